import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf } from '../../src/apply/transaction.ts'
import type { RunEvent } from '../../src/model/plan/event.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import type { Lab } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { startVm, type VmNode, vmLacks } from '../support/vm.ts'
import { eventually, isClosed, mishapAt, type Site, siteOf, wanted } from './transaction/site.ts'

const lacks = await vmLacks()
const isLooking = ({ type }: RunEvent) => type === 'verifying'
const other = wanted.replace('mtu: 1400', 'mtu: 1300').replace('10.77.0.53', '10.77.0.54')

describe.skipIf(lacks !== undefined)(
  `the transaction in a VM with systemd${lacks ? ` (skipped: ${lacks})` : ''}`,
  () => {
    let lab: Lab<VmNode>
    let transports: Transports
    let node: VmNode
    let site: Site

    beforeAll(async () => {
      lab = await startVm({ nodes: 1, nics: 1 })
      transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
      node = lab.nodes[0] as VmNode
      site = siteOf(node, transports)
    })
    afterAll(async () => {
      await transports?.[Symbol.asyncDispose]()
      await lab?.[Symbol.asyncDispose]()
    })

    const isAsWanted = async () => (await site.plan()).steps.length === 0
    const openHere = async () => {
      await using transport = await transports.forReading(node.name, node.connection)
      return (await statusOf(transport)).open
    }

    it('is watched by a timer of systemd, and leaves none behind', async () => {
      const timers = async () => (await node.exec(['systemctl', 'list-timers', '--all', '--no-legend'])).stdout
      const isUnderWay = ({ type }: RunEvent) => type === 'step-started'
      const { happened, onEvent, transports: held } = mishapAt(transports, isUnderWay, timers)
      const running = siteOf(node, held).apply(await site.plan(), { onEvent, deadlineSeconds: 600 })
      expect(await happened).toContain('netloom-')
      expect(await running).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
      expect(await eventually(async () => !(await timers()).includes('netloom-'))).toBe(true)
      expect(await isAsWanted()).toBe(true)
    })

    it('has its firewall put back when nftables.service flushes all there is', async () => {
      const table = async () => (await node.exec(['nft', '-s', 'list', 'table', 'inet', 'netloom'])).stdout
      const before = await table()
      expect(before).toContain('dport 9100')
      expect((await node.exec(['grep', '-c', '^flush ruleset', '/etc/nftables.conf'])).stdout.trim()).toBe('1')
      for (const verb of ['start', 'reload', 'restart', 'stop']) {
        await node.exec(['systemctl', verb, 'nftables.service'])
        expect(await table(), verb).toBe(before)
        if (verb !== 'start') continue
        const { diagnostics } = await site.plan(wanted.replace('9100', '9200'))
        expect(diagnostics.map(({ code }) => code)).toContain('plan/flushed-beside')
      }
    })

    it('is rolled back by that timer when nobody can come in any more', async () => {
      const { happened, onEvent, transports: held } = mishapAt(transports, isLooking, () => node.unplug())
      const running = siteOf(node, held).apply(await site.plan(other), { onEvent, deadlineSeconds: 90 })
      await happened
      expect(await eventually(() => isClosed(node))).toBe(true)
      await node.plug()
      expect(['rolled-back', 'unknown']).toContain((await running).outcome)
      expect((await node.exec(['cat', '/var/lib/netloom/history'])).stdout).toMatch(/ rolled-back .*\n( .*\n)*$/)
      expect(await isAsWanted()).toBe(true)
    })

    it('brings what was confirmed back after a reboot', async () => {
      await node.reboot()
      expect(await eventually(isAsWanted)).toBe(true)
      const started = async (unit: string) => {
        const words = ['systemctl', 'show', '--value', '-p', 'ActiveState,ActiveEnterTimestampMonotonic', unit]
        const [state, time] = (await node.exec(words)).stdout.trim().split('\n').sort().reverse()
        return { state, time: Number(time) }
      }
      const [firewall, network] = [await started('netloom-firewall.service'), await started('network-pre.target')]
      expect(firewall.state).toBe('active')
      expect(firewall.time).toBeGreaterThan(0)
      expect(firewall.time).toBeLessThan(network.time)
    })

    it('returns to what was confirmed when the power is cut before the next change is', async () => {
      const plan = await site.plan(other)
      expect(plan.steps.map(({ kind }) => kind)).toEqual(['Link', 'Resolver'])
      // While it boots, it lets people in before it has brought back what it shall.
      const {
        happened,
        onEvent,
        transports: held,
      } = mishapAt(transports, isLooking, async () => {
        await node.powerCut()
        await node.powerOn()
        await node.exec(['systemctl', 'is-system-running', '--wait'])
      })
      const running = siteOf(node, held).apply(plan, { onEvent, deadlineSeconds: 240 })
      await happened
      expect(await isAsWanted()).toBe(true)
      expect(['rolled-back', 'unknown']).toContain((await running).outcome)
      expect(await openHere()).toBeUndefined()
    })

    it.skipIf(!atNight)(`leaves nftables.service as it found it once the firewall is gone${onlyAtNight}`, async () => {
      const without = wanted.replace(/---\napiVersion: v1alpha1\nkind: NetworkRuleConfig[\s\S]*?(?=---)/, '')
      expect(await site.apply(await site.plan(without), { deadlineSeconds: 240 })).toMatchObject({
        outcome: 'confirmed',
      })
      expect((await node.exec(['systemctl', 'cat', 'nftables.service'])).stdout).not.toContain('netloom')
      expect((await node.exec(['find', '/etc/systemd/system/', '-path', '*nftables*'])).stdout).toBe('')
    })
  },
)
