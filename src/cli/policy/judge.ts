import type { Diagnostic } from '../../model/diagnostic.ts'
import { hasErrors } from '../../model/diagnostic.ts'
import { type Approval, countApprovals, type NotCounted, personIn } from '../../model/plan/approval.ts'
import type { Denies } from '../../model/plan/guards.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { gravestOutcome, type PolicyReport, type RuleVerdict } from '../../model/plan/policy-verdict.ts'
import { evaluatePolicy } from '../../policy/evaluate.ts'
import type { CliProcess } from '../process.ts'
import { boundedBy } from './bounded.ts'
import { type ApprovalFiles, givenApprovals } from './given-approvals.ts'
import { principalsIn } from './signers.ts'
import type { PolicySource } from './source.ts'

/** What is judged: plans as they may be seen, and the hash of all that would be applied. */
export interface Judging {
  readonly plans: readonly Plan[]
  readonly hash: string
  /** Everybody who made them, under every name that is known. */
  readonly authors: () => Promise<readonly string[]>
}

export interface Judged {
  /** Absent where the cluster has no policy. */
  readonly report?: PolicyReport
  /** What there is to say beside it: whose approval does not count, and why. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What the policy says of these plans now. */
export async function judge(
  cli: CliProcess,
  source: PolicySource,
  judging: Judging,
  files: ApprovalFiles,
): Promise<Judged> {
  const { policy, from, fault } = source
  if (policy === undefined && fault === undefined) return { diagnostics: source.diagnostics }
  const { rules = {}, signers = '' } = policy ?? {}
  const { approvals: { people = {} } = {} } = rules
  const given = policy ? await givenApprovals(cli, policy, judging.hash, files) : { approvals: [], diagnostics: [] }
  const authors = await judging.authors()
  const { counted, others } = countApprovals(given.approvals, { plan: judging.hash, authors, people })
  const verdicts = [
    ...(fault === undefined ? [] : [unreadable(fault)]),
    ...evaluatePolicy(
      { rules },
      {
        ...{ plans: judging.plans, factsOf: source.factsOf, total: source.total },
        ...{ approvals: counted.map(({ who }) => who), denies: deniesIn(cli), bounded: boundedBy(budget) },
      },
    ),
  ]
  const missing = Math.max(0, ...verdicts.map((one) => one.missing ?? 0))
  const person = personIn(people)
  const excluded = new Set([...authors, ...counted.map(({ who }) => who)].map(person))
  const report: PolicyReport = {
    outcome: gravestOutcome(verdicts.map(({ outcome }) => outcome)),
    ...{ verdicts, approvals: counted, missing },
    candidates: missing === 0 ? [] : principalsIn(signers).filter((who) => !excluded.has(person(who))),
    ...(from && { from }),
  }
  const about = [...given.diagnostics, ...others.map(({ approval, why }) => notCounted(approval, why, judging.hash))]
  const grave = about.filter((one) => hasErrors([one]) || alarming.includes(one.code))
  return { report, diagnostics: [...source.diagnostics, ...(missing > 0 ? about : grave)] }
}

/** Said even where enough others approved. */
const alarming = ['approvals/bad-signature', 'approvals/signer-revoked']

/** Milliseconds for all rules in CEL together. */
export const budget = 10_000

export const deniesIn =
  ({ provider }: CliProcess): Denies =>
  (kind, spec) =>
    provider.kinds.find((one) => one.kind === kind)?.denies?.(spec) ?? []

const unreadable = (message: string): RuleVerdict => ({ rule: 'policy', outcome: 'fail', nodes: [], message })

const notCounted = ({ who, plan }: Approval, why: NotCounted, hash: string): Diagnostic => ({
  severity: 'warning',
  ...{
    'other-plan': {
      code: 'approvals/other-plan',
      summary: `the approval of ${who} does not count: it is of another plan (${plan}, and this one is ${hash})`,
      hint: 'The config, the nodes or the choice of nodes changed since. Look at the plan of now, and approve that.',
    },
    own: {
      code: 'approvals/own',
      summary: `the approval of ${who} does not count: ${who} made the plan, or a commit of it`,
      hint: 'Let somebody else look at it.',
    },
    twice: {
      code: 'approvals/twice',
      summary: `the approval of ${who} counts once: the same person, or the same key, approved already`,
      hint: 'Let somebody else look at it too.',
    },
  }[why],
})
