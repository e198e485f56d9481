import { digest } from '../../../model/canonical.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../../model/exit-code.ts'
import type { NodeRun } from '../../../model/plan/event.ts'
import { visible } from '../../../model/visible.ts'
import { limitsOf, mostInAny } from '../../../planner/waves/limits.ts'
import { count, nodeNames } from '../../../render/text/names.ts'
import type { RunRecord } from '../../../state/runs/entries.ts'
import type { Journal } from '../../../state/runs/journal.ts'
import { leaveWish, runsFolder } from '../../../state/runs/runs.ts'
import type { ApplyOptions } from '../../fleet/apply-options.ts'
import { freshPlans, type Prepared } from '../../fleet/apply-plans.ts'
import { openNodes } from '../../fleet/ask-nodes.ts'
import { carryOut } from '../../fleet/carry-out.ts'
import { chooseMachines } from '../../fleet/load.ts'
import type { CliProcess, Run } from '../../process.ts'
import { reportDiagnostics } from '../../report.ts'
import { agreedOn, confirmed, keptTogether } from '../../rollout/finish-set.ts'
import { keeping } from '../../rollout/keep.ts'
import { goOnBack } from '../../rollout/resume-back.ts'
import { settled } from '../../rollout/settle.ts'
import { heedLeft, takenUp } from '../../rollout/take-up.ts'
import { namedRun, over } from '../../rollout/words.ts'

interface ResumeOptions extends ApplyOptions {
  readonly withoutMoved?: boolean
  readonly again?: boolean
  readonly newGates?: boolean
}

/** Tells whoever works on a run to go on; where nobody does, goes on with it here. */
export const run: Run<ResumeOptions> = async (cli, { arguments: [id = ''], options }) => {
  const kept = await namedRun(cli, id)
  const refuse = (diagnostic: Diagnostic, code: ExitCode): ExitCode => {
    reportDiagnostics(cli, [diagnostic])
    return code
  }
  if (kept.ended) return refuse(over(id), exitCode.error)
  if (kept.writer) {
    await leaveWish(runsFolder(cli), id, { wish: 'resume', by: cli.author(), at: cli.now().toISOString() })
    cli.stderr.write(`Told ${visible(kept.writer.who)}, who works on it.\n`)
    return exitCode.done
  }
  // From here on others are told who works on it, and leave their wishes.
  const taken = await takenUp(cli, id)
  if ('refused' in taken) return refuse(taken.refused, taken.code)
  try {
    return await goOn(cli, id, taken, options)
  } finally {
    await taken.journal.close()
  }
}

