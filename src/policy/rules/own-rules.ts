import type { OwnRule, PolicyRules } from '../../model/config/policy.ts'
import type { RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { parseRule } from '../../schema/cluster/policy-variables.ts'
import { firstLine } from '../../schema/values/cel-condition.ts'
import { celNode, celRun } from '../cel-values.ts'
import { namesOf, type PolicyRun, type RunNode } from '../run.ts'
import { approved } from '../words.ts'

/** Rules that users wrote. One that fails, or takes too long, is broken: it never passes for kept. */
export function ownRules({ rules = [] }: PolicyRules, run: PolicyRun): RuleVerdict[] {
  if (rules.length === 0) return []
  const nodes = run.changing.map((node) => ({ node, asked: celNode(node, run.denies) as { plan: object } }))
  return rules.map((rule) => {
    const faulty = (why: string): RuleVerdict => ({
      ...{ rule: rule.name, outcome: 'fail', nodes: [] },
      message: `the rule could not be evaluated, and so refuses: ${why}`,
    })
    const { run: holds, fault = 'it has no meaning' } = parseRule(rule)
    if (holds === undefined) return faulty(fault)
    const approvals = [...run.approvals]
    try {
      return run.bounded(() => {
        if (rule.on === 'run')
          return holds({
            run: celRun(
              nodes.map(({ asked }) => asked),
              run.total,
            ),
            approvals,
          }) === true
            ? kept(rule)
            : broken(rule, [], run)
        const those = nodes.filter(({ asked }) => holds({ node: asked, plan: asked.plan, approvals }) !== true)
        return those.length === 0
          ? kept(rule)
          : broken(
              rule,
              those.map(({ node }) => node),
              run,
            )
      })
    } catch (error) {
      return faulty(firstLine(error instanceof Error ? error.message : String(error)))
    }
  })
}

const kept = ({ name }: OwnRule): RuleVerdict => ({ rule: name, outcome: 'pass', nodes: [], message: 'it holds' })

function broken({ name, message, unlessApprovals }: OwnRule, nodes: readonly RunNode[], run: PolicyRun): RuleVerdict {
  const those = { nodes: namesOf(nodes), message }
  return unlessApprovals === undefined
    ? { rule: name, outcome: 'fail', ...those }
    : approved(name, unlessApprovals, run, those)
}
