import type { Finding } from '../document/report.ts'
import { childSchema, type JsonSchema } from '../yaml/json-schema.ts'
import type { LocatedObject, LocatedValue } from '../yaml/located-value.ts'
import type { Origin } from '../yaml/source.ts'

/** A field that was to narrow something down, and is written with nothing in it. */
export interface Empty {
  readonly name: string
  readonly origin: Origin
  /** What that comes to. */
  readonly means: string
}

/** All such fields of a decoded located. A value that has none because its variable has none counts as well. */
export function emptiesIn(located: LocatedValue, schema: JsonSchema | undefined): readonly Empty[] {
  if (schema === undefined || located.kind === 'scalar') return []
  if (located.kind === 'array') return located.items.flatMap((item) => emptiesIn(item, schema.items))
  return [
    ...[...located.entries].flatMap(([key, { value }]) => emptiesIn(value, childSchema(schema, key))),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, { 'x-empty': means }]) => {
      const origin = means === undefined ? undefined : whereEmpty(located, name)
      return origin && means !== undefined ? [{ name, origin, means }] : []
    }),
  ]
}

function whereEmpty({ entries, empty }: LocatedObject, name: string): Origin | undefined {
  const entry = entries.get(name)
  if (entry === undefined) return empty?.get(name)
  return holdsNothing(entry.value) ? entry.key : undefined
}

/** An object of fields that are empty themselves is reported by these. */
function holdsNothing(value: LocatedValue): boolean {
  if (value.kind === 'array') return value.items.length === 0
  if (value.kind === 'object') return value.entries.size === 0 && (value.empty?.size ?? 0) === 0
  return value.value === null || value.value === '' || value.value === 0
}

/** What is reported of one. */
export const emptyFinding = ({ name, means }: Empty, code: string): Finding => ({
  code,
  summary: `\`${name}\` is written and empty, and so means ${means}`,
  hint: `write what is meant, or leave \`${name}\` out if that is it`,
})
