import { countApprovals } from '../../model/plan/approval.ts'
import type { RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { evaluatePolicy } from '../../policy/evaluate.ts'
import type { PolicyTestConfig } from '../../schema/cluster/policy-test.ts'
import type { CliProcess } from '../process.ts'
import { boundedBy } from './bounded.ts'
import { budget, deniesIn } from './judge.ts'
import type { PolicySource } from './source.ts'
import type { TestPlan } from './test-plan.ts'

/** What the policy says of the plan of a test, with the approvals that the test gives. */
export function judgeTest(
  cli: CliProcess,
  { policy = { rules: {} }, factsOf, total }: PolicySource,
  { plans, hash, author }: TestPlan,
  test: Pick<PolicyTestConfig, 'approvals' | 'author'>,
): readonly RuleVerdict[] {
  const { people = {}, forge = false } = policy.rules.approvals ?? {}
  const given = (test.approvals ?? [])
    .map(({ who, source = 'signature', plan = hash }) => ({ who, source, plan, at: '' }))
    .filter(({ source }) => source === 'signature' || forge)
  const authors = [test.author ?? author ?? []].flat()
  const { counted } = countApprovals(given, { plan: hash, authors, people })
  return evaluatePolicy(policy, {
    ...{ plans, factsOf, total, approvals: counted.map(({ who }) => who) },
    ...{ denies: deniesIn(cli), bounded: boundedBy(budget) },
  })
}
