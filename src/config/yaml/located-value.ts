import type { Secret } from '../../model/config/secret.ts'
import { firstLine, type Origin } from './source.ts'

/**
 * A YAML value that still knows where each of its parts was written, also after patches from other files were merged
 * into it. Immutable: files are read once and shared by every node that uses them. Nothing in it refers back to what
 * holds it.
 */
export type LocatedValue = Scalar | LocatedArray | LocatedObject

export interface Scalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** As written, without quotes. */
  readonly text: string
  /** Written without quotes, so that it may be a number. */
  readonly plain: boolean
  /** The text before variables were put in, which may be secret. */
  readonly written?: string
  /** Was encrypted, or is kept apart from the config: never shown. */
  readonly secret?: boolean
  /** The secrets that were put into it. */
  readonly secrets?: readonly Secret[]
  /** It names a variable or an anchor that has no value. That was reported; nothing more is reported about it. */
  readonly unset?: true
  readonly origin: Origin
}

export interface LocatedArray {
  readonly kind: 'array'
  readonly items: readonly LocatedValue[]
  readonly origin: Origin
}

export interface LocatedObject {
  readonly kind: 'object'
  readonly entries: ReadonlyMap<string, Entry>
  /** Keys that were written with nothing that counts. */
  readonly empty?: ReadonlyMap<string, Origin>
  /** Where `<<` brought in entries of others. */
  readonly merges?: Origin
  readonly origin: Origin
}

export interface Entry {
  readonly key: Origin
  readonly value: LocatedValue
}

export type Path = readonly (string | number)[]

export const isNull = (located: LocatedValue): boolean => located.kind === 'scalar' && located.value === null

/** Plain JSON. A key `__proto__` stays an ordinary key. */
export function toValue(located: LocatedValue): unknown {
  if (located.kind === 'scalar') return located.value
  if (located.kind === 'array') return located.items.map(toValue)
  const value: Record<string, unknown> = {}
  for (const [key, entry] of located.entries) {
    if (key === '__proto__') Object.defineProperty(value, key, { value: toValue(entry.value), enumerable: true })
    else value[key] = toValue(entry.value)
  }
  return value
}

/** The part at a path, if it is there. */
export function partAt(located: LocatedValue, path: Path): LocatedValue | undefined {
  let part: LocatedValue | undefined = located
  for (const step of path) part = part && childOf(part, step)
  return part
}

function childOf(located: LocatedValue, step: string | number): LocatedValue | undefined {
  if (located.kind === 'array') return located.items[Number(step)]
  return located.kind === 'object' ? located.entries.get(String(step))?.value : undefined
}

/** The text of the scalar at a path, if there is one. */
export function textAt(located: LocatedValue, ...path: Path): string | undefined {
  const part = partAt(located, path)
  return part?.kind === 'scalar' && part.value !== null ? part.text : undefined
}

/** Where a path was written; for a part that is missing, its key without a value, or where the nearest part starts. */
export function originAt(located: LocatedValue, path: Path): Origin {
  const part = partAt(located, path)
  if (part !== undefined) return part.kind === 'scalar' || path.length === 0 ? part.origin : keyOrigin(located, path)
  const around = partAt(located, path.slice(0, -1))
  const empty = around?.kind === 'object' ? around.empty?.get(String(path.at(-1))) : undefined
  return empty ?? originAt(located, path.slice(0, -1))
}

/** Where the key of the last step was written; for an item of an array, where the item starts. */
export function keyOrigin(located: LocatedValue, path: Path): Origin {
  const parent = partAt(located, path.slice(0, -1))
  const entry = parent?.kind === 'object' ? parent.entries.get(String(path.at(-1))) : undefined
  const part = partAt(located, path)
  return entry?.key ?? (part ? firstLine(part.origin) : originAt(located, path.slice(0, -1)))
}
