import type { Place, Written } from '../model/config/derived.ts'
import type { Path } from '../model/config/machine-config.ts'

/** A part of what lies at a place. */
export const within = ({ document, path }: Place, ...more: Path): Place => ({ document, path: [...path, ...more] })

/** What is written at a place. */
export const valueAt = ({ document, path }: Place): unknown =>
  path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], document.content)

/**
 * Fields of a spec that something at a place writes: `fields` has, by dotted field of the spec, where that would be.
 * `counts` decides what is as good as nothing.
 */
export function writtenAt(
  place: Place,
  fields: Readonly<Record<string, Path>>,
  counts: (value: unknown) => boolean = (value) => value !== undefined,
): Written {
  const entries = Object.entries(fields).map(([field, path]) => [field, within(place, ...path)] as const)
  return Object.fromEntries(entries.filter(([, one]) => counts(valueAt(one))))
}

/** In the legacy form zeros and empty texts were never asked for. */
export const countsInLegacy = (value: unknown): boolean => value !== undefined && value !== 0 && value !== ''
