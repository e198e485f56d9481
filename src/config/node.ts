import type { Diagnostic } from '../model/diagnostic.ts'
import type { Mode, WrittenDocument } from '../model/machine-config.ts'
import type { DocumentType, NodeConfig } from '../model/node-config.ts'
import { LegacyConfig } from '../schema/legacy/index.ts'
import type { ConfigDocument } from './config-document.ts'
import { conflicts } from './conflicts.ts'
import { chosenLinks } from './legacy/chosen.ts'
import type { Derived } from './legacy/derived.ts'
import { legacyDocuments } from './legacy/documents.ts'
import { legacyConflicts } from './legacy-conflicts.ts'
import { oneLinkEach } from './link-union.ts'
import { lints } from './lints/index.ts'
import { withoutDeletions } from './patch.ts'
import type { SourceDocument } from './stream.ts'
import { oneSysctlConfig } from './sysctl-union.ts'
import { originAt, type Tree } from './tree.ts'
import { type Checked, checkDocument } from './validate.ts'
import { wholeRules } from './whole-rules.ts'
import { withoutZones } from './zones.ts'

export interface Assembled {
  /** With an old config turned into documents. */
  readonly config: NodeConfig
  /** As written. */
  readonly documents: readonly WrittenDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks the documents of one node, turns old configs into documents, and looks at them together. */
export function assemble(node: string, documents: readonly SourceDocument[], mode: Mode = 'metal'): Assembled {
  const checked = documents.map((document) => ({ document, ...checkedOnce(document) }))
  const written = checked.flatMap(({ document, content }) => (content ? [asWritten(document, content)] : []))
  const all = checked.flatMap(({ document, content }) => (content ? expand(document, content) : []))
  return {
    config: nodeConfig(node, withoutZones(oneSysctlConfig(oneLinkEach(all)))),
    documents: checked.flatMap(({ document: { type }, content }) => (content ? [{ type, content }] : [])),
    diagnostics: [
      ...checked.flatMap(({ diagnostics }) => diagnostics),
      ...conflicts(written),
      ...legacyConflicts(written),
      ...wholeRules(written, mode),
      ...lints(written, [
        ...all,
        ...checked.flatMap(({ document, content }) => (content ? chosen(document, content) : [])),
      ]),
    ],
  }
}

/**
 * What is wrong with the shape of a file's own documents, before any patch: a patch may complete a document, but hides
 * no misspelt key and no wrong type.
 */
export const shapeFaults = (documents: readonly SourceDocument[]): readonly Diagnostic[] =>
  documents.flatMap((document) => {
    const { diagnostics } = checkedOnce({ ...document, tree: withoutDeletions(document.tree) })
    return diagnostics.filter(({ code }) => code.startsWith('decode/'))
  })

/** What keeps documents from being a config at all, however good or bad a one: shapes, and things set up twice. */
export function assemblyFaults(documents: readonly SourceDocument[]): readonly Diagnostic[] {
  const checked = documents.map((document) => ({ document, ...checkedOnce(document) }))
  const written = checked.flatMap(({ document, content }) => (content ? [asWritten(document, content)] : []))
  const shapes = checked.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code.startsWith('decode/')))
  return [...shapes, ...conflicts(written)]
}

const known = new WeakMap<Tree, Checked<object>>()

/** Nodes share most of their documents: each is checked once, however many nodes it is written for. */
function checkedOnce({ tree, type }: SourceDocument): Checked<object> {
  const before = known.get(tree)
  if (before) return before
  const checked = checkDocument(tree, type)
  known.set(tree, checked)
  return checked
}

const expand = (document: SourceDocument, content: object): ConfigDocument[] =>
  isLegacy(document)
    ? legacyDocuments(content as LegacyConfig).map((derived) => derivedDocument(document, derived))
    : [asWritten(document, content)]

const chosen = (document: SourceDocument, content: object): ConfigDocument[] =>
  isLegacy(document)
    ? chosenLinks((content as LegacyConfig).machine?.network?.interfaces ?? []).map((derived) =>
        derivedDocument(document, derived),
      )
    : []

const isLegacy = ({ type }: SourceDocument): boolean => type === (LegacyConfig as DocumentType)

const derivedDocument = ({ tree }: SourceDocument, { type, content, path, within }: Derived): ConfigDocument => ({
  type,
  content,
  legacy: true,
  place: (at) => originAt(tree, within?.(at) ?? path),
})

const asWritten = ({ type, tree }: Pick<SourceDocument, 'type' | 'tree'>, content: object): ConfigDocument => ({
  type,
  content,
  legacy: false,
  place: (path) => originAt(tree, path),
})

function nodeConfig(node: string, documents: readonly ConfigDocument[]): NodeConfig {
  const byKind = new Map<string, object[]>()
  for (const { type, content } of documents) {
    const all = byKind.get(type.kind)
    if (all) all.push(content)
    else byKind.set(type.kind, [content])
  }
  return {
    node,
    all: <T extends object>(type: DocumentType<T>) => (byKind.get(type.kind) ?? []) as unknown as readonly T[],
  }
}
