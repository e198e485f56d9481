import { stringify } from 'yaml'
import type { Format } from '../../schema/values/formats.ts'
import type { Shape } from './fields.ts'
import { fieldsOf } from './fields.ts'
import { fieldSamples, formatSamples } from './sample-texts.ts'

/** One field as it stands in its document: from the kind's example if that has it, else made up from the schema. */
export const fieldExample = (root: Shape, path: readonly string[], example: unknown): string =>
  yamlOf(nested(root, path, example))

function nested(shape: Shape, path: readonly string[], example: unknown, name = ''): unknown {
  if (shape.items) {
    const items = Array.isArray(example) ? (example as unknown[]) : []
    if (path.length === 0 && items.length > 0) return items
    const best = items.find((item) => holds(item, path)) ?? items[0]
    return [nested(shape.items, path, best, name)]
  }
  const [step, ...rest] = path
  if (step === undefined) return example ?? sample(shape, name)
  const child = shape.properties?.[step] ?? Object.values(shape.patternProperties ?? {})[0] ?? {}
  return { [step]: nested(child, rest, (example as Record<string, unknown> | undefined)?.[step], step) }
}

const holds = (value: unknown, path: readonly string[]): boolean =>
  path.length === 0 || (typeof value === 'object' && value !== null && (path[0] as string) in value)

/** A value that a schema accepts. */
function sample(shape: Shape, name: string): unknown {
  if (shape.examples) return shape.examples[0]
  if (shape.enum) return shape.enum.find((word) => word !== shape.default) ?? shape.enum[0]
  if (shape.type === 'array') return [sample(shape.items ?? {}, name)]
  if (shape.type === 'object') return group(shape)
  if (shape.type === 'boolean') return shape.default !== true
  if (shape.type === 'integer') return shape.default ?? Math.max(1, shape.minimum ?? 1)
  if (shape.type === 'string')
    return shape['x-secret'] ? `\${SECRET}` : (formatSamples[shape.format as Format] ?? fieldSamples[name] ?? 'text')
  return {}
}

/** What must be there, or else the first field. */
function group(shape: Shape): unknown {
  const fields = fieldsOf(shape)
  const shown = fields.some(({ required }) => required) ? fields.filter(({ required }) => required) : fields.slice(0, 1)
  if (shown.length > 0)
    return Object.fromEntries(shown.map(({ path, shape }) => [path[0], sample(shape, path[0] as string)]))
  const values = Object.values(shape.patternProperties ?? {})
  return Object.fromEntries(values.map((value) => ['name', sample(value, 'name')]))
}

const yamlOf = (value: unknown): string => stringify(value, { lineWidth: 0 })
