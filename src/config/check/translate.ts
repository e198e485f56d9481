import type { ErrorObject } from 'ajv'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { stepsOf } from '../../model/json-pointer.ts'
import { type Format, formatIs } from '../../schema/values/formats.ts'
import { shown } from '../../schema/values/shown.ts'
import { nearest } from '../document/nearest.ts'
import { at, type Finding } from '../document/report.ts'
import { type JsonSchema, knownKeys, schemaAt } from '../yaml/json-schema.ts'
import { keyOrigin, type LocatedValue, originAt, type Path, partAt } from '../yaml/located-value.ts'
import { truthOf, wholeOf } from '../yaml/scalars.ts'
import { isTemplate, templateHint } from '../yaml/template.ts'

/** The one place where the words of the validator become ours. */
export function translate(error: ErrorObject, located: LocatedValue, schema: JsonSchema): Diagnostic {
  const path = stepsOf(error.instancePath)
  const finding = describe(error, path, located, schemaAt(schema, path))
  const { additionalProperty, missingProperty } = error.params
  if (additionalProperty !== undefined) return at(keyOrigin(located, [...path, String(additionalProperty)]), finding)
  return at(originAt(located, missingProperty === undefined ? path : [...path, String(missingProperty)]), finding)
}

function describe(
  { keyword, params }: ErrorObject,
  path: Path,
  located: LocatedValue,
  schema: JsonSchema = {},
): Finding {
  const name = nameOf(path)
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), path, knownKeys(schema))
    case 'required':
      return missing(String(params.missingProperty), path, schema)
    case 'minLength':
      return { code: 'document/missing', summary: `${name} must not be empty`, ...hintFrom(schema) }
    case 'minItems':
      return { code: 'document/missing', summary: `${name} must hold at least ${params.limit}`, ...hintFrom(schema) }
    case 'maxItems':
      return { code: 'document/out-of-range', summary: `${name} must hold at most ${params.limit}` }
    case 'type':
      return wrongType(name, partAt(located, path), schema)
    case 'enum':
      return wrongWord(name, wordAt(located, path), schema)
    case 'minimum':
    case 'maximum':
      return outOfRange(name, located, path, schema)
    case 'format':
      return badValue(name, located, path, schema)
    default:
      return { code: 'decode/bad-value', summary: `${name} is not as it must be (${keyword})`, ...hintFrom(schema) }
  }
}

/** A path as people write it: `addresses[0].address`. */
function nameOf(path: Path): string {
  const name = path
    .map(String)
    .reduce((text, step) => (/^\d+$/.test(step) ? `${text}[${step}]` : `${text}.${step}`), '')
  return path.length === 0 ? 'the document' : `\`${shown(name.replace(/^\./, '')).slice(1, -1)}\``
}

const hintFrom = ({ description }: JsonSchema): { hint?: string } => (description ? { hint: description } : {})

const wordAt = (located: LocatedValue, path: Path): string => {
  const part = partAt(located, path)
  if (part?.kind !== 'scalar') return part === undefined ? 'nothing' : `an ${part.kind}`
  const written = part.written ?? part.text
  return typeof part.value === 'number' ? written : shown(written)
}

function unknownKey(key: string, path: Path, known: readonly string[]): Finding {
  const meant = nearest(key, known)
  const where = path.length === 0 ? '' : ` in ${nameOf(path)}`
  return {
    code: 'decode/unknown-key',
    summary: `${shown(key)} is not a key known here${where}`,
    hint: meant ? `did you mean \`${meant}\`?` : `known keys: ${known.join(', ')}`,
  }
}

function missing(key: string, path: Path, schema: JsonSchema): Finding {
  const what = schema.properties?.[key]?.description
  const where = path.length === 0 ? '' : ` in ${nameOf(path)}`
  return {
    code: 'document/missing',
    summary: `\`${key}\` is missing${where}`,
    ...(what ? { hint: `add \`${key}\`: ${what}` } : {}),
  }
}

