import { documentTypes } from '../../schema/documents/index.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'
import { nearest } from '../document/nearest.ts'
import type { Patch } from '../patch/read-patch.ts'
import { childSchema, type JsonSchema, jsonSchema, knownKeys, schemaAt } from '../yaml/json-schema.ts'
import type { LocatedValue } from '../yaml/located-value.ts'
import type { Origin } from '../yaml/source.ts'

/** A string with the secrets of its documents starred out, every line and column where it was: for drawing faults. */
export function withoutSecrets(text: string, { documents, operations = [], diagnostics }: Patch): string {
  const places = [
    ...documents.flatMap(({ located, type }) => secretsIn(located, jsonSchema(type.schema))),
    ...operations.flatMap(({ path, value }) => (value ? secretsUnder(path, value) : [])),
  ]
  const starred = withStars(text, places)
  const unread = diagnostics.some(({ code }) => code.startsWith('decode/') || code.startsWith('load/'))
  return unread ? withoutLikely(starred) : starred
}

/** The text with each of these stretches starred out; they may overlap, as what is repeated with `*name` does. */
function withStars(text: string, places: readonly Origin[]): string {
  let kept = 0
  const pieces = places
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      const piece = text.slice(kept, start) + stars(text.slice(Math.max(start, kept), end))
      kept = Math.max(kept, end)
      return piece
    })
  return pieces.join('') + text.slice(kept)
}

const stars = (text: string): string => text.replace(/[^\r\n]/g, '*')

/** An operation does not say which document kind it is for: what is secret in one of them is not shown. */
const secretsUnder = (path: readonly string[], value: LocatedValue): Origin[] =>
  [LegacyConfig, ...documentTypes].flatMap(({ schema }) => {
    const steps = path.map((_, n) => schemaAt(jsonSchema(schema), path.slice(0, n + 1)))
    const isUnknown = steps.at(-1) === undefined && secretName.test(path.at(-1) ?? '')
    if (isUnknown || steps.some((step) => step?.['x-secret'] === true)) return [value.origin]
    return secretsIn(value, steps.at(-1))
  })

/** Where a document could not be read nobody knows what is secret in it; the names of keys show it well enough. */
function withoutLikely(text: string): string {
  let column = Number.POSITIVE_INFINITY
  const lines = text.split('\n').map((line) => {
    // What stands further right on the lines below a key is its value; so is what names no key, and was meant to.
    const isBelow = indentOf(line) > column || !beginsAnother.test(line)
    if (column < Number.POSITIVE_INFINITY && isBelow) return starsButColons(line)
    const [, key = '', rest = ''] = likelySecret.exec(line) ?? []
    column = key === '' ? Number.POSITIVE_INFINITY : indentOf(line)
    return key === '' ? line : key + starsButColons(rest)
  })
  return lines.join('\n')
}

/** Where the first word stands, behind the dash of an array. */
const indentOf = (line: string): number => line.search(/[^\s-]|-(?!\s)/)

const likelySecret = /^(.*?(?:key|token|secret|password|passphrase|psk)["']?\s*:)(.*)$/is

/** Another key, or another document. */
const beginsAnother = /:(\s|$)|^---/

const starsButColons = (text: string): string => text.replace(/[^\r:\s]/g, '*')

/** What schemas call secret, and under keys that none knows, what bears the name of a secret. */
function secretsIn(located: LocatedValue, schema: JsonSchema | undefined): Origin[] {
  if (schema?.['x-secret'] === true) return [located.origin]
  if (located.kind === 'array') return located.items.flatMap((item) => secretsIn(item, schema?.items))
  if (located.kind === 'scalar') return []
  return [...located.entries].flatMap(([key, { value }]) => {
    const known = schema && childSchema(schema, key)
    return known === undefined && namesSecret(key, schema) ? [value.origin] : secretsIn(value, known)
  })
}

/** By its last word, or because a secret was meant by it. */
function namesSecret(key: string, schema: JsonSchema | undefined): boolean {
  const meant = nearest(key, knownKeys(schema))
  return secretName.test(key) || (meant !== undefined && schema?.properties?.[meant]?.['x-secret'] === true)
}

const secretName = /(?:key|token|secret|password|passphrase|psk)$/i
