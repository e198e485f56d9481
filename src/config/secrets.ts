import { documentTypes } from '../schema/documents/index.ts'
import { LegacyConfig } from '../schema/legacy/index.ts'
import { childSchema, type JsonSchema, jsonSchema, schemaAt } from './json-schema.ts'
import type { Patch } from './read-patch.ts'
import type { Origin } from './source.ts'
import type { Tree } from './tree.ts'

/** A text with the secrets of its documents starred out, every line and column where it was: for drawing faults. */
export function withoutSecrets(text: string, { documents, operations = [], diagnostics }: Patch): string {
  const places = [
    ...documents.flatMap(({ tree, type }) => secretsIn(tree, jsonSchema(type.schema))),
    ...operations.flatMap(({ path, value }) => (value ? secretsUnder(path, value) : [])),
  ]
  const starred = places.reduce(
    (now, { start, end }) => now.slice(0, start) + stars(now.slice(start, end)) + now.slice(end),
    text,
  )
  const unread = diagnostics.some(({ code }) => code.startsWith('decode/') || code.startsWith('load/'))
  return unread ? withoutLikely(starred) : starred
}

const stars = (text: string): string => text.replace(/[^\r\n]/g, '*')

/** An operation does not say which kind of document it is for: what is secret in one of them is not shown. */
const secretsUnder = (path: readonly string[], value: Tree): Origin[] =>
  [LegacyConfig, ...documentTypes].flatMap(({ schema }) => {
    const steps = path.map((_, n) => schemaAt(jsonSchema(schema), path.slice(0, n + 1)))
    if (steps.some((step) => step?.['x-secret'] === true)) return [value.origin]
    return secretsIn(value, steps.at(-1))
  })

/** Where a document could not be read nobody knows what is secret in it; the names of keys tell well enough. */
function withoutLikely(text: string): string {
  let column = Number.POSITIVE_INFINITY
  const lines = text.split('\n').map((line) => {
    // What stands further right on the lines below a key is its value.
    const indent = line.search(/[^\s-]|-(?!\s)/)
    if (indent < 0 || indent > column) return starsButColons(line)
    const [, key = '', rest = ''] = likelySecret.exec(line) ?? []
    column = key === '' ? Number.POSITIVE_INFINITY : indent
    return key + starsButColons(rest) + line.slice(key.length + rest.length)
  })
  return lines.join('\n')
}

const likelySecret = /^(.*?(?:key|token|secret|password)["']?\s*:)(.*)$/i

const starsButColons = (text: string): string => text.replace(/[^\r:\s]/g, '*')

function secretsIn(tree: Tree, schema: JsonSchema | undefined): Origin[] {
  if (schema === undefined) return []
  if (schema['x-secret'] === true) return [tree.origin]
  if (tree.kind === 'list') return tree.items.flatMap((item) => secretsIn(item, schema.items))
  if (tree.kind === 'scalar') return []
  return [...tree.entries].flatMap(([key, { value }]) => secretsIn(value, childSchema(schema, key)))
}
