import type { PolicyRules } from '../../model/config/policy.ts'
import type { RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { namesOf, type PolicyRun } from '../run.ts'
import { inWords } from '../words.ts'

/** One run changes no more nodes than so many, or than that share of the cluster. */
export function maxNodes({ maxNodes: limit }: PolicyRules, { changing, total }: PolicyRun): RuleVerdict[] {
  if (limit === undefined) return []
  const most = limit.endsWith('%') ? Math.max(1, Math.floor((total * Number(limit.slice(0, -1))) / 100)) : Number(limit)
  const message = `${inWords(changing.length, 'node')} of at most ${most}${limit.endsWith('%') ? ` (${limit} of ${total})` : ''} would change in one run`
  return changing.length <= most
    ? [{ rule: 'maxNodes', outcome: 'pass', nodes: [], message }]
    : [{ rule: 'maxNodes', outcome: 'fail', nodes: namesOf(changing), message }]
}