const typeWords: Readonly<Record<NonNullable<JsonSchema['type']>, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  integer: 'an integer',
  boolean: 'true or false',
}

function wrongType(name: string, part: LocatedValue | undefined, schema: JsonSchema): Finding {
  const wanted = schema.type ? typeWords[schema.type] : 'of another type'
  const value = part?.kind === 'scalar' && schema['x-secret'] !== true ? ` ${shown(part.written ?? part.text)}` : ''
  const found = part?.kind === 'scalar' ? `the value${value}` : `an ${part?.kind}`
  const hint =
    schema.type === 'object' ? keysHint(schema) : schema.type === 'array' ? listHint(schema) : hintFrom(schema)
  const quoted = isOnlyQuoted(part, schema) ? { hint: 'write it without quotes' } : {}
  return { code: 'decode/wrong-type', summary: `${name} must be ${wanted}, not ${found}`, ...hint, ...quoted }
}

const isOnlyQuoted = (part: LocatedValue | undefined, { type }: JsonSchema): boolean =>
  part?.kind === 'scalar' &&
  !part.plain &&
  ((type === 'integer' && wholeOf(part.text) !== undefined) ||
    (type === 'boolean' && truthOf(part.text, true) !== undefined))

const keysHint = (schema: JsonSchema): { hint?: string } => {
  const [key] = schema.required ?? knownKeys(schema)
  return key === undefined ? hintFrom(schema) : { hint: `write it as in \`${key}: …\`` }
}

function listHint({ items = {} }: JsonSchema): { hint: string } {
  const [key] = items.type === 'object' ? (items.required ?? knownKeys(items)) : []
  return { hint: `write an array, each item after a dash: \`- ${key === undefined ? '' : `${key}: `}…\`` }
}

function wrongWord(name: string, word: string, schema: JsonSchema): Finding {
  const { enum: words = [], 'x-unfit': unfit = {}, 'x-exact': exact = false } = schema
  // The legacy form reads any text there; which words it may be is a rule of the document.
  const why = unfit[word.slice(1, -1).toLowerCase()]
  const known = exact || why !== undefined
  const meant = nearest(word.slice(1, -1), words)
  return {
    code: known ? 'document/bad-value' : 'decode/bad-value',
    summary: `${name} is ${word}, ${why ? `which ${why}: it` : 'but'} must be one of ${words.join(', ')}`,
    ...(meant ? { hint: `did you mean \`${meant}\`?` } : {}),
  }
}

/** A number that its field cannot even hold is no fault of the document's own rules. */
function outOfRange(name: string, located: LocatedValue, path: Path, schema: JsonSchema): Finding {
  const { minimum, maximum = 0, 'x-any-size': anySize = false } = schema
  const part = partAt(located, path)
  const value = part?.kind === 'scalar' ? Number(part.value) : 0
  const largest = [255, 65_535, 4_294_967_295].find((most) => maximum <= most) ?? maximum
  const stage = anySize || (value >= 0 && value <= largest) ? 'document' : 'decode'
  const summary = `${name} is ${wordAt(located, path)}, but must be from ${minimum} to ${maximum}`
  return { code: `${stage}/out-of-range`, summary }
}

function badValue(name: string, located: LocatedValue, path: Path, { format, description }: JsonSchema): Finding {
  const wanted = formatIs[format as Format] ?? 'something else'
  // A name is a string to whoever reads; what it has to say is a rule of the document.
  const stage = path.length === 1 && path[0] === 'name' ? 'document' : 'decode'
  const part = partAt(located, path)
  const hint = part?.kind === 'scalar' && isTemplate(part.text) ? templateHint : description
  return {
    code: `${stage}/bad-value`,
    summary: `${name} is ${wordAt(located, path)}, but must be ${wanted}`,
    ...(hint ? { hint } : {}),
  }
}
