import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf } from '../../src/apply/transaction.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import type { Lab } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { hotPlugOf } from '../support/vm/hot-plug.ts'
import { startVm, type VmNode, vmLacks } from '../support/vm.ts'
import { must, type Site, siteOf } from './transaction/site.ts'
import { type Watched, watch } from './transitions/flaps.ts'
import { alone, atOnce, before, beforeAlone, configOf, many, onCard, type Transition } from './transitions/list.ts'
import { kernelState } from './transitions/state.ts'

const lacks = atNight ? await vmLacks() : 'at night'

const card = () => configOf({ management: before.management ?? '', card: onCard })

/** Another card has another address, and its VLANs with it; so has a bond that another port joins first. */
const withoutHardware = (state: string): string =>
  state
    .split('\n')
    .filter((line) => !/ fe80:|^ff00::/.test(line))
    .map((line) => line.replace(/ (link\/ether|permaddr|bridge_id|designated_root) \S+/g, ''))
    .sort()
    .join('\n')

const base = { ...before, ...beforeAlone }

describe.skipIf(lacks !== undefined)(
  `hard transitions on a whole Debian${atNight ? (lacks ? ` (skipped: ${lacks})` : '') : onlyAtNight}`,
  () => {
    let lab: Lab<VmNode>
    let transports: Transports
    let node: VmNode
    let site: Site
    beforeAll(async () => {
      lab = await startVm({ nodes: 1, nics: 4 })
      transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
      node = lab.nodes[0] as VmNode
      site = siteOf(node, transports)
      // What ifupdown set up has no metric, and ours takes its place.
      await must(node, ['ip', 'route', 'del', 'default'])
      await become(configOf(base))
    })
    afterAll(async () => {
      await transports?.[Symbol.asyncDispose]()
      await lab?.[Symbol.asyncDispose]()
    })

    /** Applies a config, and gives what the kernel reported meanwhile. */
    const become = async (text: string, deadlineSeconds = 300): Promise<Watched> => {
      const plan = await site.plan(text)
      expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      const seen = await watch(node)
      const result = await site.apply(plan, { deadlineSeconds })
      const watched = await seen()
      expect(result, JSON.stringify(plan.steps.map(({ commands }) => commands))).toMatchObject({ outcome: 'confirmed' })
      expect((await site.plan(text)).steps, 'the second plan').toEqual([])
      return watched
    }

    const walk = async ({ to, there, back }: Transition, deadlineSeconds?: number) => {
      const state = withoutHardware(await kernelState(node))
      const way = await become(configOf(base, to), deadlineSeconds)
      expect.soft(way.flaps, 'there').toEqual(there)
      const home = await become(configOf(base), deadlineSeconds)
      expect.soft(home.flaps, 'back').toEqual(back)
      // What was taken up again asks around for its addresses, and finds its carrier, in a while.
      await expect.poll(async () => withoutHardware(await kernelState(node)), { timeout: 60_000 }).toBe(state)
      return [way, home]
    }

    it(`${atOnce.name}, in one change, and all back`, async () => {
      // Each default route was replaced in one message.
      for (const [i, { defaults }] of (await walk(atOnce)).entries()) {
        const n = i === 0 ? 2 : 1
        expect(defaults.filter((line) => /eth[34]/.test(line)).toSorted()).toEqual([
          expect.stringMatching(`^default via 10.70.${n}.1 dev eth${n + 2} `),
          expect.stringMatching(`^default via fd70:${n}::1 dev eth${n + 2} `),
        ])
      }
    })

    it.each(alone)('$name, and back', async (transition) => {
      await walk(transition)
    })

    describe('a card that is not what it was', () => {
      const isActive = async () => (await node.exec(['systemctl', 'is-active', 'netloom.service'])).stdout.trim()
      const missed = async () => {
        await using transport = await transports.forReading(node.name, node.connection)
        return (await statusOf(transport)).notRestored.join('\n')
      }
      let state = ''

      it('is pulled out, and another comes into its place', async () => {
        await become(card())
        state = await kernelState(node)
        const slots = hotPlugOf(lab)
        for (const mac of ['52:54:00:aa:00:01', '52:54:00:aa:00:02']) {
          await slots.pull(4)
          await expect.poll(isActive, { timeout: 120_000 }).toBe('failed')
          expect(await missed()).toMatch(/10\.80\.0\.2[\s\S]*v80[\s\S]*10\.83\.0\.0/)
          expect((await site.plan(card())).leftOut?.map(({ id }) => id)).toContain('v80')
          await slots.plug(4, mac)
          await expect.poll(isActive, { timeout: 120_000 }).toBe('active')
          expect(await missed()).toBe('')
          expect((await site.plan(card())).steps).toEqual([])
          expect(withoutHardware(await kernelState(node))).toBe(withoutHardware(state))
        }
      })

      it('is renamed, and gets its name back', async () => {
        const named = (from: string, to: string) =>
          must(node, ['sh', '-ec', `ip link set ${from} down; ip link set ${from} name ${to}; ip link set ${to} up`])
        state = await kernelState(node)
        await named('eth4', 'lan4')
        await expect.poll(isActive, { timeout: 120_000 }).toBe('failed')
        expect(await missed()).toContain('10.80.0.2')
        const plan = await site.plan(card())
        expect(plan.steps).toEqual([])
        expect(plan.leftOut?.map(({ id }) => id)).toContain('eth4/10.80.0.2/24')
        await named('lan4', 'eth4')
        await expect.poll(isActive, { timeout: 120_000 }).toBe('active')
        expect((await site.plan(card())).steps).toEqual([])
        await expect.poll(() => kernelState(node), { timeout: 60_000 }).toBe(state)
      })
    })

    it(many(500).name, async () => {
      await walk(many(500), 6000)
    })
  },
)
