import type { Diagnostic } from '../../model/diagnostic.ts'
import type { PathVerdict } from '../../model/node/path-model.ts'
import { refKey } from '../../model/ref.ts'
import type { Graph } from '../order/graph.ts'
import type { Operation } from '../transitions/transition.ts'

export const isCut = (verdict: PathVerdict | undefined): boolean => verdict?.verdict === 'cuts'

/** What there is to say about an order of operations, given the verdict after each. Steps are named by their numbers. */
export function findings(
  { operations }: Graph,
  order: readonly number[],
  walked: readonly PathVerdict[],
): Diagnostic[] {
  let n = 0
  const moments = order.map((i, at): Moment => {
    const operation = operations[i] as Operation
    if (!operation.silent) n += 1
    return { n, operation, verdict: walked[at] as PathVerdict }
  })
  const unknown = moments.find(({ verdict }) => verdict.verdict === 'unknown')
  return [...cutFindings(moments), ...(unknown ? [unknownReachability(unknown.verdict)] : [])]
}

/** A operation with its step number and the verdict after it. */
interface Moment {
  readonly n: number
  readonly operation: Operation
  readonly verdict: PathVerdict
}

function cutFindings(moments: readonly Moment[]): Diagnostic[] {
  const end = moments.at(-1)
  const first = moments.findIndex(({ verdict }) => isCut(verdict))
  if (!end || first === -1) return []
  if (!isCut(end.verdict)) {
    const until = moments.slice(first).find(({ verdict }) => !isCut(verdict)) ?? end
    return [cutsBriefly(moments[first] as Moment, until)]
  }
  const since = moments[moments.findLastIndex(({ verdict }) => !isCut(verdict)) + 1] ?? end
  return [cutsForGood(since, end.verdict)]
}

const stepName = ({ n, operation }: Moment): string => `step ${n} (${operation.action} ${refKey(operation)})`

const cutsForGood = (since: Moment, { because, ref }: PathVerdict): Diagnostic => ({
  severity: 'error',
  code: 'review/cuts-management',
  summary: `this plan would cut the connection by which the node is managed: ${because}`,
  detail: `It is cut from ${stepName(since)} on, and stays so.`,
  hint: 'Keep a way in in the config. If you have another way to the node, apply with --allow-disconnect NODE=REASON.',
  at: ref ?? { kind: since.operation.kind, id: since.operation.id },
})

const cutsBriefly = (from: Moment, to: Moment): Diagnostic => ({
  severity: 'warning',
  code: 'review/cuts-briefly',
  summary: `the connection by which the node is managed is cut from ${stepName(from)} until ${stepName(to)}`,
  detail: `${from.verdict.because}. No order of these steps was found that keeps it.`,
  hint: 'The node carries the steps out by itself and rolls back if it cannot be reached afterwards.',
  at: from.verdict.ref ?? { kind: from.operation.kind, id: from.operation.id },
})

const unknownReachability = ({ because, ref }: PathVerdict): Diagnostic => ({
  severity: 'info',
  code: 'review/unknown',
  summary: `it is not known whether the node stays reachable: ${because}`,
  hint: 'The node rolls back by itself if it cannot be reached after the change.',
  ...(ref && { at: ref }),
})

/** The model must at least explain how we got here; where it cannot, its verdicts are worth nothing. */
export const misunderstood = ({ because, ref }: PathVerdict): Diagnostic =>
  unknownReachability({
    verdict: 'unknown',
    because: `by what was seen it could not be reached now, yet it is (${because})`,
    ...(ref && { ref }),
  })

/** Replies that leave by another way than those of now: what lies beyond the node was not looked at. */
export const otherWay = (start: PathVerdict, end: PathVerdict): Diagnostic[] =>
  start.way === undefined || end.way === undefined || start.way === end.way
    ? []
    : [
        {
          severity: 'info',
          code: 'review/other-way',
          summary: `the node would answer by another way: ${end.way}, no longer ${start.way}`,
          hint: 'See that you can be reached that way. The node rolls back by itself if it cannot be reached afterwards.',
        },
      ]
