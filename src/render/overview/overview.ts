import type { Rollout } from '../../model/config/rollout.ts'
import { type Diagnostic, hasErrors, isFileRange } from '../../model/diagnostic.ts'
import { type Guard, guardText } from '../../model/plan/guards.ts'
import { changesNode, findingsOf, type Plan, type Review } from '../../model/plan/plan.ts'
import { type RemovalBudget, removalBudget } from '../../model/plan/removals.ts'
import type { Wave } from '../../model/plan/wave.ts'
import { wayTo } from '../../model/plan/way.ts'
import { refKey } from '../../model/ref.ts'
import type { PlanAbout } from '../plan/about.ts'
import { type Turn, turnsOf } from '../plan/changes.ts'
import { addTallies, type Tally, tallyOf } from '../plan/tally.ts'
import { count } from '../text/names.ts'

/** Something that is so on some nodes. */
export interface Spread {
  readonly what: string
  readonly nodes: readonly string[]
}

/**
 * `refused`: an error, or the policy, keeps it from being applied. `high`: it may cut the way to a node, or nobody can tell, or it removes
 * more than goes unasked. `medium`: it
 * disrupts or removes something. `low`: it does neither. `none`: nothing changes.
 */
export const risks = ['none', 'low', 'medium', 'guard', 'high', 'refused'] as const
export type Risk = (typeof risks)[number]

/** What a reviewer must know of a plan before any detail. Lists of nodes keep the order of the plan. */
export interface Overview {
  readonly risk: Risk
  /** No error forbids it, but a rule of the policy does. */
  readonly byPolicy: boolean
  /** The nodes that change, and how many were asked about. */
  readonly changing: readonly string[]
  readonly of: number
  /** No node does anything else after it: only their ledgers learn of it. */
  readonly ledgerOnly: boolean
  /** Nodes with an error, and so without steps. */
  readonly faulty: readonly string[]
  /** Nodes nobody could read. */
  readonly unread: readonly string[]
  /** Nodes on which something of the config cannot be. */
  readonly inPart: readonly string[]
  readonly tally: Tally
  readonly steps: number
  readonly disrupts: readonly Spread[]
  readonly removes: readonly Spread[]
  /** The guards that go, each with what it stopped. */
  readonly guards: readonly Spread[]
  /** What goes, held against what may go unasked. */
  readonly budget: RemovalBudget
  /** The changing nodes by what becomes of our way to them. */
  readonly ways: Readonly<Record<Review['verdict'], readonly string[]>>
  /** What only puts back what somebody changed on the nodes. */
  readonly drifted: { readonly changes: number; readonly nodes: readonly string[] }
  /** How many nodes are changed at once, at most; absent where that is not known. */
  readonly atOnce?: number
  /** In which order nodes are changed; one wave where nothing is said of it. */
  readonly waves: readonly Wave[]
  readonly soakSeconds: number
  /** What is taken back where it fails; absent: nothing. */
  readonly onFailure?: Rollout['onFailure']
  /** About how many seconds it takes, going by so many of the changing nodes; absent where none of them knows. */
  readonly takes?: { readonly seconds: number; readonly by: number }
}

