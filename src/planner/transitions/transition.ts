import { isDeepStrictEqual } from 'node:util'
import type { Action } from '../../model/plan/plan.ts'
import type { Ref } from '../../model/ref.ts'

/**
 * What is to become of one thing, as the states it passes: from `before`, perhaps through `via`, to `after`. `via: null`
 * makes it again (a replacement); a `via` with a spec is what is left of it while its dependency is away.
 */
export interface Transition extends Ref {
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

/** Transitions by `Kind/id`. What has none stays as it is. */
export type Transitions = ReadonlyMap<string, Transition>

/** One step of a transition: from one of its states to the next. */
export interface Operation extends Ref {
  readonly action: Action
  readonly before: object | null
  readonly after: object | null
  readonly replaces: boolean
  readonly because: string
  readonly silent: boolean
  /** It reaches the end of its transition. */
  readonly last: boolean
  /** What was there before the kernel brought it to `before`. */
  readonly found?: object | null
}

export const changesNode = ({ before, via, after, ledgerOnly }: Transition): boolean =>
  !ledgerOnly && (via !== undefined || !isDeepStrictEqual(before, after))

/** It leaves the node, if only for a moment. */
export const goes = ({ before, via, after }: Transition): boolean => before !== null && (via === null || after === null)

/** The steps of a transition, in their order; none for a transition that changes nothing. */
export function operationsOf(transition: Transition): Operation[] {
  const { kind, id, because, silent = false, unasked = false } = transition
  const replaces = transition.via === null && transition.before !== null && transition.after !== null
  const isVia = (state: object | null): boolean => state === transition.via
  const operation = (action: Action, before: object | null, after: object | null, last = true): Operation => {
    const state = { before, after, replaces, because, silent: silent || (unasked && isVia(after)), last }
    return { kind, id, action, ...state, ...(unasked && isVia(before) && { found: transition.before }) }
  }
  if (transition.ledgerOnly) return [operation(transition.ledgerOnly, transition.before, transition.after)]
  if (!changesNode(transition)) return []
  if (transition.via === undefined)
    return [operation(actionOf(transition.before, transition.after), transition.before, transition.after)]
  const there = !isDeepStrictEqual(transition.before, transition.via)
  const back = !isDeepStrictEqual(transition.via, transition.after)
  return [
    ...(there
      ? [operation(actionOf(transition.before, transition.via), transition.before, transition.via, !back)]
      : []),
    ...(back ? [operation(actionOf(transition.via, transition.after), transition.via, transition.after)] : []),
  ]
}

const actionOf = (before: object | null, after: object | null): Action =>
  before === null ? 'create' : after === null ? 'delete' : 'update'

/** Where the operations of each transition are, by `Kind/id`. */
export interface Place {
  readonly transition: Transition
  readonly first: number
  readonly last: number
}

/** The states a transition passes through, the one before its first operation included. */
export const statesOf = (
  { transition, first, last }: Place,
  operations: readonly Operation[],
): readonly (object | null)[] => [transition.before, ...operations.slice(first, last + 1).map(({ after }) => after)]

/** The first of a transition's operations after which the thing is gone or as asked for; its last if none before is. */
export function firstOperation(
  { first, last }: Place,
  operations: readonly Operation[],
  asked: (spec: object) => boolean,
): number {
  for (let i = first; i < last; i += 1) {
    const after = operations[i]?.after
    if (!after || asked(after)) return i
  }
  return last
}

/** The second index comes after the first. */
export type Edge = readonly [earlier: number, later: number]
