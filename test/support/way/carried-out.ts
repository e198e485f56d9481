import { checked } from '../../../src/model/node/check.ts'
import type { LedgerEntry } from '../../../src/model/node/ledger.ts'
import type { Judged } from '../../../src/model/node/path-model.ts'
import { type Resource, resourceOf } from '../../../src/model/node/resource.ts'
import type { ManagementFlow, Snapshot } from '../../../src/model/node/snapshot.ts'
import type { Command } from '../../../src/model/plan/command.ts'
import type { Plan, ReviewMoment } from '../../../src/model/plan/plan.ts'
import { planNode } from '../../../src/planner/plan-node.ts'
import { managementPathWith } from '../../../src/providers/linux/management-path.ts'
import { factsIn, pathFacts } from '../../../src/providers/linux/path/facts.ts'
import { ask, carryOutAll } from '../../real/kinds/hands.ts'
import { besides, flowOf, startOf, type Way, wishOf } from './cases.ts'
import type { Client, Node } from './ends.ts'
import type { Told } from './talk.ts'
import { kinds } from './things.ts'

/** What was said of a state, and what came of it. */
export interface State {
  readonly of: 'session' | 'login'
  readonly said: Judged
  readonly reached: boolean
  /** What was done until then. */
  readonly after: string
}

/** What the kernel and the review made of one case; why it could not be tried, where it could not. */
export type Outcome =
  | { readonly states: readonly State[] }
  | { readonly refused: string }
  | { readonly unexplained: string }

/** Milliseconds: an answer comes when it can; that none will come is only known by waiting. */
const patience = { keeps: 15_000, cuts: 300, unknown: 300 }

/** Makes a node, has the wish planned, and carries the plan out step by step: who can reach it after each? */
export async function carriedOut(client: Client, way: Way): Promise<Outcome> {
  const node = await client.node()
  try {
    return await follow(node, way)
  } finally {
    node.end()
  }
}

async function follow(node: Node, way: Way): Promise<Outcome> {
  const desired = wishOf(way)
  const first = planNode({ kinds, desired: startOf(way), snapshot: await look(node, flowOf(way), desired, []) })
  const made = await tryAll(
    node,
    first.steps.flatMap(({ commands }) => commands),
  )
  if (made) throw new Error(made)
  const { clientAddress, nodeAddress } = flowOf(way)
  const to = { host: nodeAddress, port: 22, localAddress: clientAddress }
  const { answer } = await node.ask('open', patience.keeps, to)
  if (!answer) return { unexplained: 'it cannot be reached before anything is done' }
  for (const name of way.beside) {
    const { stderr } = await node.exec(['sh'], besides[name])
    if (stderr !== '') throw new Error(`${name}: ${stderr}`)
  }
  if (!(await node.ask('login', 1_000, to)).answer) return { refused: 'what others did cuts it off already' }

  const seen = await look(node, flowOf(way), desired, first.ledger)
  const review = managementPathWith(factsIn(seen.checked?.seen))
  const plan = planNode({ kinds, desired, snapshot: seen, review })
  const error = plan.diagnostics.find(({ severity }) => severity === 'error')
  if (error) return { refused: error.code }
  if (!plan.review?.moments)
    return plan.steps.length === 0 || plan.review?.verdict === 'keeps'
      ? { refused: 'nothing to do' }
      : { unexplained: plan.review?.diagnostics[0]?.summary ?? 'no review' }

  const states: State[] = []
  let dead = false
  for (const n of [0, ...plan.steps.map((step) => step.n)]) {
    const failed = await tryAll(node, plan.steps[n - 1]?.commands ?? [])
    if (failed) return { refused: `the kernel refuses it: ${failed.split('\n')[0]}` }
    await node.forget()
    const { session, login } = momentAt(plan.review.moments, n)
    const [old, anew]: (Told | undefined)[] = await Promise.all([
      dead ? undefined : node.ask('echo', patience[session.verdict]),
      node.ask('login', patience[login.verdict], to),
    ])
    const after = stepsUntil(plan, n)
    if (old) states.push({ of: 'session', said: session, reached: old.answer, after })
    states.push({ of: 'login', said: login, reached: anew?.answer ?? false, after })
    // What the kernel ended for good nothing brings back.
    dead = old?.dead ?? true
  }
  return { states }
}

/** What the first command that failed said. */
export const tryAll = (node: Node, commands: readonly Command[]): Promise<string | undefined> =>
  carryOutAll(node, commands).then(
    () => undefined,
    (error: Error) => error.message,
  )

const momentAt = (moments: readonly ReviewMoment[], n: number): ReviewMoment =>
  moments.findLast(({ from }) => from <= n) as ReviewMoment

const stepsUntil = ({ steps }: Plan, n: number): string =>
  steps
    .slice(0, n)
    .map(({ action, kind, id }) => `${action} ${kind}/${id}`)
    .join(', ') || 'nothing'

export async function look(
  node: Node,
  flow: ManagementFlow,
  desired: readonly Resource[],
  entries: readonly LedgerEntry[],
): Promise<Snapshot> {
  const idsOf = (kind: string) => [...desired, ...entries].filter((one) => one.kind === kind).map(({ id }) => id)
  const asked = kinds.map((kind) => ({ kind, ids: idsOf(kind.kind), probes: kind.probes(idsOf(kind.kind)) }))
  const answers = await ask(node, [...asked.flatMap(({ probes }) => probes), ...pathFacts.probes])
  const seen = asked.map(({ kind, ids, probes }, n) => {
    const before = asked.slice(0, n).reduce((sum, one) => sum + one.probes.length, 0)
    const resources = kind
      .observe(answers.slice(before, before + probes.length), ids)
      .map((spec) => resourceOf(kind, spec))
    return [kind.kind, { status: 'seen', resources }] as const
  })
  const ledger = { version: 1, transaction: '', planHash: '', entries } as const
  return {
    node: 'node',
    kinds: Object.fromEntries(seen),
    ledger,
    flow,
    checked: checked([pathFacts], () => answers.slice(-pathFacts.probes.length)),
  }
}
