import type { DocumentType } from '../../model/config/document-type.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { documentTypes } from '../../schema/documents/index.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'
import { otherKinds } from '../../schema/other-kinds.ts'
import { shown } from '../../schema/values/shown.ts'
import { decode } from '../yaml/decode.ts'
import { jsonSchema } from '../yaml/json-schema.ts'
import { isNull, type LocatedObject, type LocatedValue, textAt } from '../yaml/located-value.ts'
import { type Parsed, parseYaml } from '../yaml/parse.ts'
import type { Origin, Source } from '../yaml/source.ts'
import type { Environment } from '../yaml/substitute.ts'
import { nearest } from './nearest.ts'
import { at } from './report.ts'

/** One document of a config or a patch, before it is checked. */
export interface SourceDocument {
  readonly type: DocumentType
  /** What distinguishes it from others of its kind; empty for kinds of which there is only one. */
  readonly name: string
  /** Its content, decoded, without `apiVersion` and `kind`. */
  readonly located: LocatedValue
  /** Where it names its kind. */
  readonly origin: Origin
  /** Something in it could not be read: that was reported, and what it was to ask for is not known. */
  readonly faulty?: true
}

export interface Stream {
  readonly documents: readonly SourceDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Documents are the same when these are the same. */
export const identityOf = ({ type, name }: SourceDocument): string => `${type.kind}/${name}`

/** Reads the documents of one file. A stream without any document is reported by whoever needs one. */
export const readStream = (source: Source, env: Environment | undefined): Stream =>
  readDocuments(parseYaml(source), env)

/** Reads documents that were parsed before. */
export function readDocuments(parsed: Parsed, env: Environment | undefined): Stream {
  const diagnostics = [...parsed.diagnostics]
  const documents: SourceDocument[] = []
  for (const located of parsed.documents) {
    if (isNull(located)) continue
    const read = readDocument(located, env)
    for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic)
    if (read.document) documents.push(read.document)
  }
  return { documents, diagnostics }
}

/** One document by itself; absent when nobody can tell what it is. Without `env`, `${NAME}` means nothing. */
export function readDocument(
  located: LocatedValue,
  env: Environment | undefined,
): { readonly document?: SourceDocument; readonly diagnostics: readonly Diagnostic[] } {
  const found = identify(located)
  if (!('type' in found)) return { diagnostics: [found] }
  const diagnostics: Diagnostic[] = []
  const report = (origin: Origin, finding: Parameters<typeof at>[1]) => diagnostics.push(at(origin, finding))
  const content = decode(found.located, jsonSchema(found.type.schema), { env, report, noMerges: true })
  const faulty = diagnostics.length > 0 || holdsUnset(content) ? { faulty: true as const } : {}
  return { document: { ...found, located: content, name: nameOf(found.type, content), ...faulty }, diagnostics }
}

const holdsUnset = (located: LocatedValue): boolean =>
  located.kind === 'scalar'
    ? located.unset === true
    : located.kind === 'array'
      ? located.items.some(holdsUnset)
      : [...located.entries.values()].some(({ value }) => holdsUnset(value))

/** Documents that declare what another declared before them: only one of each may stand in a config. */
export function duplicates(documents: readonly SourceDocument[]): Diagnostic[] {
  const first = new Map<string, SourceDocument>()
  return documents.flatMap((document) => {
    const earlier = first.get(identityOf(document))
    if (earlier === undefined) {
      first.set(identityOf(document), document)
      return []
    }
    const { source, start } = earlier.origin
    return at(document.origin, {
      code: 'load/duplicate-document',
      summary: `${titleOf(document)} is written twice`,
      detail: `It is first written in ${source.file} on line ${source.lines.linePos(start).line}.`,
      hint: 'merge the two, or list one of the files as a patch',
    })
  })
}

/** A document's kind and name, for people. */
export const titleOf = ({ type, name }: Pick<SourceDocument, 'type' | 'name'>): string =>
  name === '' ? type.kind : `${type.kind} ${shown(name)}`

const nameOf = (type: DocumentType, located: LocatedValue): string =>
  type.identity === 'singleton' ? '' : (textAt(located, 'name') ?? '')

const legacyKeys = ['machine', 'cluster', 'debug', 'persist']

function identify(located: LocatedValue): Pick<SourceDocument, 'type' | 'located' | 'origin'> | Diagnostic {
  if (located.kind !== 'object') {
    const origin = { ...located.origin, end: located.origin.start }
    const hint = 'it begins with `apiVersion: v1alpha1` and `kind: …`; `netloom explain` lists the kinds'
    return at(origin, {
      code: 'decode/not-a-document',
      summary: 'a document must be an object',
      hint,
    })
  }
  const legacy = legacyKeys.map((key) => located.entries.get(key)?.key).find((key) => key !== undefined)
  if (legacy) return { type: LegacyConfig, located: { ...located, origin: legacy }, origin: legacy }

  const origin = located.entries.get('kind')?.key ?? { ...located.origin, end: located.origin.start }
  const [kind, version] = [textAt(located, 'kind'), textAt(located, 'apiVersion')]
  if (!kind) return at(origin, { code: 'load/missing-kind', summary: 'the document has no `kind`', hint: kindHint })
  const place = valueOrigin(located, 'kind', origin)
  const type = documentTypes.find((one) => one.kind === kind) ?? otherKinds.get(kind)
  if (!type) return at(place, unknownKind(kind))
  if (!version)
    return at(origin, { code: 'load/missing-api-version', summary: 'the document has no `apiVersion`', hint })
  if (version !== type.apiVersion) {
    const summary = `${kind} has no version ${shown(version)}`
    return at(valueOrigin(located, 'apiVersion', origin), { code: 'load/unknown-version', summary, hint })
  }
  const entries = new Map(located.entries)
  entries.delete('kind')
  entries.delete('apiVersion')
  // What is wrong with a document as a whole is reported where it names its kind; of another's it may not be shown at all.
  const own = otherKinds.has(kind) ? located.origin : place
  return { type, located: { ...located, entries, origin: own }, origin: place }
}

const hint = 'write `apiVersion: v1alpha1`'
const kindHint = 'add `apiVersion: v1alpha1` and `kind`, or one of `machine` and `cluster` for a legacy config'

const valueOrigin = (located: LocatedObject, key: string, otherwise: Origin): Origin =>
  located.entries.get(key)?.value.origin ?? otherwise

function unknownKind(kind: string) {
  const kinds = documentTypes.map((type) => type.kind)
  const meant = nearest(kind, kinds)
  return {
    code: 'load/unknown-kind',
    summary: `unknown kind ${shown(kind)}`,
    hint: meant ? `did you mean \`${meant}\`?` : `known kinds: ${kinds.join(', ')}`,
  }
}
