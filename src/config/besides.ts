import type { Fault } from '../model/node-config.ts'
import type { JsonSchema } from './json-schema.ts'
import { limits } from './limits.ts'
import { standIns } from './stand-ins.ts'
import type { SchemaError } from './translate.ts'

interface Faulty {
  readonly errors: readonly SchemaError[]
  readonly schema: JsonSchema
  readonly errorsOf: (value: unknown) => readonly SchemaError[]
}

/** What rules find in a faulty value, whatever stands in for its faulty parts, and not about these parts. */
export function besides<T>(
  value: unknown,
  { errors, schema, errorsOf }: Faulty,
  rules: (content: T) => readonly Fault[],
): readonly Fault[] {
  if (errors.length > limits.faults) return []
  const [first, second] = ([0, 1] as const).map((which) => standIns(value, schema, errorsOf, which))
  if (!first || !second) return []
  const again = new Set(rules(second.value as T).map((fault) => JSON.stringify(fault)))
  return rules(first.value as T).filter(
    (fault) => again.has(JSON.stringify(fault)) && !first.touched.some((path) => isIn(fault, path)),
  )
}

/** Whether a fault lies in what was touched. */
const isIn = ({ path }: Fault, touched: readonly string[]): boolean =>
  touched.every((step, n) => n < path.length && String(path[n]) === step)
