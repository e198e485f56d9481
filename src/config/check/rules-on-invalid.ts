import type { ErrorObject } from 'ajv'
import type { Fault } from '../../model/config/document-type.ts'
import { stepsOf } from '../../model/json-pointer.ts'
import { limits } from '../document/limits.ts'
import type { JsonSchema } from '../yaml/json-schema.ts'
import { isSame } from './misspelled.ts'
import { placeholders } from './placeholders.ts'

interface Faulty {
  readonly errors: readonly ErrorObject[]
  readonly schema: JsonSchema
  readonly errorsOf: (value: unknown) => readonly ErrorObject[]
}

/** What rules find in a faulty value, whatever stands in for its faulty parts, and not about these parts. */
export function rulesOnInvalid<T>(
  value: unknown,
  { errors, schema, errorsOf }: Faulty,
  rules: (content: T) => readonly Fault[],
): readonly Fault[] {
  if (errors.length > limits.faults) return []
  const [first, second] = ([0, 1] as const).map((which) => placeholders(value, schema, errorsOf, which))
  if (!first || !second) return []
  const again = new Set(rules(second.value as T).map((fault) => JSON.stringify(fault)))
  const unclear = errors.filter(({ keyword }) => keyword === 'additionalProperties').map((one) => one.instancePath)
  return rules(first.value as T).filter(
    (fault) =>
      again.has(JSON.stringify(fault)) &&
      !first.touched.some((path) => isIn(fault, path)) &&
      !(consequences.includes(fault.code) && unclear.some((path) => isSame(fault.path, stepsOf(path)))),
  )
}

/** What an object lacks may be what its unknown keys were to say. */
const consequences: readonly string[] = ['document/missing', 'document/exclusive']

/** Whether a fault lies in what was touched. */
const isIn = ({ path }: Fault, touched: readonly string[]): boolean =>
  touched.every((step, n) => n < path.length && String(path[n]) === step)
