import type { Policy } from '../../model/config/policy.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Approval } from '../../model/plan/approval.ts'
import { approvalsFileOf, approvalText, readApprovals, type SavedApproval } from '../../state/approvals.ts'
import { type SignatureFault, verifyText } from '../../transport/ssh-signatures.ts'
import type { CliProcess } from '../process.ts'

/** Where approvals lie: named by whoever runs netloom, or beside the plan. */
export interface ApprovalFiles {
  readonly approvals?: string
  /** The file of the plan. */
  readonly planFile?: string
  /** What this very run was told by the forge. */
  readonly reviews?: readonly Approval[]
}

export interface GivenApprovals {
  /** Those of this plan that can be believed, and those of others, which are not looked into. */
  readonly approvals: readonly Approval[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The approvals in a file, each signature verified as of now. Whose word of the forge is not believed is left out. */
export async function givenApprovals(
  cli: CliProcess,
  { rules, signers, revoked }: Policy,
  plan: string,
  { approvals: named, planFile, reviews = [] }: ApprovalFiles,
): Promise<GivenApprovals> {
  const isBelieved = rules.approvals?.forge === true
  const approvals: Approval[] = isBelieved ? [...reviews] : []
  const diagnostics: Diagnostic[] = isBelieved ? [] : reviews.map(({ who }) => forgeNotBelieved(who))
  const file = named ?? (planFile === undefined ? undefined : approvalsFileOf(planFile))
  const read = file === undefined ? { missing: true as const } : await readApprovals(file)
  if (file === undefined || 'missing' in read) {
    return { approvals, diagnostics: [...diagnostics, ...(named === undefined ? [] : [noFile(named)])] }
  }
  // Only a file that was asked for is a fault of whoever asked.
  if ('fault' in read) {
    const fault: Diagnostic = named === undefined ? { ...read.fault, severity: 'warning' } : read.fault
    return { approvals, diagnostics: [...diagnostics, fault] }
  }

  const those = read.approvals.filter((one) => one.plan === plan)
  for (const one of those.slice(0, most)) {
    const { who, source, at } = one
    const bare = { who, source, plan, at }
    if (source === 'forge') {
      // A file that merely lies there may have been put there by anybody.
      if (!isBelieved) diagnostics.push(forgeNotBelieved(who))
      else if (named === undefined) diagnostics.push(forgeNotNamed(who, file))
      else approvals.push(bare)
      continue
    }
    const fault = await signatureFault(one)
    if (typeof fault === 'string') approvals.push({ ...bare, key: fault })
    else diagnostics.push(fault)
  }
  if (those.length > most) diagnostics.push(tooMany(file, those.length))
  const others = read.approvals.filter((one) => one.plan !== plan)
  return {
    approvals: [...approvals, ...others.map(({ who, source, plan, at }) => ({ who, source, plan, at }))],
    diagnostics,
  }

  /** The fingerprint of the key where all is well. */
  async function signatureFault({ who, signature, ...about }: SavedApproval): Promise<string | Diagnostic> {
    if (signers === undefined) return noSigners(who)
    if (signature === undefined || !/^[^\p{Cc}]{1,256}$/u.test(who)) return signatureFaults.damaged(who, '')
    const believed = { allowed: signers, ...(revoked !== undefined && { revoked }) }
    const verified = await verifyText(approvalText(about), { who, signature }, believed, cli.env)
    return 'key' in verified ? verified.key : signatureFaults[verified.fault](who, verified.detail)
  }
}

/** Each costs a process. */
const most = 100

const warning = (code: string, summary: string, hint: string, detail = ''): Diagnostic => ({
  ...{ severity: 'warning', code, summary, hint },
  ...(detail !== '' && { detail }),
})

export const signatureFaults: Readonly<Record<SignatureFault, (who: string, detail: string) => Diagnostic>> = {
  'unknown-signer': (who, detail) =>
    warning(
      'approvals/unknown-signer',
      `the approval of ${who} does not count: the key that signed it is not ${who}’s in the file of signers`,
      'If it should count, add the public key to that file (policy.approvals.signers), by a change of its own.',
      detail,
    ),
  expired: (who, detail) =>
    warning(
      'approvals/signer-expired',
      `the approval of ${who} does not count: the key is not valid at this time`,
      'Let somebody else approve, or renew the entry in the file of signers.',
      detail,
    ),
  revoked: (who, detail) =>
    warning(
      'approvals/signer-revoked',
      `the approval of ${who} does not count: the key was revoked`,
      'Find out who signed with it, and let somebody else approve.',
      detail,
    ),
  'wrong-text': (who, detail) =>
    warning(
      'approvals/bad-signature',
      `the approval of ${who} does not count: its signature is of something else`,
      'It was edited, or copied from another plan: have the plan approved again.',
      detail,
    ),
  damaged: (who, detail) =>
    warning(
      'approvals/bad-signature',
      `the approval of ${who} does not count: it has no whole signature`,
      'It was cut or edited: have the plan approved again.',
      detail,
    ),
}

const noSigners = (who: string): Diagnostic =>
  warning(
    'approvals/unknown-signer',
    `the approval of ${who} does not count: the policy names no file of signers`,
    'Name one under policy.approvals.signers.',
  )

const forgeNotBelieved = (who: string): Diagnostic =>
  warning(
    'approvals/forge-not-believed',
    `the approval of ${who} on the forge does not count: the policy does not believe the forge`,
    'Approve with netloom approve; or set policy.approvals.forge, if every job that applies is trusted.',
  )

const forgeNotNamed = (who: string, file: string): Diagnostic =>
  warning(
    'approvals/forge-not-believed',
    `the approval of ${who} on the forge does not count: it is not signed, and nobody named its file`,
    `If a job of yours wrote it: --approvals ${file}`,
  )

const noFile = (file: string): Diagnostic => ({
  severity: 'error',
  code: 'approvals/unreadable',
  summary: `there is no file ${file}`,
  hint: 'Name a file that `netloom approve` wrote.',
})

const tooMany = (file: string, n: number): Diagnostic =>
  warning(
    'approvals/too-many',
    `${file} has ${n} approvals of this plan; those after the first ${most} were not looked at`,
    'Remove the file and have the plan approved again.',
  )
