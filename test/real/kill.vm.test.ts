import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { startVm, type VmNode, vmLacks } from '../support/vm.ts'
import { systemdFaults } from './kill/faults.ts'
import { matrixText } from './kill/matrix.ts'
import { mixed } from './kill/mixed.ts'
import { type Ended, type Ordeal, undergo } from './kill/ordeal.ts'
import { systemdPlans } from './kill/plans.ts'
import { inVm, type VmVictim } from './kill/victim.ts'
import { siteOf } from './transaction/site.ts'

const lacks = atNight ? await vmLacks() : 'at night'
const minutes = Number(process.env.NETLOOM_KILL_MINUTES ?? 10)
const seed = Number(process.env.NETLOOM_KILL_SEED ?? 1)
/** Machines at the same time. */
const atOnce = 2

type Killing = Ordeal<VmVictim>

describe.skipIf(lacks !== undefined)(
  `a change that meets a fault where systemd runs${atNight ? (lacks ? ` (skipped: ${lacks})` : '') : onlyAtNight}`,
  () => {
    let transports: Transports
    beforeAll(() => {
      transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
    })
    afterAll(() => transports?.[Symbol.asyncDispose]())

    const onFresh = async <T>(work: (node: VmVictim) => Promise<T>): Promise<T> => {
      await using lab = await startVm({ nodes: 1, nics: 2 })
      return await work(inVm(lab.nodes[0] as VmNode))
    }

    it(
      'leaves the node as before or as planned, reachable, and with nothing open',
      async () => {
        const steps = new Map<string, number>()
        for (const plan of systemdPlans) {
          const made = await onFresh((node) => siteOf(node, transports).plan(plan.config(node)))
          steps.set(plan.name, made.steps.length)
        }
        const queue: Killing[] = systemdFaults
          .flatMap((fault) => systemdPlans.map((plan) => ({ fault, plan })))
          .map((one, n) => ({ ...one, by: mixed(seed, n) }))
          .sort((a, b) => a.by - b.by)
          .map(({ by, ...one }) => ({ ...one, moment: 1 + (by % (steps.get(one.plan.name) as number)) }))
        const all = queue.length
        const rows: (Killing & Ended)[] = []
        const end = Date.now() + minutes * 60_000
        const work = async () => {
          for (let next = queue.shift(); next && Date.now() < end; next = queue.shift()) {
            const ordeal = next
            rows.push({ ...ordeal, ...(await onFresh((node) => undergo(ordeal, node, transports, (one) => one()))) })
          }
        }
        await Promise.all(Array.from({ length: atOnce }, work))
        console.log(matrixText(rows))
        if (rows.length < all) console.log(`not tried: ${all - rows.length} of ${all}`)
        expect(rows.length).toBeGreaterThan(0)
        const wrong = rows.filter(({ fate }) => fate === 'LOST' || fate === 'BETWEEN')
        expect(
          wrong.map(({ plan, moment, fault, found }) => `${plan.name}, ${moment}, ${fault.name}:\n${found}`),
        ).toEqual([])
      },
      1_800_000 + minutes * 60_000,
    )
  },
)
