import { excludeCidr, mergeCidr, parseCidr } from 'cidr-tools'
import type { Family } from '../../../model/ip.ts'

/** First and last of a run of addresses or ports, both included. */
export type Range = readonly [first: bigint, last: bigint]

/** Sources that a rule speaks of, for each family as runs in ascending order that do not touch. */
export type Sources = Readonly<Record<Family, readonly Range[]>>

const all: Readonly<Record<Family, bigint>> = { 4: 2n ** 32n - 1n, 6: 2n ** 128n - 1n }

/** All of the included networks without any of the excluded ones: an exception cuts every one of them. */
export function sourcesOf(included: readonly string[], excluded: readonly string[]): Sources {
  const left = excluded.length > 0 ? excludeCidr([...included], [...excluded]) : mergeCidr([...included])
  const parsed = left.map((network) => parseCidr(network))
  const of = (family: Family): Range[] =>
    joined(parsed.filter(({ version }) => version === family).map(({ start, end }): Range => [start, end]))
  return { 4: of(4), 6: of(6) }
}

/** Sorted, with runs that overlap or touch made one. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: [bigint, bigint][] = []
  for (const [first, last] of [...ranges].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const previous = result.at(-1)
    if (!previous || first > previous[1] + 1n) result.push([first, last])
    else if (last > previous[1]) previous[1] = last
  }
  return result
}

export const isAll = (ranges: readonly Range[], family: Family): boolean =>
  ranges.length === 1 && ranges[0]?.[0] === 0n && ranges[0][1] === all[family]
