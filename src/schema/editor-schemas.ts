import type { DocumentType } from '../model/config/document-type.ts'
import { clusterSchema } from './cluster/index.ts'
import { policyTestSchema } from './cluster/policy-test.ts'
import { documentTypes } from './documents/index.ts'
import { LegacyConfig } from './legacy/index.ts'

const draft = 'http://json-schema.org/draft-07/schema#'

type Schema = Readonly<Record<string, unknown>>

/** JSON Schemas for editors that need no other file, by the word `netloom schema` knows them under; kinds come first. */
export const editorSchemas: Readonly<Record<string, () => Schema>> = {
  ...Object.fromEntries(documentTypes.map((type) => [type.kind, () => ({ $schema: draft, ...kindSchema(type) })])),
  v1alpha1: () => ({ $schema: draft, ...legacyForm() }),
  cluster: () => ({ $schema: draft, title: 'cluster.yaml', ...lenient(clusterSchema) }),
  'policy-test': () => ({ $schema: draft, title: 'Test of a policy', ...lenient(policyTestSchema) }),
  machine: () => ({ ...streamSchema(here), definitions: definitions() }),
  patch: () => ({ $schema: draft, title: 'Patch', oneOf: [merged(), jsonPatch], definitions: loosened(definitions()) }),
}

const here = (kind: string): string => `#/definitions/${kind}`

/**
 * A stream of documents, each of which an editor checks by itself: its kind decides by which schema. `at` is where
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

/** A patch of documents: what they lack, the config has. */
const merged = (): Schema => ({ ...streamSchema(here), title: 'Documents that are merged' })

const pointer = { type: 'string', pattern: '^(/.*)?$' }

const jsonPatch: Schema = {
  title: 'JSON Patch (RFC 6902)',
  type: 'array',
  items: {
    type: 'object',
    required: ['op', 'path'],
    properties: {
      op: { enum: ['add', 'remove', 'replace', 'move', 'copy', 'test'] },
      path: pointer,
      from: pointer,
      value: {},
    },
  },
}

/** Nothing must be there, and everything that holds something can be deleted; but each document names its kind. */
const loosened = (all: Schema): Schema =>
  JSON.parse(JSON.stringify(all), (_, part: unknown) => {
    if (!isGroup(part)) return part
    const { required = [], ...rest } = part
    const head = required.filter((name) => name === 'kind' || name === 'apiVersion')
    const properties = { ...part.properties, $patch: { enum: ['delete'] } }
    return { ...rest, properties, ...(head.length > 0 ? { required: head } : {}) }
  })

const isGroup = (part: unknown): part is { properties: object; required?: string[] } =>
  typeof part === 'object' && part !== null && 'type' in part && part.type === 'object' && 'properties' in part

const definitions = (): Schema => ({
  ...Object.fromEntries(documentTypes.map((type) => [type.kind, kindSchema(type)])),
  v1alpha1: legacyForm(),
})

const legacyForm = (): Schema => ({ title: 'Machine config, legacy form', ...lenient(LegacyConfig.schema) })

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
const mayBeNumber: readonly unknown[] = [
  undefined,
  'port-range',
  'routing-table',
  'hex',
  'name',
  'count-or-percent',
  'budget',
]

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
