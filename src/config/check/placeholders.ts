import type { ErrorObject } from 'ajv'
import { stepsOf } from '../../model/json-pointer.ts'
import type { Format } from '../../schema/values/formats.ts'
import { type JsonSchema, schemaAt } from '../yaml/json-schema.ts'

/** A value that satisfies its schema because others stand in for its faulty parts. */
export interface StoodIn {
  readonly value: unknown
  /** Where something stands in, or was taken out. */
  readonly touched: readonly (readonly string[])[]
}

/**
 * The value with something that will do in place of each part that errors speak of; undefined when that does not help.
 * There are two of everything that stands in: what holds with either does not depend on it.
 */
export function placeholders(
  value: unknown,
  schema: JsonSchema,
  errorsOf: (value: unknown) => readonly ErrorObject[],
  which: 0 | 1,
): StoodIn | undefined {
  const copy = structuredClone(value)
  const touched: string[][] = []
  for (let round = 0; round < 3; round += 1) {
    const errors = errorsOf(copy)
    if (errors.length === 0) return { value: copy, touched }
    for (const error of errors) {
      const path = placeOf(error)
      const part = error.keyword === 'additionalProperties' ? undefined : schemaAt(schema, path)
      touched.push(path)
      put(copy, path, part && sample(part, which))
    }
  }
  return undefined
}

function placeOf({ instancePath, params }: ErrorObject): string[] {
  const key = params.additionalProperty ?? params.missingProperty
  return [...stepsOf(instancePath), ...(key === undefined ? [] : [String(key)])]
}

function put(root: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((part, step) => (part as Record<string, unknown>)?.[step], root)
  const key = path.at(-1)
  if (typeof parent !== 'object' || parent === null || key === undefined) return
  if (value === undefined) delete (parent as Record<string, unknown>)[key]
  else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
}

function sample(schema: JsonSchema, which: 0 | 1): unknown {
  const { type, format, items, minItems = 0, minimum = 0, properties = {}, required = [] } = schema
  if (schema.enum) return schema.enum.at(-which)
  if (type === 'string') return format ? samples[format as Format][which] : ['x', 'y'][which]
  if (type === 'integer') return Math.max(minimum, 0) + which
  if (type === 'boolean') return which === 1
  if (type === 'array') return items && minItems + which > 0 ? [sample(items, which)] : []
  return Object.fromEntries(required.map((key) => [key, sample(properties[key] ?? {}, which)]))
}

const samples: Readonly<Record<Format, readonly [string, string]>> = {
  address: ['192.0.2.1', '2001:db8::1'],
  prefix: ['192.0.2.0/24', '2001:db8::/64'],
  'address-or-prefix': ['192.0.2.1', '2001:db8::/64'],
  'address-and-port': ['192.0.2.1:1', '[2001:db8::1]:2'],
  'hardware-address': ['02:00:5e:10:00:01', '02:00:5e:10:00:02'],
  hex: ['00', '01'],
  'port-range': ['1', '2'],
  'routing-table': ['1', '2'],
  duration: ['1s', '2s'],
  timeout: ['1s', '2s'],
  'count-or-percent': ['1', '2%'],
  budget: ['0', '2%'],
  'time-of-day': ['00:00', '22:30'],
  host: ['x', 'y'],
  name: ['x', 'y'],
  'local-path': ['x', 'y'],
  'ssh-option': ['x', 'y'],
}
