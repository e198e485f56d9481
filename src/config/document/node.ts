import type { DocumentType } from '../../model/config/document-type.ts'
import type { Mode, Path, WrittenDocument } from '../../model/config/machine-config.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'
import { conflicts } from '../check/conflicts.ts'
import { contradictions } from '../check/contradictions.ts'
import { crossDocumentRules } from '../check/cross-document-rules.ts'
import { emptiesIn, emptyFinding } from '../check/empties.ts'
import { legacyConflicts } from '../check/legacy-conflicts.ts'
import { lints } from '../check/lints/index.ts'
import { type Checked, checkDocument } from '../check/validate.ts'
import { chosenLinks } from '../legacy/chosen.ts'
import type { Derived } from '../legacy/derived.ts'
import { legacyDocuments } from '../legacy/documents.ts'
import { withoutDeletions } from '../patch/patch.ts'
import { jsonSchema } from '../yaml/json-schema.ts'
import { type LocatedValue, originAt } from '../yaml/located-value.ts'
import { rangeOf } from '../yaml/source.ts'
import type { ConfigDocument } from './config-document.ts'
import { at } from './report.ts'
import type { SourceDocument } from './stream.ts'

export interface Assembled {
  readonly documents: readonly WrittenDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks the documents of one node, by themselves and together. */
export function assemble(sources: readonly SourceDocument[], mode: Mode = 'metal'): Assembled {
  const checked = sources.map((document) => ({ document, ...checkedOnce(document) }))
  const readable = checked.flatMap(({ document, content, diagnostics }) =>
    content
      ? [
          {
            document,
            content,
            written: asWritten(document, content),
            isFaulty: document.faulty === true || hasErrors(diagnostics),
          },
        ]
      : [],
  )
  const written = readable.map((one) => one.written)
  const [first, second] = ([0, 1] as const).map((n) =>
    checked.flatMap(({ document, content, guesses }) => {
      const whole = content ?? guesses?.[n]
      return whole ? [asWritten(document, whole)] : []
    }),
  ) as [ConfigDocument[], ConfigDocument[]]
  const between = (documents: readonly ConfigDocument[]): readonly Diagnostic[] => [
    ...conflicts(documents),
    ...legacyConflicts(documents),
    ...crossDocumentRules(documents, mode),
  ]
  // Of a faulty document nobody knows what it was to ask for.
  const sound = readable.filter(({ isFaulty }) => !isFaulty).map((one) => placed(one.written))
  return {
    documents: written.map(placed),
    diagnostics: [
      ...checked.flatMap(({ diagnostics }) => diagnostics),
      ...(first.length === written.length ? between(written) : inBoth(between(first), between(second))),
      ...contradictions({ mode, documents: sound }),
      ...lints(written, [
        ...readable.flatMap(({ document, content }) => expand(document, content)),
        ...readable.flatMap(({ document, content }) => chosen(document, content)),
      ]),
    ],
  }
}

/** What does not depend on how a document was to be that cannot be read. */
function inBoth(some: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const reported = new Set(others.map((one) => JSON.stringify(one)))
  return some.filter((one) => reported.has(JSON.stringify(one)))
}

/**
 * What is wrong with the shape of a file's own documents, before any patch: a patch may complete a document, but hides
 * no misspelled key and no wrong type.
 */
export const shapeFaults = (documents: readonly SourceDocument[]): readonly Diagnostic[] =>
  documents.flatMap((document) => {
    const { diagnostics } = checkedOnce({ ...document, located: withoutDeletions(document.located) })
    return diagnostics.filter(({ code }) => code.startsWith('decode/'))
  })

/** What keeps documents from being a config at all, however good or bad a one: shapes, and things set up twice. */
export function assemblyFaults(documents: readonly SourceDocument[]): readonly Diagnostic[] {
  const checked = documents.map((document) => ({ document, ...checkedOnce(document) }))
  const written = checked.flatMap(({ document, content }) => (content ? [asWritten(document, content)] : []))
  const shapes = checked.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code.startsWith('decode/')))
  return [...shapes, ...conflicts(written)]
}

const known = new WeakMap<LocatedValue, Checked<object>>()

/** Nodes share most of their documents: each is checked once, however many nodes it is written for. */
function checkedOnce({ located, type }: SourceDocument): Checked<object> {
  const before = known.get(located)
  if (before) return before
  const { diagnostics, ...checked } = checkDocument(located, type)
  const all = { ...checked, diagnostics: [...diagnostics, ...emptyLints(located, type)] }
  known.set(located, all)
  return all
}

/** Talos takes what is empty for what is not written. Nobody writes a field for that: something chose nothing, and all would be meant. */
const emptyLints = (located: LocatedValue, { schema }: DocumentType): readonly Diagnostic[] =>
  emptiesIn(located, jsonSchema(schema)).map((empty) => at(empty.origin, emptyFinding(empty, 'lint/empty-means-all')))

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

const derivedDocument = ({ located }: SourceDocument, { type, content, path, within }: Derived): ConfigDocument => ({
  type,
  content,
  legacy: true,
  place: (at) => originAt(located, within?.(at) ?? path),
})

const asWritten = ({ type, located }: Pick<SourceDocument, 'type' | 'located'>, content: object): ConfigDocument => ({
  type,
  content,
  legacy: false,
  place: (path) => originAt(located, path),
})

/** Documents that say the same are the same wherever they were written, so that place does not count as a field. */
const placed = ({ type, content, place }: ConfigDocument): WrittenDocument =>
  Object.defineProperty({ type, content }, 'place', { value: (path: Path) => rangeOf(place(path)) })
