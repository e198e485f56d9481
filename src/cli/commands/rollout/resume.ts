import type { Diagnostic } from '../../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../../model/exit-code.ts'
import type { NodeRun } from '../../../model/plan/event.ts'
import { limitsOf, mostAtOnce } from '../../../planner/waves/limits.ts'
import { count, nodeNames } from '../../../render/text/names.ts'
import { leaveWish, openRun, runsFolder } from '../../../state/runs/runs.ts'
import type { ApplyOptions } from '../../fleet/apply-nodes.ts'
import { freshPlans, type Prepared } from '../../fleet/apply-plans.ts'
import { openNodes } from '../../fleet/ask-nodes.ts'
import { carryOut } from '../../fleet/carry-out.ts'
import { chooseMachines } from '../../fleet/load.ts'
import type { Run } from '../../process.ts'
import { reportDiagnostics } from '../../report.ts'
import { keeping } from '../../rollout/keep.ts'
import { settled } from '../../rollout/settle.ts'
import { heldBy, namedRun, over } from '../../rollout/words.ts'

interface ResumeOptions extends ApplyOptions {
  readonly withoutMoved?: boolean
}

/** Tells whoever works on a run to go on; where nobody does, goes on with it here. */
export const run: Run<ResumeOptions> = async (cli, { arguments: [id = ''], options: typed }) => {
  const kept = await namedRun(cli, id)
  const { header, outcomes, inDoubt, ended, writer } = kept
  const wish = { wish: 'resume', by: cli.author(), at: cli.now().toISOString() } as const
  const refuse = (diagnostic: Diagnostic, code: ExitCode): ExitCode => {
    reportDiagnostics(cli, [diagnostic])
    return code
  }
  if (ended) return refuse(over(kept), exitCode.error)
  if (writer) {
    await leaveWish(runsFolder(cli), id, wish)
    cli.stderr.write(`Told ${writer.who}, who works on it.\n`)
    return exitCode.done
  }
  const all = header.waves.flatMap(({ nodes }) => nodes.map(({ node }) => node))
  const left = all.filter((node) => !outcomes.has(node) && !header.down.includes(node))
  const options: ResumeOptions = { ...typed, ...header.words, cluster: header.cluster }
  cli.stderr.write(
    `Going on with the run ${id}: ${outcomes.size} of ${count(all.length, 'node')} ended, ${left.length} left, ${inDoubt.length} of them in doubt.\n`,
  )

  await using transports = openNodes(cli, options)
  const known = new Map<string, NodeRun>()
  if (inDoubt.length > 0) {
    const doubtful = await chooseMachines(cli, { ...options, node: inDoubt })
    if (doubtful.refused) return doubtful.refused
    await Promise.all(
      doubtful.nodes.map(async ({ node }) => {
        const end = await settled(cli, transports, node, id, options)
        if (end) known.set(node.name, end)
      }),
    )
    if (cli.interrupts.signal.aborted) return exitCode.error
  }
  const toPlan = left.filter((node) => !known.has(node))
  // Something has to be chosen, or all would be.
  const prepared = await freshPlans(cli, transports, { ...options, node: toPlan.length > 0 ? toPlan : all })
  if ('code' in prepared) return prepared.code
  const plans = prepared.plans.filter(({ plan }) => toPlan.includes(plan.node))
  const moved = plans.filter(({ plan, hash }) => plan.steps.length > 0 && hash !== header.plans[plan.node])
  if (moved.length > 0) {
    reportDiagnostics(cli, [movedOn(moved.map(({ plan }) => plan.node))])
    if (!options.withoutMoved) return exitCode.refused
  }
  for (const { plan } of moved) known.set(plan.node, ended_(plan.node, 'refused'))
  for (const { plan } of plans) if (plan.steps.length === 0) known.set(plan.node, ended_(plan.node, 'unchanged'))
  for (const one of prepared.unread) if (toPlan.includes(one.node)) known.set(one.node, one)
  const rest = plans.filter(({ plan, hash }) => plan.steps.length > 0 && hash === header.plans[plan.node])

  const machines = prepared.cluster.nodes.map(({ node }) => node)
  const limits = limitsOf(header.strategy, machines, header.words.concurrency)
  const peaks = header.waves.map(({ nodes }) =>
    mostAtOnce(
      limits(nodes.length),
      nodes.map(({ node }) => node),
    ),
  )
  // They are the plans that were agreed to, those of them that are left: so is their hash.
  const cluster = { ...prepared.cluster, rollout: header.strategy }
  const down = header.down.map((node): NodeRun => ended_(node, 'unreachable'))
  const resumed: Prepared = { ...prepared, cluster, plans: rest, unread: down, hash: header.hash }
  return await carryOut(cli, transports, resumed, options, {
    isAgreed: true,
    question: () => '',
    stages: { waves: header.waves, limits, atOnce: Math.max(1, ...peaks), diagnostics: [] },
    open: async () => {
      const opened = await openRun(runsFolder(cli), id, { who: cli.author(), now: cli.now() })
      if ('held' in opened) return { refused: refuse(heldBy(opened.held), exitCode.locked) }
      const { journal } = opened
      await journal.append({ type: 'taken', by: wish.by, at: wish.at })
      await journal.append({ type: 'wish', ...wish })
      // What was written down since we looked would be done twice otherwise.
      return keeping(cli, {
        id,
        journal: { ...journal, entries: [...journal.entries, { type: 'wish', ...wish }] },
        known,
      })
    },
  })
}

const ended_ = (node: string, outcome: NodeRun['outcome']): NodeRun => ({
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
