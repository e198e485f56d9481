import type { TSchema } from 'typebox'

/** What we read of a schema. All schemas here are our own: no references, no unions. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean'
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly enum?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: unknown
  /** `replace`: a patch replaces the array or the object instead of adding to it. `url`: it changes the parts it names. */
  readonly 'x-merge'?: 'replace' | 'url'
  /** A patch merges items that agree in one of these keys. */
  readonly 'x-merge-by'?: readonly string[]
  /** A zero or an empty text in a patch is a value like any other: in that field it differs from nothing. */
  readonly 'x-zero-counts'?: boolean
  /** The word of an enum that counts as nothing written. */
  readonly 'x-zero'?: string
  /** The field holds any number, and only some are right. */
  readonly 'x-any-size'?: boolean
  /** The field narrows something down; this is what it comes to when it is written and empty. */
  readonly 'x-empty'?: string
  /** Never shown. */
  readonly 'x-secret'?: boolean
  /** Words of the legacy form: the case of letters matters, and an empty text is none. */
  readonly 'x-exact'?: boolean
  /** Words that the language knows, but not here, each with why: it follows the word which. */
  readonly 'x-unfit'?: Readonly<Record<string, string>>
  /** Other spellings of an enum's words. */
  readonly 'x-aliases'?: Readonly<Record<string, string>>
}

export const jsonSchema = (schema: TSchema): JsonSchema => schema as JsonSchema

/** The schema of what lies under a key; undefined for a key that is not known. */
export function childSchema(schema: JsonSchema, key: string): JsonSchema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key]
  return schema.patternProperties && Object.values(schema.patternProperties)[0]
}

/** The schema of a part, by its path. */
export const schemaAt = (schema: JsonSchema, path: readonly (string | number)[]): JsonSchema | undefined =>
  path.reduce<JsonSchema | undefined>((part, step) => part && (part.items ?? childSchema(part, String(step))), schema)

/** Keys that may stand at a place. */
export const knownKeys = (schema: JsonSchema | undefined): readonly string[] => Object.keys(schema?.properties ?? {})
