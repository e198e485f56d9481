import type { PolicyRules } from '../../model/config/policy.ts'
import type { RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { wayTo } from '../../model/plan/way.ts'
import { namesOf, type PolicyRun } from '../run.ts'

/** What must at least be known of the way to every node that changes. */
export function reachability({ reachability: least }: PolicyRules, { changing }: PolicyRun): RuleVerdict[] {
  if (least === undefined) return []
  const rule = 'reachability'
  const short = changing.filter(({ plan }) => {
    const way = wayTo(plan)
    return way === 'cuts' || (least === 'keeps' && way === 'unknown')
  })
  if (short.length === 0)
    return [
      {
        rule,
        outcome: 'pass',
        nodes: [],
        message: least === 'keeps' ? 'the way to every node stays' : 'no way is cut',
      },
    ]
  const isCut = short.some(({ plan }) => wayTo(plan) === 'cuts')
  const message = isCut ? 'the way to a node would be cut' : 'nobody knows whether the way to a node stays'
  return [{ rule, outcome: 'fail', nodes: namesOf(short), message }]
}
