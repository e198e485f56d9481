import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { planText } from '../../render/plan/plan.ts'
import {
  approvalsFileOf,
  approvalText,
  readApprovals,
  type SavedApproval,
  writeApprovals,
} from '../../state/approvals.ts'
import { readSavedPlan, type SavedPlan } from '../../state/saved-plan.ts'
import { signText } from '../../transport/ssh-signatures.ts'
import { askYes } from '../ask.ts'
import { openMachines } from '../fleet/load.ts'
import { authorsOf } from '../policy/authors.ts'
import { judgeKept } from '../policy/judge-kept.ts'
import { otherName, signerOf } from '../policy/signer.ts'
import { openPolicy } from '../policy/source.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, reportDiagnostics, usage } from '../report.ts'
import { shownPlan } from '../secrets/shown.ts'
import { openTrust, type TrustWords } from '../trust/open.ts'

interface ApproveOptions extends TrustWords {
  readonly hash?: string
  readonly key?: string
  readonly as?: string
  readonly out?: string
  readonly yes?: boolean
}

export const run: Run<ApproveOptions> = async (cli, { arguments: [file], options }) => {
  const stop = (code: 1 | 3, ...diagnostics: readonly Diagnostic[]) => {
    reportDiagnostics(cli, diagnostics)
    return code
  }
  const out = options.out ?? (file === undefined ? undefined : approvalsFileOf(file))
  const saved = file === undefined ? undefined : await readSavedPlan(file)
  if (saved !== undefined && 'fault' in saved) return stop(exitCode.error, saved.fault)
  const plan = saved?.saved
  const hash = plan?.hash ?? options.hash
  if (hash === undefined || out === undefined)
    return stop(
      exitCode.error,
      usage('nothing is named that could be approved', 'Write netloom approve FILE, or --hash HASH --out FILE.'),
    )
  if (options.hash !== undefined && options.hash !== hash) return stop(exitCode.refused, otherHash(hash, options.hash))
  const before = await readApprovals(out)
  if ('fault' in before) return stop(exitCode.error, before.fault)

  const machines = await openMachines(cli, options.cluster, await openTrust(cli, options), { withPolicy: true })
  const source = await openPolicy(cli, options, machines)
  if (source.policy !== undefined && hasErrors(machines.diagnostics) && options.trusted === undefined)
    return stop(exitCode.error, ...machines.diagnostics)
  if (plan !== undefined) await show(cli, plan, { ...options, planFile: file as string, approvals: out })
  else print(cli.stdout, `Only the hash ${hash} is known here, and nothing of what it stands for.\n`)
  if (!(await agreed(cli, hash, options))) return exitCode.error

  const about = { plan: hash, at: cli.now().toISOString() }
  const signature = await signText(approvalText(about), await keyOf(cli, options.key), cli.env)
  const authors = plan === undefined ? [] : await authorsOf(cli, source, options.cluster, plan.envelope)
  const signer = await signerOf(
    cli,
    { signature, about, authors, ...(options.as !== undefined && { as: options.as }) },
    source.policy,
  )
  if ('fault' in signer) return stop(exitCode.refused, signer.fault)

  const approval: SavedApproval = { who: signer.who, source: 'signature', ...about, signature }
  const others = 'missing' in before ? [] : before.approvals.filter(otherName(approval))
  await writeApprovals(out, [...others, approval])
  print(cli.stderr, `\nApproved as ${visible(signer.who)}. Kept in ${visible(out)}.\n`)
  return exitCode.done
}

/** What a reviewer must know before the question. */
async function show(
  cli: CliProcess,
  saved: SavedPlan,
  words: TrustWords & { planFile: string; approvals: string },
): Promise<void> {
  const { nodes, envelope: made } = saved
  const plans = nodes.map(({ plan }) => shownPlan({ plan }))
  const hashes = Object.fromEntries(nodes.map((one) => [one.node, one.hash]))
  const isThere = await stat(words.approvals).then(
    () => true,
    () => false,
  )
  const { approvals: _, ...beside } = words
  const { report, diagnostics } = await judgeKept(cli, { ...saved, plans }, isThere ? words : beside)
  // That nobody approved yet is no surprise here.
  reportDiagnostics(cli, diagnostics)
  print(cli.stdout, `Made ${visible(made.created)} by ${visible(made.author)} from ${visible(made.cluster)}.\n\n`)
  print(
    cli.stdout,
    planText(
      { plans, unread: [], hashes, ...(report && { policy: report }) },
      { style: cli.style, verbose: false, summary: true },
    ),
  )
}

async function agreed(cli: CliProcess, hash: string, { yes }: ApproveOptions): Promise<boolean> {
  if (yes) return true
  if (!cli.canAsk) {
    const hint = 'Look at the plan (netloom show FILE) and add --yes.'
    reportDiagnostics(cli, [usage('nothing was approved, because nobody can be asked here', hint)])
    return false
  }
  if (await askYes(cli, `\nApprove exactly this (${hash})? Only "yes" does it: `)) return true
  cli.stderr.write('Nothing was approved.\n')
  return false
}

async function keyOf(cli: CliProcess, named: string | undefined): Promise<string> {
  if (named !== undefined) return resolve(cli.cwd, named.replace(/^~(?=\/|$)/, cli.home))
  const usual = ['id_ed25519', 'id_ecdsa', 'id_rsa'].map((name) => join(cli.home, '.ssh', name))
  for (const key of usual) if (await stat(key).catch(() => undefined)) return key
  return usual[0] as string
}

const otherHash = (found: string, wanted: string): Diagnostic => ({
  severity: 'error',
  code: 'approve/other-hash',
  summary: `nothing was approved: the plan in this file has the hash ${found}, not ${wanted}`,
  hint: 'Look at it with netloom show FILE; approve the plan that you looked at.',
})