async function goOn(
  cli: CliProcess,
  id: string,
  { journal, record }: { readonly journal: Journal; readonly record: RunRecord },
  typed: ResumeOptions,
): Promise<ExitCode> {
  const { header, outcomes, inDoubt } = record
  const giveUp = async (code: ExitCode): Promise<ExitCode> => {
    await heedLeft(cli, id, journal)
    return code
  }
  const all = header.waves.flatMap(({ nodes }) => nodes.map(({ node }) => node))
  const out = new Set(header.down.map(({ node }) => node))
  const left = all.filter((node) => !outcomes.has(node) && !out.has(node))
  const skipCheck = [...(header.words.skipCheck ?? []), ...(typed.skipCheck ?? [])]
  const options: ResumeOptions = { ...typed, ...header.words, skipCheck, cluster: header.cluster }
  cli.stderr.write(
    `Going on with the run ${id}: ${outcomes.size} of ${count(all.length, 'node')} ended, ${left.length} left, ${inDoubt.length} of them in doubt.\n`,
  )

  await using transports = openNodes(cli, options)
  const known = new Map<string, NodeRun>()
  let isOpen = false
  const open = async () => {
    isOpen = true
    const by = { by: cli.author(), at: cli.now().toISOString() }
    const wish = { type: 'wish', wish: 'resume', ...by } as const
    await journal.append({ type: 'taken', ...by })
    await journal.append(wish)
    return keeping(cli, { id, journal: { ...journal, entries: [...journal.entries, wish] }, known })
  }
  if (record.back) {
    const code = await goOnBack(cli, transports, record, options, open)
    return isOpen ? code : giveUp(code)
  }
  if (inDoubt.length > 0) {
    const doubtful = await chooseMachines(cli, { ...options, node: inDoubt })
    if (doubtful.refused) return giveUp(doubtful.refused)
    const deserted: string[] = []
    await Promise.all(
      doubtful.nodes.map(async ({ node }) => {
        const transaction = agreedOn(record, node.name)
        const kept =
          transaction === undefined
            ? undefined
            : await confirmed(cli, transports, node, { run: id, transaction }, options)
        if (kept) {
          known.set(node.name, kept)
          return
        }
        const end = await settled(cli, transports, node, id, options)
        if (end === 'deserted') deserted.push(node.name)
        else if (end) known.set(node.name, end)
      }),
    )
    if (cli.interrupts.signal.aborted) return giveUp(exitCode.error)
    // Of one that was confirmed the others have to follow, whoever was left to confirm them.
    const following = keptTogether(record, known)
    for (const [node, { outcome }] of known) if (following.has(node) && outcome !== 'confirmed') known.delete(node)
    const alone = deserted.filter((node) => !following.has(node))
    if (alone.length > 0 && !options.again) {
      reportDiagnostics(cli, [desertedOn(alone)])
      return giveUp(exitCode.refused)
    }
  }
  const bound = keptTogether(record, known)
  const toPlan = left.filter((node) => !known.has(node))
  // Something has to be chosen, or all would be.
  const prepared = await freshPlans(cli, transports, {
    ...options,
    node: toPlan.length > 0 ? toPlan : all,
    // They were when the run was begun.
    rehearse: false,
  })
  if ('code' in prepared) return giveUp(prepared.code)
  const plans = prepared.plans.filter(({ plan }) => toPlan.includes(plan.node))
  const moved = plans.filter(({ plan, hash }) => plan.steps.length > 0 && hash !== header.plans[plan.node])
  if (moved.length > 0) {
    reportDiagnostics(cli, [movedOn(moved.map(({ plan }) => plan.node))])
    if (!options.withoutMoved || moved.some(({ plan }) => bound.has(plan.node))) return giveUp(exitCode.refused)
  }
  // Somebody left them out, so they are no failure that would keep the others from being changed.
  for (const { plan } of moved) known.set(plan.node, endedAs(plan.node, 'not-started'))
  for (const { plan } of plans) if (plan.steps.length === 0) known.set(plan.node, endedAs(plan.node, 'unchanged'))
  for (const one of prepared.unread) if (toPlan.includes(one.node)) known.set(one.node, one)
  const rest = plans.filter(({ plan, hash }) => plan.steps.length > 0 && hash === header.plans[plan.node])

  const machines = prepared.cluster.nodes.map(({ node }) => node)
  const limits = limitsOf(header.strategy, machines, header.words.concurrency)
  // They are the plans that were agreed to, those of them that are left: so is their hash.
  const { gates } = prepared.cluster.rollout
  if ((gates && digest(gates)) !== header.gates && !options.newGates) {
    reportDiagnostics(cli, [otherGates])
    return giveUp(exitCode.refused)
  }
  const cluster = { ...prepared.cluster, rollout: { ...header.strategy, ...(gates && { gates }) } }
  const unread = header.down.map(({ node, outcome }): NodeRun => endedAs(node, outcome))
  const resumed: Prepared = { ...prepared, cluster, plans: rest, unread, hash: header.hash }
  const code = await carryOut(cli, transports, resumed, options, {
    isAgreed: true,
    agreesToRemovals: true,
    question: () => '',
    stages: { waves: header.waves, limits, atOnce: mostInAny(header.waves, limits), diagnostics: [] },
    open,
  })
  return isOpen ? code : giveUp(code)
}

const endedAs = (node: string, outcome: NodeRun['outcome']): NodeRun => ({
  node,
  outcome,
  stepsDone: 0,
  diagnostics: [],
})

const movedOn = (nodes: readonly string[]): Diagnostic => ({
  severity: 'error',
  code: 'rollout/moved',
  summary: `the plan of now is not the one that was agreed to on ${nodeNames(nodes)}`,
  hint: 'To go on with the others: --without-moved. To change these too: netloom rollout abort, then start anew.',
})

const otherGates: Diagnostic = {
  severity: 'error',
  code: 'rollout/other-gates',
  summary: 'the gates in cluster.yaml are not those that the run was begun with',
  hint: 'See that these are meant (netloom rollout check-gates). To go on with them: --new-gates.',
}

const desertedOn = (nodes: readonly string[]): Diagnostic => ({
  severity: 'error',
  code: 'rollout/deserted',
  summary: `nobody confirmed the change in time on ${nodeNames(nodes)}, so it was taken back there: nobody was left to, or the change cuts off`,
  hint: 'Look at them (netloom history -n NODE). To change them anew: --again. To leave it: netloom rollout abort.',
})
