import type { Ref } from '../ref.ts'

/** What a node has none of any more after a plan, though it had before: `default route of IPv4`. */
export interface Last extends Ref {
  readonly what: string
}

/** What a plan takes off its node, of what netloom has there. */
export interface Removals {
  /** Kind to how many entries the node's ledger has of it before; without those it has none of. */
  readonly held: Readonly<Record<string, number>>
  /** Kind to how many fewer there are after: what comes in the place of something else takes nothing away. */
  readonly gone: Readonly<Record<string, number>>
  /** How many entries go from the ledger, whatever comes in their place. The node itself lets no more go. */
  readonly entries: number
  readonly last: readonly Last[]
}

/** More of one kind goes than goes unasked. */
export interface Excess {
  readonly kind: string
  readonly gone: number
  readonly held: number
  /** How many may go unasked. */
  readonly allowed: number
}

/** What plans that are applied together take away, and whether somebody has to agree to that. */
export interface RemovalBudget {
  /** How many things go in all: the number to agree to. */
  readonly total: number
  readonly excess: readonly Excess[]
  readonly last: readonly (Last & { readonly node: string })[]
  /** How many were agreed to; absent where nobody said. */
  readonly agreed?: number
  /** `within`: nobody has to agree. `agreed`: somebody did. `over`: somebody has to. */
  readonly verdict: 'within' | 'agreed' | 'over'
}

/** See docs/decisions/removal-budget.md for the numbers. */
const share = 0.1
const floor = 3

const allowedOf = (held: number): number => Math.max(1, Math.floor(held * share), Math.min(floor, Math.ceil(held / 2)))

/** What plans that are applied together take away; `agreed`: how many removals somebody agreed to. */
export function removalBudget(
  plans: readonly { readonly node: string; readonly removals?: Removals }[],
  agreed?: number,
): RemovalBudget {
  const all = plans.flatMap(({ removals }) => removals ?? [])
  const held = sum(all.map((one) => one.held))
  const gone = sum(all.map((one) => one.gone))
  const last = plans.flatMap(({ node, removals }) => (removals?.last ?? []).map((one) => ({ ...one, node })))
  const excess = [...gone].flatMap(([kind, n]): Excess[] => {
    const before = held.get(kind) ?? 0
    const allowed = allowedOf(before)
    return n > allowed ? [{ kind, gone: n, held: before, allowed }] : []
  })
  // What is emptied stays, and is counted here alone.
  const emptied = all.flatMap((one) => one.last.filter(({ kind }) => !one.gone[kind]))
  const total = [...gone.values()].reduce((a, b) => a + b, 0) + emptied.length
  const isWithin = excess.length + last.length === 0
  return {
    ...{ total, excess, last },
    ...(agreed !== undefined && { agreed }),
    verdict: isWithin ? 'within' : agreed !== undefined && total <= agreed ? 'agreed' : 'over',
  }
}

function sum(all: readonly Readonly<Record<string, number>>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const one of all) for (const [kind, n] of Object.entries(one).sort()) sums.set(kind, (sums.get(kind) ?? 0) + n)
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}
