import { SysctlConfig } from '../schema/documents/sysctl-config.ts'
import type { ConfigDocument } from './config-document.ts'

/** One document of kernel parameters: an old config and a document are merged by key, and the document wins. */
export function oneSysctlConfig(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
  const all = documents.filter(({ type }) => type.kind === SysctlConfig.kind)
  const last = all.at(-1)
  if (all.length < 2 || !last) return documents
  const ordered = [...all.filter(({ legacy }) => legacy), ...all.filter(({ legacy }) => !legacy)]
  const params = Object.assign({}, ...ordered.map(({ content }) => (content as SysctlConfig).params))
  return [...documents.filter((document) => !all.includes(document)), { ...last, content: { params } }]
}
