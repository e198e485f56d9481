import { visible } from '../../model/visible.ts'
import { approvalOf, brokenLines, missingText, policyHeadline, policySource } from '../overview/policy-words.ts'
import { nodeNames, sentenceList } from '../text/names.ts'
import type { Style } from '../text/style.ts'
import type { PlanAbout } from './about.ts'

/** What the policy says of the plan, and who approved it, as lines for a terminal; none where there is no policy. */
export function policyLines({ policy }: Pick<PlanAbout, 'policy'>, style: Style): string[] {
  if (policy === undefined) return []
  const approval = approvalOf(policy)
  const broken = brokenLines(policy, visible, nodeNames)
  const head = `${style.bold('Policy:')} ${policyHeadline(policy)}${policySource(policy, visible)}.`
  return [
    ...(approval === undefined ? [] : [approvalText(approval, style)]),
    broken.length > 0 ? style.yellow(head) : head,
    ...broken.map((one) => style.yellow(`  ${one}`)),
  ]
}

function approvalText(approval: NonNullable<ReturnType<typeof approvalOf>>, style: Style): string {
  const by =
    approval.by.length > 0
      ? `${style.bold('Approved')} by ${sentenceList(approval.by.map(visible))}.`
      : style.bold('Not approved.')
  const missing = missingText(approval, visible)
  return missing === '' ? by : `${by} Missing: ${missing}.`
}
