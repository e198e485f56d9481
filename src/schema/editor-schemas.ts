import type { DocumentType } from '../model/node-config.ts'
import { clusterSchema } from './cluster/index.ts'
import { documentTypes } from './documents/index.ts'
import { LegacyConfig } from './legacy/index.ts'

const draft = 'http://json-schema.org/draft-07/schema#'

type Schema = Readonly<Record<string, unknown>>

/** JSON Schemas for editors that need no other file, by the word `netloom schema` knows them under; kinds come first. */
export const editorSchemas: Readonly<Record<string, () => Schema>> = {
  ...Object.fromEntries(documentTypes.map((type) => [type.kind, () => ({ $schema: draft, ...kindSchema(type) })])),
  v1alpha1: () => ({ $schema: draft, ...oldForm() }),
  cluster: () => ({ $schema: draft, title: 'cluster.yaml', ...lenient(clusterSchema) }),
  machine: () => ({ ...streamSchema((kind) => `#/definitions/${kind}`), definitions: definitions() }),
}

/**
 * A stream of documents, each of which an editor checks by itself: its kind decides by which schema. `at` tells where
 * the schema of a kind is.
 */
export const streamSchema = (at: (kind: string) => string): Schema => ({
  $schema: draft,
  title: 'Machine config',
  type: 'object',
  if: { required: ['kind'] },
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
  then: {
    properties: { kind: { enum: documentTypes.map(({ kind }) => kind) } },
    allOf: documentTypes.map(({ kind }) => ({
      if: { properties: { kind: { const: kind } } },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      then: { $ref: at(kind) },
    })),
  },
  else: { $ref: at('v1alpha1') },
})

const definitions = (): Schema => ({
  ...Object.fromEntries(documentTypes.map((type) => [type.kind, kindSchema(type)])),
  v1alpha1: oldForm(),
})

const oldForm = (): Schema => ({ title: 'Machine config, old form', ...lenient(LegacyConfig.schema) })

function kindSchema({ kind, apiVersion, schema }: DocumentType): Schema {
  const { properties, required = [], ...rest } = lenient(schema) as { properties?: object; required?: string[] }
  return {
    title: kind,
    ...rest,
    properties: { apiVersion: { const: apiVersion }, kind: { const: kind }, ...properties },
    required: ['apiVersion', 'kind', ...required],
  }
}

/** Texts that hold no address may be numbers: `80`, `table: 100` and `name: 1000` need no quotes. */
const mayBeNumber: readonly unknown[] = [undefined, 'port-range', 'routing-table', 'hex', 'name']

/** What an editor marks as wrong must be wrong: YAML's numbers are texts where a text is wanted. */
const lenient = (schema: object): Schema =>
  JSON.parse(JSON.stringify(schema), (_, part: unknown) => (isLooseText(part) ? { ...part, type: either } : part))

const either = ['string', 'number']

const isLooseText = (part: unknown): part is object =>
  typeof part === 'object' &&
  part !== null &&
  'type' in part &&
  part.type === 'string' &&
  !('enum' in part) &&
  mayBeNumber.includes('format' in part ? part.format : undefined)
