import type { ErrorObject } from 'ajv'
import { stepsOf } from '../../model/json-pointer.ts'
import { nearest } from '../document/nearest.ts'
import { type JsonSchema, knownKeys, schemaAt } from '../yaml/json-schema.ts'
import { type LocatedValue, type Path, partAt } from '../yaml/located-value.ts'

/** An unknown key of an object, and the known one that people most likely meant by it. */
export interface Misspelled {
  readonly objectPath: readonly string[]
  readonly written: string
  readonly meant: string
}

/** Those of which the meant key is not there as well. */
export const misspelledKeys = (
  errors: readonly ErrorObject[],
  located: LocatedValue,
  schema: JsonSchema,
): readonly Misspelled[] =>
  errors.flatMap(({ instancePath, params }) => {
    if (params.additionalProperty === undefined) return []
    const [objectPath, written] = [stepsOf(instancePath), String(params.additionalProperty)]
    const meant = nearest(written, knownKeys(schemaAt(schema, objectPath)))
    return meant === undefined || partAt(located, [...objectPath, meant]) ? [] : [{ objectPath, written, meant }]
  })

/** Whether the key that an error misses is there under another spelling. */
export const isMeant = ({ instancePath, params }: ErrorObject, misspelled: readonly Misspelled[]): boolean =>
  misspelled.some(
    ({ objectPath, meant }) => meant === params.missingProperty && isSame(objectPath, stepsOf(instancePath)),
  )

/** A copy in which keys are spelt as they were meant; of two that mean the same, the first. */
export function respelt(value: unknown, misspelled: readonly Misspelled[]): unknown {
  if (misspelled.length === 0) return value
  const copy = structuredClone(value)
  for (const { objectPath, written, meant } of misspelled) {
    const around = objectPath.reduce<unknown>((part, step) => (part as Record<string, unknown>)?.[step], copy)
    const entries = around as Record<string, unknown>
    if (Object.hasOwn(entries, meant)) continue
    entries[meant] = entries[written]
    delete entries[written]
  }
  return copy
}

/** Where that which stands at a path of the copy was written. */
export const asWritten = (path: Path, misspelled: readonly Misspelled[]): Path =>
  misspelled.reduce(
    (now, { objectPath, written, meant }) =>
      now[objectPath.length] === meant && isSame(objectPath, now.slice(0, objectPath.length))
        ? [...objectPath, written, ...now.slice(objectPath.length + 1)]
        : now,
    path,
  )

/** Whether two paths are one, however their indices are written. */
export const isSame = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((step, n) => String(step) === String(b[n]))