export function overviewOf(about: PlanAbout): Overview {
  const { plans, unread, diagnostics = [], atOnce, policy, waves = [], soakSeconds = 0, allowRemovals } = about
  const changing = plans.filter(({ steps }) => steps.length > 0)
  const disrupts = spread(changing, ({ steps }) => steps.flatMap((step) => step.disrupts ?? []))
  const removes = spread(changing, ({ steps }) =>
    turnsOf(steps)
      .filter(isRemoval)
      .map(([{ action, ...ref }]) => (action === 'lift' ? `protection of ${refKey(ref)}` : refKey(ref))),
  )
  const drifted = changing.map((plan) => ({ plan, turns: turnsOf(plan.steps).filter(isDrift) }))
  const ways = {
    cuts: names(changing.filter((plan) => wayTo(plan) === 'cuts')),
    unknown: names(changing.filter((plan) => wayTo(plan) === 'unknown')),
    keeps: names(changing.filter((plan) => wayTo(plan) === 'keeps')),
  }
  const budget = removalBudget(plans, allowRemovals)
  const isLarge = budget.verdict === 'over'
  const risk = diagnostics.some(forbids)
    ? 'refused'
    : worst([...plans.map(riskOf), ...(isLarge ? ['high' as const] : [])])
  const byPolicy = risk !== 'refused' && changing.length > 0 && policy?.outcome === 'fail'
  return {
    ...{ risk: byPolicy ? 'refused' : risk, byPolicy },
    changing: names(changing),
    of: plans.length + unread.length,
    ledgerOnly: changing.length > 0 && !changing.some(({ steps }) => steps.some(changesNode)),
    faulty: names(plans.filter((plan) => plan.steps.length === 0 && hasErrors(findingsOf(plan)))),
    unread,
    inPart: names(plans.filter(({ leftOut = [] }) => leftOut.length > 0)),
    tally: addTallies(changing.map(tallyOf)),
    steps: changing.reduce((sum, { steps }) => sum + steps.length, 0),
    ...{ disrupts, removes, ways, budget },
    guards: spread(changing, ({ guards = [] }) => guards.map(guardWords)),
    drifted: {
      changes: drifted.reduce((sum, { turns }) => sum + turns.length, 0),
      nodes: names(drifted.flatMap(({ plan, turns }) => (turns.length > 0 ? [plan] : []))),
    },
    ...(atOnce !== undefined && { atOnce }),
    ...{ waves, soakSeconds },
    ...(about.onFailure && { onFailure: about.onFailure }),
    ...takenBy(names(changing), about),
  }
}

/** The slowest of each wave decides, where all of it are changed at once. */
function takenBy(
  changing: readonly string[],
  { seconds = {}, atOnce = Number.POSITIVE_INFINITY, waves = [], soakSeconds = 0 }: PlanAbout,
): Pick<Overview, 'takes'> {
  const known = changing.flatMap((node) => seconds[node] ?? [])
  if (known.length === 0) return {}
  const middling = known.reduce((a, b) => a + b) / known.length
  const groups = waves.length > 1 ? waves.map(({ nodes }) => nodes.map(({ node }) => node)) : [changing]
  const ofWaves = groups.map((nodes) =>
    Math.max(
      nodes.reduce((most, node) => Math.max(most, seconds[node] ?? 0), 0),
      (middling * nodes.length) / Math.min(atOnce, nodes.length),
    ),
  )
  const between = soakSeconds * Math.max(0, waves.length - 1)
  return { takes: { seconds: ofWaves.reduce((a, b) => a + b, between), by: known.length } }
}

/** What is wrong in files stops an apply; a node that could not be asked keeps nobody else from it. */
const forbids = ({ severity, node, at }: Diagnostic): boolean =>
  severity === 'error' && (node === undefined || isFileRange(at))

/** How risky the plan of one node is. */
export function riskOf(plan: Plan): Risk {
  if (hasErrors(findingsOf(plan))) return 'refused'
  if (plan.steps.length === 0) return 'none'
  if (wayTo(plan) !== 'keeps') return 'high'
  if (plan.guards) return 'guard'
  return turnsOf(plan.steps).some((turn) => isRemoval(turn) || disruptsOf(turn).length > 0) ? 'medium' : 'low'
}

const guardWords = ({ packets, ...guard }: Guard): string =>
  `${guardText(guard)}${packets === undefined ? '' : `, which stopped ${count(packets, 'packet')}`}`

const worst = (all: readonly Risk[]): Risk =>
  all.reduce((a, b) => (risks.indexOf(b) > risks.indexOf(a) ? b : a), 'none')

/** What a change cuts off for a while. */
export const disruptsOf = (turn: Turn): readonly string[] => [...new Set(turn.flatMap(({ disrupts = [] }) => disrupts))]

/** Of a thing, or of what protects it. */
export const isRemoval = ([first]: Turn): boolean =>
  first.action === 'lift' || (first.action === 'delete' && !first.replaces)

export const isDrift = (turn: Turn): boolean => turn.every(({ drifted }) => drifted)

const names = (plans: readonly Plan[]): readonly string[] => plans.map(({ node }) => node)

/** What most nodes have comes first. */
function spread(plans: readonly Plan[], told: (plan: Plan) => readonly string[]): readonly Spread[] {
  const all = new Map<string, string[]>()
  for (const plan of plans)
    for (const what of new Set(told(plan))) {
      const nodes = all.get(what)
      if (nodes) nodes.push(plan.node)
      else all.set(what, [plan.node])
    }
  return [...all].map(([what, nodes]) => ({ what, nodes })).sort((a, b) => b.nodes.length - a.nodes.length)
}
