import { at } from '../document/report.ts'
import { readDocument, readDocuments, type SourceDocument, type Stream } from '../document/stream.ts'
import { jsonSchema } from '../yaml/json-schema.ts'
import { isNull } from '../yaml/located-value.ts'
import type { Parsed } from '../yaml/parse.ts'
import type { Origin } from '../yaml/source.ts'
import type { Environment } from '../yaml/substitute.ts'
import { wholeLocated } from '../yaml/write-yaml.ts'
import { applyOperations } from './json-patch.ts'
import { type Operation, readOperations } from './json-patch-read.ts'
import { mergePatch, type Patched } from './patch.ts'

/** A patch: documents to be merged, or the operations of a JSON Patch. */
export interface Patch extends Stream {
  readonly operations?: readonly Operation[]
  /** Where the list of operations begins. */
  readonly place?: Origin
}

/** Reads a patch. One that begins with an array is a JSON Patch. */
export function readPatch(parsed: Parsed, env: Environment | undefined): Patch {
  const [first, second] = parsed.documents.filter((document) => !isNull(document))
  if (first?.kind !== 'array') return readDocuments(parsed, env)
  const { operations, diagnostics } = readOperations(first)
  const more = second ? [at({ ...second.origin, end: second.origin.start }, secondPart)] : []
  const place = operations[0]?.place ?? { ...first.origin, end: first.origin.start }
  return { documents: [], operations, place, diagnostics: [...parsed.diagnostics, ...diagnostics, ...more] }
}

const secondPart = {
  code: 'load/patch-operation',
  summary: 'a JSON Patch is one array, and this comes after it',
  hint: 'add the operations to the array, or write them as another patch',
}

/** The documents of a config with a patch applied to them. */
export function applyPatch(documents: readonly SourceDocument[], patch: Patch, env: Environment | undefined): Patched {
  if (patch.operations === undefined || patch.place === undefined) return mergePatch(documents, patch.documents)
  const [only, ...more] = documents
  if (only === undefined || more.length > 0) {
    return { documents, diagnostics: [at(patch.place, notOneDocument(documents.length))] }
  }
  if (patch.operations.length === 0) return { documents, diagnostics: [] }
  const applied = applyOperations(wholeLocated(only), patch.operations, jsonSchema(only.type.schema))
  if (applied.diagnostics.length > 0) return { documents, diagnostics: applied.diagnostics }
  const read = readDocument(applied.located, env)
  return { documents: read.document ? [read.document] : documents, diagnostics: read.diagnostics }
}

const notOneDocument = (count: number) => ({
  code: 'load/patch-many-documents',
  summary: `a JSON Patch needs a config of one document, and this one has ${count}`,
  hint: 'write the patch as documents to be merged',
})
