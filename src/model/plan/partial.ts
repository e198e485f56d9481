import { isDeepStrictEqual } from 'node:util'
import { isSecret } from '../config/secret.ts'
import { isRecord } from '../record.ts'

/**
 * Whether `seen` has every field that `wanted` names, at the same value. Fields nobody wrote are not managed and never
 * differ; lists are compared whole.
 */
export function covers(seen: unknown, wanted: unknown): boolean {
  if (!isRecord(wanted)) return isDeepStrictEqual(seen, wanted)
  if (!isRecord(seen)) return false
  return Object.entries(wanted).every(([field, value]) => value === undefined || covers(seen[field], value))
}

/** `base` with every field that `wanted` names put over it, deeply. */
export function overlay<S>(base: S, wanted: S): S {
  if (!isRecord(base) || !isRecord(wanted)) return wanted
  const result: Record<string, unknown> = { ...base }
  for (const [field, value] of Object.entries(wanted)) {
    if (value !== undefined) result[field] = overlay(base[field], value)
  }
  return result as S
}

/** The part of `seen` that `mask` names, deeply: what we must remember of a thing before we adopt these fields. */
export function project<S>(seen: S, mask: unknown): Partial<S> {
  if (!isRecord(seen) || !isRecord(mask)) return seen
  const result: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(mask)) {
    if (value !== undefined && seen[field] !== undefined) result[field] = project(seen[field], value)
  }
  return result as Partial<S>
}

/** A field whose value differs between two moments; `path` is dotted. */
export interface FieldChange {
  readonly path: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Every leaf that differs, in the order of the fields; a list is a leaf, and so is a secret. */
export function fieldChanges(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (isRecord(before) && isRecord(after) && !isSecret(before) && !isSecret(after)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return fields.flatMap((field) => fieldChanges(before[field], after[field], path ? `${path}.${field}` : field))
  }
  return isDeepStrictEqual(before, after) ? [] : [{ path, before, after }]
}
