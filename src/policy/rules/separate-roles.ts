import type { PolicyRules } from '../../model/config/policy.ts'
import type { RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { namesOf, type PolicyRun } from '../run.ts'

/** One run changes nodes of one of these roles only. */
export function separateRoles({ separateRoles: apart }: PolicyRules, { changing }: PolicyRun): RuleVerdict[] {
  if (apart === undefined) return []
  const rule = 'separateRoles'
  const concerned = changing.filter(({ role }) => apart.includes(role))
  const roles = [...new Set(concerned.map(({ role }) => role))].sort()
  return roles.length <= 1
    ? [{ rule, outcome: 'pass', nodes: [], message: 'one run changes one of these roles at most' }]
    : [{ rule, outcome: 'fail', nodes: namesOf(concerned), message: `one run would change ${roles.join(' and ')}` }]
}
