import type { Finding } from '../document/report.ts'
import type { JsonSchema } from './json-schema.ts'
import { childSchema } from './json-schema.ts'
import {
  type Entry,
  isNull,
  type LocatedArray,
  type LocatedObject,
  type LocatedValue,
  type Scalar,
} from './located-value.ts'
import { roundOf, truthOf, wholeOf } from './scalars.ts'
import type { Origin } from './source.ts'
import { type Environment, substitute } from './substitute.ts'

export interface Decoding {
  /** Absent: `${NAME}` means nothing. */
  readonly env?: Environment | undefined
  /** Whether `<<` is a key like any other, and so not a known one. */
  readonly noMerges?: true
  readonly report: (at: Origin, finding: Finding) => void
}

/**
 * Gives each value the type its schema asks for, as the config language reads it: `1` is a string where a string is wanted,
 * `on` is true where a flag is, a null is as if it were not written. What does not fit is left for validation to refuse.
 * Parts that the schema does not know stay untouched.
 */
export function decode(located: LocatedValue, schema: JsonSchema, decoding: Decoding): LocatedValue {
  if (located.kind === 'object') return schema.type === 'object' ? decodeObject(located, schema, decoding) : located
  if (located.kind === 'array')
    return schema.items ? decodeArray(located, schema.items, schema['x-merge-by'] !== undefined, decoding) : located
  const scalar =
    decoding.env && schema.type
      ? substitute(located, decoding.env, decoding.report, schema['x-secret'] === true)
      : located
  return decodeScalar(scalar, schema)
}

function decodeObject(located: LocatedObject, schema: JsonSchema, decoding: Decoding): LocatedValue {
  if (located.merges && decoding.noMerges) decoding.report(located.merges, mergeKey)
  const entries = new Map<string, Entry>()
  const empty = new Map<string, Origin>()
  let same = true
  for (const [key, entry] of located.entries) {
    const child = childSchema(schema, key)
    const value = child ? decode(entry.value, child, decoding) : entry.value
    const named = schema.properties !== undefined && Object.hasOwn(schema.properties, key)
    const unset = child !== undefined && named && isUnset(entry.value, value, child)
    if (unset) empty.set(key, entry.key)
    else entries.set(key, value === entry.value ? entry : { ...entry, value })
    same &&= !unset && value === entry.value
  }
  return same ? located : { ...located, entries, ...(empty.size > 0 ? { empty } : {}) }
}

const mergeKey: Finding = {
  code: 'decode/unknown-key',
  summary: '`<<` is no key of the config language, though YAML knows it',
  hint: 'write the keys out, or repeat a whole value with `*name`',
}

/** A null is as good as nothing; so is an empty text where an address is wanted, or a word in the legacy form. */
const isUnset = (written: LocatedValue, value: LocatedValue, schema: JsonSchema): boolean =>
  schema.type !== undefined && (isNull(written) || (mayBeEmpty(schema) && isEmptyText(value)))

const emptyFormats = ['address', 'prefix', 'address-and-port', 'hardware-address', 'hex']

const mayBeEmpty = ({ format = '', 'x-exact': exact }: JsonSchema): boolean =>
  exact === true || emptyFormats.includes(format)

const isEmptyText = (located: LocatedValue): boolean => located.kind === 'scalar' && located.value === ''

/** Nulls in arrays are left out, but for arrays whose items are identified: there one is an item without anything. */
function decodeArray(located: LocatedArray, schema: JsonSchema, keep: boolean, decoding: Decoding): LocatedValue {
  const items = located.items
    .filter((item) => !isNull(item) || keep || schema.type === undefined)
    .map((item) => decode(isNull(item) ? emptied(item, schema) : item, schema, decoding))
    .filter((item) => !(mayBeEmpty(schema) && isEmptyText(item)))
  const same = items.length === located.items.length && items.every((item, n) => item === located.items[n])
  return same ? located : { ...located, items }
}

const emptied = (item: LocatedValue, { type }: JsonSchema): LocatedValue =>
  type === 'object' ? { kind: 'object', entries: new Map(), origin: item.origin } : item

function decodeScalar(scalar: Scalar, schema: JsonSchema): Scalar {
  const value = meantBy(scalar, schema)
  return value === scalar.value ? scalar : { ...scalar, value }
}

function meantBy({ text, value, plain }: Scalar, schema: JsonSchema): Scalar['value'] {
  if (schema.format === 'port-range') return portsOf(text, plain)
  if (schema.type === 'string') return schema.enum ? wordOf(text, schema) : value === null ? '' : text
  if (schema.type === 'boolean') return value === null ? false : (truthOf(text, plain) ?? value)
  return schema.type === 'integer' && plain ? (wholeOf(text) ?? roundOf(text) ?? value) : value
}

/** A single port is a number: in quotes it is none. */
function portsOf(text: string, plain: boolean): string {
  const port = plain ? (wholeOf(text) ?? roundOf(text)) : undefined
  if (port !== undefined) return String(port)
  return text.includes('-') ? text : JSON.stringify(text)
}

function wordOf(text: string, { enum: words = [], 'x-aliases': aliases = {}, 'x-exact': exact }: JsonSchema): string {
  const meant = Object.hasOwn(aliases, text) ? (aliases[text] as string) : text
  if (exact) return meant
  return (
    words.find((word) => word === meant) ?? words.find((word) => word.toLowerCase() === meant.toLowerCase()) ?? text
  )
}
