import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { atNight } from '../support/nightly.ts'
import { faults } from './kill/faults.ts'
import { matrixText } from './kill/matrix.ts'
import { mixed } from './kill/mixed.ts'
import { type Ended, type Moment, type Ordeal, undergo } from './kill/ordeal.ts'
import { killPlans } from './kill/plans.ts'
import { inNamespace, type NamespaceVictim } from './kill/victim.ts'
import { siteOf } from './transaction/site.ts'

const lacks = await labLacks()

/** Nodes of one lab: each is used once. */
const atOnce = 24
/** Of those, how many are at what costs time of the processor. */
const busyAtOnce = 3
const minutes = Number(process.env.NETLOOM_KILL_MINUTES ?? 10)

type Killing = Ordeal<NamespaceVictim>

describe.skipIf(lacks)(`a change that meets a fault${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let transports: Transports
  let lab: Lab<NamespaceNode>
  beforeAll(async () => {
    transports = openTransports({ env: {}, home: '/root', concurrency: 8 })
    lab = await startLab({ nodes: killPlans.length, nics: 1 })
  })
  afterAll(async () => {
    await lab?.[Symbol.asyncDispose]()
    await transports?.[Symbol.asyncDispose]()
  })

  /** Every step of every plan; of many alike the first, the one in the middle and the last. */
  const ordeals = async (): Promise<Killing[]> => {
    const all: Killing[] = []
    for (const [n, plan] of killPlans.entries()) {
      const steps = await stepsOf(inNamespace(lab.nodes[n] as NamespaceNode), n)
      const moments: Moment[] =
        steps > 20 ? [1, Math.ceil(steps / 2), steps] : Array.from({ length: steps }, (_, i) => i + 1)
      for (const fault of faults) {
        const also: Moment[] = fault.holds && !fault.needsLook ? ['confirm'] : []
        all.push(...[...moments, ...also].map((moment) => ({ plan, moment, fault })))
      }
    }
    return all
  }
  /** On a node that is given back as it was, but for what only the plan's own state needs. */
  const stepsOf = async (node: NamespaceVictim, n: number) => {
    const plan = killPlans[n] as (typeof killPlans)[number]
    const made = plan.before?.(node)
    if (made) await node.exec(['ip', '-batch', '-'], made)
    return (await siteOf(node, transports).plan(plan.config(node))).steps.length
  }

  const run = async (chosen: readonly Killing[]): Promise<(Killing & Ended)[]> => {
    let [waiting, busy] = [[] as (() => void)[], 0]
    const turn = async <T>(work: () => Promise<T>): Promise<T> => {
      if (busy >= busyAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
      busy += 1
      try {
        return await work()
      } finally {
        busy -= 1
        waiting.shift()?.()
      }
    }
    await using fresh = await startLab({ nodes: chosen.length, nics: 1 })
    return await Promise.all(
      chosen.map(async (ordeal, n) => ({
        ...ordeal,
        ...(await undergo(ordeal, inNamespace(fresh.nodes[n] as NamespaceNode), transports, turn)),
      })),
    )
  }

  it(
    `leaves the node as before or as planned, reachable, and with nothing open${atNight ? '' : ': a sample'}`,
    async () => {
      const all = await ordeals()
      const seed = Number(process.env.NETLOOM_KILL_SEED ?? 1)
      const shuffled = all
        .map((one, n) => ({ one, by: mixed(seed, n) }))
        .sort((a, b) => a.by - b.by)
        .map(({ one }) => one)
      const rows: (Killing & Ended)[] = []
      const sample = () =>
        faults.flatMap((fault) => {
          const those = shuffled.filter((one) => one.fault === fault)
          const steps = those.filter(({ moment }) => moment !== 'confirm').slice(0, 1)
          return [...steps, ...those.filter(({ moment }) => moment === 'confirm').slice(0, 1)]
        })
      const queue = atNight ? shuffled : sample()
      for (const end = Date.now() + minutes * 60_000; queue.length > 0 && Date.now() < end; )
        rows.push(...(await run(queue.splice(0, atOnce))))
      console.log(matrixText(rows))
      if (queue.length > 0) console.log(`not tried: ${queue.length} of ${all.length}`)
      const wrong = rows.filter(({ fate }) => fate === 'LOST' || fate === 'BETWEEN')
      expect(
        wrong.map(({ plan, moment, fault, found }) => `${plan.name}, ${moment}, ${fault.name}:\n${found}`),
      ).toEqual([])
    },
    1_800_000 + minutes * 60_000,
  )
})
