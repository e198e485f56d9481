import pLimit from 'p-limit'
import { type Gate, type GateMoment, type GateSight, isPerNode } from '../model/config/gate.ts'
import type { Rollout } from '../model/config/rollout.ts'
import type { Stop } from '../model/plan/rollout-event.ts'
import { approved } from './approval.ts'
import type { RunContext } from './context.ts'
import type { Fleet } from './fleet.ts'
import { GateStop, somebodyLooks } from './gate-stop.ts'

/** The wave that gates are asked for, and the nodes they are about. */
export interface GateAbout {
  readonly n: number
  readonly wave: string
  readonly nodes: readonly string[]
}

export interface Gates {
  /** Asks what fails already, before the first node is begun: that alone stops nothing later. */
  baseline(nodes: readonly string[]): Promise<void>
  /** Asks those of one moment, one after another. Why nothing further may begin; undefined where all pass. */
  ask(moment: GateMoment, about: GateAbout): Promise<Stop | undefined>
  /** Whether any is asked before or after single nodes. */
  readonly ofNodes: boolean
  /** What gates stopped so far. */
  readonly stops: readonly GateStop['stop'][]
}

/** So many nodes are asked about at the same time. */
const atOnce = 16

/** The gates of a run. What passed after a wave is kept; what is asked before one is asked anew by whoever takes the run up. */
export function openGates(context: RunContext, { gates = [] }: Rollout, fleet: Fleet): Gates {
  const limit = pLimit(atOnce)
  const stops: GateStop['stop'][] = []
  let failedBefore: ReadonlySet<string> = new Set()

  return { baseline, ask, stops, ofNodes: gates.some(({ when }) => when.endsWith('Node')) }

  async function baseline(nodes: readonly string[]): Promise<void> {
    const relative = gates.filter(
      ({ always, when, question }) => !always && when !== 'beforeRun' && question.type !== 'approval',
    )
    if (relative.length === 0) return
    failedBefore = new Set(
      await context.step('gates before', async () => {
        const found = await Promise.all(relative.map((gate) => sightsOf(gate, { n: 1, wave: '', nodes })))
        return relative.flatMap((gate, n) =>
          (found[n] ?? []).flatMap(({ node, outcome, saw }) => {
            if (outcome !== 'fail') return []
            fleet.tell({
              type: 'gate',
              gate: gate.name,
              when: 'beforeRun',
              outcome,
              saw,
              ...(node && { about: node }),
              isBaseline: true,
            })
            return [keyOf(gate, node)]
          }),
        )
      }),
    )
  }

  async function ask(moment: GateMoment, about: GateAbout): Promise<Stop | undefined> {
    try {
      for (const gate of gates) {
        if (gate.when !== moment || (isPerNode(gate) && about.nodes.length === 0)) continue
        const key = `gate ${gate.name}, ${moment} ${about.n}${moment.endsWith('Node') ? ` ${about.nodes}` : ''}`
        if (gate.question.type === 'approval') await approved(gate, about, { context, fleet })
        else if (moment.startsWith('after')) await context.step(key, () => passed(gate, about))
        else await passed(gate, about)
      }
      return undefined
    } catch (error) {
      if (!(error instanceof GateStop)) throw error
      if (error.stop.why === 'gate') stops.push(error.stop)
      return error.stop
    }
  }

  /** Returns once it passes. Where nobody can tell, somebody has to look, and it is asked again. */
  async function passed(gate: Gate, about: GateAbout): Promise<{ readonly outcome: 'pass' }> {
    for (;;) {
      const sights = await sightsOf(gate, about)
      const told = { type: 'gate', gate: gate.name, when: gate.when, n: about.n, wave: about.wave } as const
      const counting = sights.filter(
        ({ outcome, node }) => outcome === 'inconclusive' || (outcome === 'fail' && counts(gate, node)),
      )
      for (const { node, outcome, saw } of sights) {
        if (outcome === 'pass') continue
        const isKnown = outcome === 'fail' && !counts(gate, node)
        fleet.tell({ ...told, outcome, saw, ...(node && { about: node }), ...(isKnown && { failedBefore: true }) })
      }
      const worst = counting.find(({ outcome }) => outcome === 'fail') ?? counting[0]
      if (worst === undefined) {
        const passing = sights.filter(({ outcome }) => outcome === 'pass')
        if (passing.length > 0)
          fleet.tell({ ...told, outcome: 'pass', saw: passing.length === 1 ? (passing[0]?.saw ?? '') : '' })
        return { outcome: 'pass' }
      }
      const { outcome, saw, node } = worst
      const stop = {
        why: 'gate',
        gate: gate.name,
        outcome: outcome === 'fail' ? outcome : 'inconclusive',
        saw,
        ...(node && { about: node }),
      } as const
      if (outcome === 'fail') throw new GateStop(stop)
      await somebodyLooks(context, fleet, stop, about)
    }
  }

  function counts(gate: Gate, node: string | undefined): boolean {
    return gate.always || !failedBefore.has(keyOf(gate, node))
  }

  async function sightsOf(gate: Gate, about: GateAbout): Promise<readonly (GateSight & { readonly node?: string })[]> {
    if (!isPerNode(gate)) return [await tried(gate, about)]
    return Promise.all(about.nodes.map((node) => limit(async () => ({ ...(await tried(gate, about, node)), node }))))
  }

  async function tried(gate: Gate, about: GateAbout, node?: string): Promise<GateSight> {
    for (let n = 1; ; n += 1) {
      const sight = await fleet.askGate(gate, { ...about, ...(node !== undefined && { node }) })
      if (sight.outcome === 'pass' || n >= gate.tries) return sight
      await context.rest(gate.pauseSeconds * 1000)
    }
  }
}

const keyOf = ({ name }: Gate, node: string | undefined): string => (node === undefined ? name : `${name} ${node}`)
