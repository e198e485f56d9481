import type { Policy } from '../../model/config/policy.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { personIn } from '../../model/plan/approval.ts'
import { approvalText, type SavedApproval } from '../../state/approvals.ts'
import { signersOf, verifyText } from '../../transport/ssh-signatures.ts'
import type { CliProcess } from '../process.ts'
import { signatureFaults } from './given-approvals.ts'

interface Signing {
  readonly signature: string
  readonly about: Pick<SavedApproval, 'plan' | 'at'>
  readonly authors: readonly string[]
  /** The name asked for. */
  readonly as?: string
}

/** By which name a signature counts for the policy, or why by none: what could never count is not kept. */
export async function signerOf(
  cli: CliProcess,
  { signature, about, authors, as }: Signing,
  policy: Policy | undefined,
): Promise<{ readonly who: string } | { readonly fault: Diagnostic }> {
  const person = personIn(policy?.rules.approvals?.people ?? {})
  const isOwn = (who: string): boolean => authors.some((author) => person(author) === person(who))
  if (policy?.signers === undefined) {
    if (as === undefined) return { fault: noName }
    return isOwn(as) ? { fault: own(as) } : { who: as }
  }
  const signers = { allowed: policy.signers, ...(policy.revoked !== undefined && { revoked: policy.revoked }) }
  const names = as === undefined ? await signersOf(signature, signers, cli.env) : [as]
  const who = names.find((name) => !isOwn(name)) ?? names[0] ?? 'whoever signed'
  const verified = await verifyText(approvalText(about), { who, signature }, signers, cli.env)
  if ('fault' in verified) {
    const { summary, ...fault } = signatureFaults[verified.fault](who, verified.detail)
    return { fault: { ...fault, severity: 'error', summary: `nothing was approved: ${summary}` } }
  }
  return isOwn(who) ? { fault: own(who) } : { who }
}

/** Whether an approval is another one than this: who approves a plan again has approved it once. */
export const otherName =
  ({ who, plan, source }: SavedApproval) =>
  (one: SavedApproval): boolean =>
    one.who !== who || one.plan !== plan || one.source !== source

const own = (who: string): Diagnostic => ({
  severity: 'error',
  code: 'approvals/own',
  summary: `nothing was approved: ${who} made the plan, or a commit of it, and nobody’s own approval counts`,
  hint: 'Let somebody else look at it.',
})

const noName: Diagnostic = {
  severity: 'error',
  code: 'approve/no-name',
  summary: 'nothing was approved: the policy names no file of signers, so nobody knows whose key this is',
  hint: 'Name the cluster with -C; or add policy.approvals.signers to it; or say who you are with --as NAME.',
}
