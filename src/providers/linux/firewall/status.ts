import type { Resources } from '../../../model/config/derived.ts'
import type { Status } from '../../../model/plan/kind.ts'
import { type Chain, type Count, readCounts } from './ruleset.ts'
import { type WantedLine, wantedLines } from './wanted.ts'

/** A rule with what it counted, and what it is there for. */
interface Counted extends Partial<Count> {
  readonly rule: string
  readonly of?: string
}

/** Chains with what each of their rules counted, in what `nft -y -p list table inet netloom` printed. */
export function chainStatuses(chains: readonly Chain[], listing: string, wanted?: Resources): Status[] {
  const counts = readCounts(listing)
  const lines = new Map(wanted ? wantedLines(wanted).map(({ id, lines }) => [id, lines]) : [])
  return chains.map((chain) => {
    const counted = countedRules(chain.rules, counts.get(chain.name) ?? [], lines.get(chain.name) ?? [])
    const sum = counted.reduce<number | undefined>(
      (sum, { packets }) => (packets === undefined ? sum : (sum ?? 0) + packets),
      undefined,
    )
    return { ...chain, ...(sum !== undefined && { packets: sum }), counted }
  })
}

/** Of a chain that changed between two looks there is no saying which rule counted what. */
function countedRules(
  rules: readonly string[],
  counts: readonly (Count | undefined)[],
  wanted: readonly WantedLine[],
): Counted[] {
  const same = counts.length === rules.length
  const named = new Map(wanted.flatMap(({ line, of }) => (of === undefined ? [] : [[line, of] as const])))
  return rules.map((rule, n) => {
    const of = named.get(rule) ?? (wanted.length === rules.length ? wanted[n]?.of : undefined)
    return { rule, ...(of !== undefined && { of }), ...(same && counts[n]) }
  })
}
