import type { Gate } from '../../src/model/config/gate.ts'
import { defaultRollout } from '../../src/model/config/rollout.ts'
import type { RolloutEvent } from '../../src/model/plan/rollout-event.ts'
import type { Wave } from '../../src/model/plan/wave.ts'
import { limitsOf } from '../../src/planner/waves/limits.ts'
import type { NodeEnd } from '../../src/rollout/fleet.ts'
import { journaled } from '../../src/rollout/journaled.ts'
import { type RolloutEnd, rollOut } from '../../src/rollout/roll-out.ts'
import { type RunHeader, recordOf } from '../../src/state/runs/entries.ts'
import { nodes } from '../plan/waves/candidates.ts'

/** What a node has: as it was; changed, with a watchdog that takes it back; kept for good. */
export type Has = 'before' | 'open' | 'after'

const gate: Gate = {
  ...{ name: 'web', when: 'afterWave', tries: 1, pauseSeconds: 1, always: true },
  question: { type: 'probes' },
}

export interface Fate {
  /** Nodes that need no change any more when the run is taken up. */
  readonly mended?: readonly number[]
  readonly size: number
  /** Nodes that fail when they are changed. */
  readonly fails: readonly number[]
  /** Nodes whose watchdog is faster than the first confirmation. */
  readonly late: readonly number[]
  /** The first so many attempts at writing die: at which entry, and whether that is on the disk. */
  readonly deaths: readonly { readonly at: number; readonly written: boolean }[]
  /** Nodes whose watchdog has not come yet when the run is resumed. */
  readonly patient: readonly number[]
  /** Nodes that do not reach others. */
  readonly apart?: boolean
  /** Nodes that cannot be changed again by whoever is the first to work on it. */
  readonly stubborn?: readonly number[]
  /** A gate fails once they are kept, and they are to be taken back. */
  readonly back?: boolean
}

export class ToySet {
  readonly has = new Map<string, Has>()
  readonly events: RolloutEvent[] = []
  /** By the nodes' own records. */
  readonly taken = new Set<string>()
  readonly entries: unknown[] = []
  /** What must never be seen, and was. */
  readonly wrongs: string[] = []
  readonly #fate: Fate
  readonly #names: readonly string[]
  readonly #late: Set<string>
  readonly #stubborn: readonly string[]
  #workers = 0
  #deaths: Fate['deaths']

