import type { Diagnostic } from '../../../model/diagnostic.ts'
import { linkSources } from '../../../resources/network/links/types/index.ts'
import { HCloudVIPConfig } from '../../../schema/documents/hcloud-vip-config.ts'
import { Layer2VIPConfig } from '../../../schema/documents/layer2-vip-config.ts'
import { shown } from '../../../schema/values/shown.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { type Links, lint } from './links.ts'

/** Links that depend on others, and shared addresses: what they depend on must be there. */
export function hierarchyLints(links: Links, documents: readonly ConfigDocument[]): readonly Diagnostic[] {
  const children = documents.filter(isChild)
  const shared = [...ofKind(documents, Layer2VIPConfig), ...ofKind(documents, HCloudVIPConfig)]
  if (children.length + shared.length === 0) return []
  const parents = new Map(children.map(({ content }) => [content.name, content.parent]))
  const isSetUp = setUpNames(links, documents)
  return [
    ...children.flatMap((document) => parentLints(document, parents, isSetUp)),
    ...takenParents(children, documents),
    ...shared.flatMap((document) => {
      const { link, name } = document.content
      if (!links.onlyListed || isSetUp(link)) return []
      const summary = `nothing here sets up ${shown(link)}, which shall hold the shared address ${shown(name)}`
      return [lint(document, ['link'], 'no-link', summary, `add a LinkConfig for ${shown(link)}, or mend the name`)]
    }),
  ]
}

interface Child {
  readonly name: string
  readonly parent: string
}

/** A link that names the one that carries it. */
const isChild = (document: ConfigDocument): document is ConfigDocument<Child> =>
  document.type.links !== undefined && 'parent' in document.content

function parentLints(
  document: ConfigDocument<Child>,
  parents: ReadonlyMap<string, string>,
  isSetUp: (name: string) => boolean,
): Diagnostic[] {
  const { name, parent } = document.content
  if (dependsOnItself(name, parents)) {
    const summary = parent === name ? `${shown(name)} is its own parent` : `${shown(name)} depends on itself`
    return [lint(document, ['parent'], 'own-parent', summary, 'name the link that carries it')]
  }
  if (document.legacy || isSetUp(parent)) return []
  const summary = `nothing here sets up ${shown(parent)}, the parent of ${shown(name)}: nobody switches it on`
  return [lint(document, ['parent'], 'no-parent', summary, `add a LinkConfig for ${shown(parent)}, or mend the name`)]
}

const sources = new Map(linkSources.map((source) => [source.document.kind, source]))

/** One link alone is handed the packets of a parent: a bond or bridge, or those that share it. */
function takenParents(children: readonly ConfigDocument<Child>[], documents: readonly ConfigDocument[]): Diagnostic[] {
  const asking = children.filter(({ type }) => sources.get(type.kind)?.needsPackets)
  if (asking.length === 0) return []
  const masters = new Map(
    documents.flatMap(({ type, content }) => {
      const { members } = sources.get(type.kind) ?? {}
      const { name } = content as { readonly name: string }
      return members === undefined || members.keepAddresses
        ? []
        : members.of(content).map((one) => [one, name] as const)
    }),
  )
  return asking.flatMap((document) => {
    const { name, parent } = document.content
    const beside = asking.filter((other) => other !== document && other.content.parent === parent)
    const rival = beside.find(({ type, content }) => sources.get(type.kind)?.alone?.(content))
    const under = asking.find(({ content }) => content.name === parent)
    const master = masters.get(parent)
    const taken = (summary: string, hint: string) => [lint(document, ['parent'], 'parent-taken', summary, hint)]
    if (master !== undefined)
      return taken(
        `${shown(parent)} is part of ${shown(master)}, which takes its packets: it cannot carry ${shown(name)}`,
        `name ${shown(master)} as the parent`,
      )
    if (under !== undefined && parent !== name)
      return taken(
        `${shown(parent)} shares ${shown(under.content.parent)}: the kernel puts ${shown(name)} on that, not on ${shown(parent)}`,
        `name ${shown(under.content.parent)} as the parent`,
      )
    return rival === undefined
      ? []
      : taken(
          `${shown(rival.content.name)} has ${shown(parent)} for itself: nothing else shares it`,
          'give one of them another parent, or the other another mode',
        )
  })
}

function dependsOnItself(name: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let now = parents.get(name); now !== undefined && !seen.has(now); now = parents.get(now)) {
    if (now === name) return true
    seen.add(now)
  }
  return false
}

/** Set up by a document of its own, as part of another link, by asking for addresses, or chosen by its hardware. */
function setUpNames(links: Links, documents: readonly ConfigDocument[]): (name: string) => boolean {
  const members = new Set(documents.flatMap(({ content }) => (content as { links?: readonly string[] }).links ?? []))
  return (name) => links.setups.has(name) || links.dhcp.has(name) || members.has(name) || links.isAlias(name)
}
