import { isDeepStrictEqual } from 'node:util'
import type { Action } from '../model/plan.ts'
import type { Ref } from '../model/ref.ts'

/**
 * What is to become of one thing, as the states it passes: from `before`, perhaps through `via`, to `after`. `via: null`
 * makes it again (a replacement); a `via` with a spec is what is left of it while its footing is away.
 */
export interface Fate extends Ref {
  readonly before: object | null
  readonly via?: object | null
  readonly after: object | null
  readonly because: string
  /** Only the ledger changes; nothing happens on the node. */
  readonly ledgerOnly?: 'adopt' | 'forget'
  /** The kernel does it by itself: it takes its place in the order but is no step. */
  readonly silent?: boolean
  /** The kernel brings it to `via` by itself; the rest is a step. */
  readonly unasked?: boolean
}

/** Fates by `Kind/id`. What has none stays as it is. */
export type Fates = ReadonlyMap<string, Fate>

/** One step of a fate: from one of its states to the next. */
export interface Leg extends Ref {
  readonly action: Action
  readonly before: object | null
  readonly after: object | null
  readonly replaces: boolean
  readonly because: string
  readonly silent: boolean
  /** It reaches the end of its fate. */
  readonly last: boolean
  /** What was there before the kernel brought it to `before`. */
  readonly found?: object | null
}

export const changesNode = ({ before, via, after, ledgerOnly }: Fate): boolean =>
  !ledgerOnly && (via !== undefined || !isDeepStrictEqual(before, after))

/** It leaves the node, if only for a moment. */
export const goes = ({ before, via, after }: Fate): boolean => before !== null && (via === null || after === null)

/** The steps of a fate, in their order; none for a fate that changes nothing. */
export function legsOf(fate: Fate): Leg[] {
  const { kind, id, because, silent = false, unasked = false } = fate
  const replaces = fate.via === null && fate.before !== null && fate.after !== null
  const isVia = (state: object | null): boolean => state === fate.via
  const leg = (action: Action, before: object | null, after: object | null, last = true): Leg => {
    const state = { before, after, replaces, because, silent: silent || (unasked && isVia(after)), last }
    return { kind, id, action, ...state, ...(unasked && isVia(before) && { found: fate.before }) }
  }
  if (fate.ledgerOnly) return [leg(fate.ledgerOnly, fate.before, fate.after)]
  if (!changesNode(fate)) return []
  if (fate.via === undefined) return [leg(actionOf(fate.before, fate.after), fate.before, fate.after)]
  const there = !isDeepStrictEqual(fate.before, fate.via)
  const back = !isDeepStrictEqual(fate.via, fate.after)
  return [
    ...(there ? [leg(actionOf(fate.before, fate.via), fate.before, fate.via, !back)] : []),
    ...(back ? [leg(actionOf(fate.via, fate.after), fate.via, fate.after)] : []),
  ]
}

const actionOf = (before: object | null, after: object | null): Action =>
  before === null ? 'create' : after === null ? 'delete' : 'update'

/** Where the legs of each fate are, by `Kind/id`. */
export interface Place {
  readonly fate: Fate
  readonly first: number
  readonly last: number
}

/** The states a fate passes through, the one before its first leg included. */
export const statesOf = ({ fate, first, last }: Place, legs: readonly Leg[]): readonly (object | null)[] => [
  fate.before,
  ...legs.slice(first, last + 1).map(({ after }) => after),
]

/** The first of a fate's legs after which the thing is gone or as asked for; its last if none before is. */
export function firstLeg({ first, last }: Place, legs: readonly Leg[], asked: (spec: object) => boolean): number {
  for (let i = first; i < last; i += 1) {
    const after = legs[i]?.after
    if (!after || asked(after)) return i
  }
  return last
}

/** The second index comes after the first. */
export type Edge = readonly [earlier: number, later: number]