  constructor(fate: Fate) {
    this.#fate = fate
    this.#names = nodes(fate.size).map(({ name }) => name)
    for (const name of this.#names) this.has.set(name, 'before')
    this.#deaths = fate.deaths
    this.#late = new Set(fate.late.map((n) => `n${n}`))
    this.#stubborn = (fate.stubborn ?? []).map((n) => `n${n}`)
    const waves: Wave[] = [
      { name: '1', together: true, nodes: this.#names.map((node) => ({ node, because: 'there are so few' })) },
    ]
    this.entries.push({
      ...{ type: 'run', format: 'netloom.run', version: 1, id: 'toy', created: '', author: '', netloom: '', hash: '' },
      ...{ cluster: '', clusterName: '', plans: {}, waves, down: [], words: { concurrency: 64 } },
      strategy: { ...defaultRollout, atomic: 'wave', ...(fate.back && { onFailure: 'takeBackRun', gates: [gate] }) },
    } as RunHeader)
  }

  get record() {
    const record = recordOf(this.entries, 'toy')
    if (!record) throw new Error('there is a header')
    return record
  }

  get states(): readonly Has[] {
    return this.#names.map((name) => this.has.get(name) as Has)
  }

  /** Works on the run until it ends, or whoever does so dies; then nothing more happens, and the watchdogs come. */
  async work(): Promise<RolloutEnd | 'died'> {
    const known = this.#settle()
    this.#workers += 1
    const [death, ...later] = this.#deaths
    let written = 0
    let died: () => void = () => {}
    const dead = new Promise<'died'>((resolve) => {
      died = () => resolve('died')
    })
    let isDead = false
    const die = () => {
      isDead = true
      died()
    }
    const never = new Promise<never>(() => {})
    const alive = async () => (isDead ? never : new Promise((resolve) => setImmediate(resolve)))
    const journal = {
      entries: [...this.entries],
      append: async (entry: object) => {
        await alive()
        if (isDead) return never
        written += 1
        const isLast = death && written === death.at
        if (!isLast || death.written) this.entries.push(JSON.parse(JSON.stringify(entry)))
        if (!isLast) return
        die()
        return never
      },
      close: async () => {},
    }
    const context = journaled(journal, {
      ...{ signal: new AbortController().signal, now: () => new Date(), wishes: async () => [], onWish: () => {} },
    })
    const { strategy, waves } = this.record.header
    const plan = { strategy, waves, down: new Map(), limits: limitsOf(strategy, nodes(this.#fate.size), 64) }
    const change = async (node: string, member?: Parameters<Parameters<typeof rollOut>[2]['change']>[1]) => {
      await alive()
      const end = known.get(node)
      if (end) return end
      const ended = (outcome: NodeEnd['outcome'], has: Has): NodeEnd => {
        this.has.set(node, has)
        return { node, outcome, transaction: `t-${node}` }
      }
      if (!member) {
        if (this.#workers > 1 || !this.#stubborn.includes(node)) return ended('confirmed', 'after')
        return ended('rolled-back', 'before')
      }
      const agreed = await member.begin({ least: 10, deadline: 90 }, undefined as never)
      await alive()
      if ('why' in agreed) return ended('not-started', 'before')
      this.has.set(node, 'open')
      await alive()
      if (this.#fate.fails.includes(Number(node.slice(1)))) return ended('rolled-back', 'before')
      if (member.signal.aborted) return ended('rolled-back', 'before')
      const refusal = await member.applied(`t-${node}`, () => 60, undefined as never)
      await alive()
      if (refusal) return ended('rolled-back', 'before')
      if (!this.record.decided.has(1)) this.wrongs.push(`${node} is confirmed, and nobody wrote down that it is`)
      if (this.#late.delete(node)) return ended('rolled-back', 'before')
      return ended('confirmed', 'after')
    }
    const running = rollOut(context, plan, {
      change,
      set: () => ({
        ...{ signal: new AbortController().signal, onLooked: alive as () => Promise<void> },
        across: async () => (this.#fate.apart ? ['n1 does not reach n2'] : []),
      }),
      isSettled: (node) => known.has(node),
      back: async () => async (node) => {
        await alive()
        if (this.has.get(node) !== 'after' && !this.taken.has(node)) this.wrongs.push(`${node} was not kept`)
        this.taken.add(node)
        this.has.set(node, 'before')
        await alive()
        return { node, outcome: 'taken-back' }
      },
      answers: async () => true,
      askGate: async () => ({ outcome: this.#fate.back ? 'fail' : 'pass', saw: 'hunter2' }),
      tell: (event) => this.events.push(event),
    })
    const end = await Promise.race([running, dead])
    if (end === 'died') this.#deaths = later
    return end
  }

  /** What whoever resumes finds: of what was decided he confirms what is open, all else is taken back by its watchdog. */
  #settle(): Map<string, NodeEnd> {
    const { decided, inDoubt } = this.record
    const known = new Map<string, NodeEnd>()
    for (const node of inDoubt) {
      const isLate = !this.#fate.patient.includes(Number(node.slice(1)))
      if (this.has.get(node) === 'open') this.has.set(node, decided.has(1) && !isLate ? 'after' : 'before')
      if (this.has.get(node) === 'after') known.set(node, { node, outcome: 'confirmed' })
    }
    for (const n of this.#fate.mended ?? []) known.set(`n${n}`, { node: `n${n}`, outcome: 'unchanged' })
    return known
  }
}
