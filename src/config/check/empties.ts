import type { Finding } from '../document/report.ts'
import { childSchema, type JsonSchema } from '../yaml/json-schema.ts'
import type { Origin } from '../yaml/source.ts'
import type { Mapping, Tree } from '../yaml/tree.ts'

/** A field that was to narrow something down, and is written with nothing in it. */
export interface Empty {
  readonly name: string
  readonly origin: Origin
  /** What that comes to. */
  readonly means: string
}

/** All such fields of a decoded tree. A value that has none because its variable has none counts as well. */
export function emptiesIn(tree: Tree, schema: JsonSchema | undefined): readonly Empty[] {
  if (schema === undefined || tree.kind === 'scalar') return []
  if (tree.kind === 'list') return tree.items.flatMap((item) => emptiesIn(item, schema.items))
  return [
    ...[...tree.entries].flatMap(([key, { value }]) => emptiesIn(value, childSchema(schema, key))),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, { 'x-empty': means }]) => {
      const origin = means === undefined ? undefined : whereEmpty(tree, name)
      return origin && means !== undefined ? [{ name, origin, means }] : []
    }),
  ]
}

function whereEmpty({ entries, empty }: Mapping, name: string): Origin | undefined {
  const entry = entries.get(name)
  if (entry === undefined) return empty?.get(name)
  return holdsNothing(entry.value) ? entry.key : undefined
}

/** A mapping of fields that are empty themselves is told by these. */
function holdsNothing(value: Tree): boolean {
  if (value.kind === 'list') return value.items.length === 0
  if (value.kind === 'mapping') return value.entries.size === 0 && (value.empty?.size ?? 0) === 0
  return value.value === null || value.value === '' || value.value === 0
}

/** What is said of one. */
export const emptyFinding = ({ name, means }: Empty, code: string): Finding => ({
  code,
  summary: `\`${name}\` is written and empty, and so means ${means}`,
  hint: `write what is meant, or leave \`${name}\` out if that is it`,
})
