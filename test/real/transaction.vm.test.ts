import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf } from '../../src/apply/transaction.ts'
import type { RunEvent } from '../../src/model/plan/event.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import type { Lab } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { startVm, type VmNode, vmLacks } from '../support/vm.ts'
import { otherKey, privateKey } from '../support/wireguard.ts'
import { type KeyedCluster, keyedCluster } from './transaction/keyed-cluster.ts'
import { filesWith, watchWords } from './transaction/leaks.ts'
import { bendNft, eventually, isClosed, mishapAt, must, type Site, siteOf, wanted } from './transaction/site.ts'

/** Where a secret may lie on a node. */
const ours = /^600 \/var\/lib\/netloom\/secrets\/[0-9a-f]{64}$/

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

    it('brings what was confirmed back after a reboot; what waits for a link, once it comes', async () => {
      const comes = 'ip link add late0 type dummy'
      await must(node, ['sh', '-c', comes])
      const late = `${wanted}---\napiVersion: v1alpha1\nkind: LinkConfig\nname: late0\naddresses: [{ address: 10.99.0.1/24 }]\n`
      expect(await site.apply(await site.plan(late), { deadlineSeconds: 240 })).toMatchObject({ outcome: 'confirmed' })

      await node.reboot()
      expect(await eventually(async () => (await site.plan(late)).steps.length === 0)).toBe(true)
      const isActive = async () => (await node.exec(['systemctl', 'is-active', 'netloom.service'])).stdout.trim()
      await expect.poll(isActive, { timeout: 120_000 }).toBe('failed')
      const notRestored = async () => {
        await using transport = await transports.forReading(node.name, node.connection)
        return (await statusOf(transport)).notRestored.join('\n')
      }
      expect(await notRestored()).toContain('10.99.0.1/24')
      await must(node, ['sh', '-c', comes])
      await expect.poll(isActive, { timeout: 120_000 }).toBe('active')
      expect(await notRestored()).toBe('')
      expect((await site.plan(late)).steps).toEqual([])
      expect(await site.apply(await site.plan(), { deadlineSeconds: 240 })).toMatchObject({ outcome: 'confirmed' })
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

    describe('keys of WireGuard', () => {
      const [first, second, shared] = [privateKey(8), privateKey(16), otherKey(31)]
      const heldKey = async () => (await node.exec(['wg', 'show', 'wg7', 'private-key'])).stdout.trim()
      const leaks = () => filesWith(node, [first, second, shared])
      const oursAlone = [expect.stringMatching(ours), expect.stringMatching(ours)]
      let cluster: KeyedCluster
      // An emulated machine takes a minute for what others do in seconds.
      const patiently = ['--deadline', '600']

      it('lie in files of ours alone: once made, back after a step failed, and rotated', async () => {
        cluster = await keyedCluster(lab.folder, node, shared)
        const { netloom, write } = cluster
        await watchWords(node, 'for-good')
        await write({ key: first, port: 9100 })
        await netloom('plan', '--out', 'kept.json')
        expect(await netloom('apply', 'kept.json', ...patiently)).toMatchObject({ code: 0 })
        expect(await netloom('plan')).toMatchObject({ code: 0, output: expect.stringContaining('No changes') })
        expect(await heldKey()).toBe(first)
        expect(await leaks()).toEqual(oursAlone)

        const records = join(lab.folder, 'keyed-records')
        expect(await netloom('snapshot', '-o', records)).toMatchObject({ code: 0 })
        const saved = await readFile(join(records, `${node.name}.json`), 'utf8')
        expect([first, second, shared].filter((key) => saved.includes(key))).toEqual([])
        const hashIn = ({ output }: { output: string }) => /"hash": "(sha256:[0-9a-f]{64})"/.exec(output)?.[1]
        const recorded = await netloom('plan', '--snapshot', records, '-o', 'json')
        expect(hashIn(recorded)).toMatch(/^sha256:/)
        expect(hashIn(recorded)).toBe(hashIn(await netloom('plan', '-o', 'json')))
        expect(recorded.output).not.toContain('wireguard.privateKey of the config')

        await write({ key: second, port: 9200 })
        expect((await netloom('plan', '--snapshot', records)).output).toContain(
          'whether the node holds the wireguard.privateKey of the config, nobody can tell',
        )
        const mend = await bendNft(node, 'fails')
        expect(await netloom('apply', '--yes', '--no-rehearse', ...patiently)).toMatchObject({ code: 4 })
        await mend()
        expect(await heldKey()).toBe(first)
        expect(await leaks()).toEqual(oursAlone)

        expect(await netloom('apply', '--yes', ...patiently)).toMatchObject({ code: 0 })
        expect(await heldKey()).toBe(second)
        expect(await leaks()).toEqual(oursAlone)
      })

      it.skipIf(!atNight)(`stay so over a reboot${onlyAtNight}`, async () => {
        await node.reboot()
        expect(await eventually(async () => (await heldKey()) === second)).toBe(true)
        expect(await leaks()).toEqual(oursAlone)
        expect((await node.exec(['grep', '-c', 'wg syncconf wg7', '/root/words'])).code).toBe(0)
      })

      it.skipIf(!atNight)(`come back by the watchdog, and are gone with their link${onlyAtNight}`, async () => {
        const { netloom, write } = cluster
        await write({ key: first, port: 9300 })
        const hurry = await bendNft(node, 'is slow')
        await netloom.killedAt('step-started', 'apply', '--yes', '--deadline', '60', '-o', 'json')
        expect(await eventually(() => isClosed(node))).toBe(true)
        await hurry()
        expect((await node.exec(['tail', '-n', '1', '/var/lib/netloom/history'])).stdout).toContain(' deadline ')
        expect(await heldKey()).toBe(second)
        expect(await leaks()).toEqual(oursAlone)

        await write({ port: 9300 })
        expect(await netloom('apply', '--yes', ...patiently)).toMatchObject({ code: 0 })
        expect(await leaks()).toEqual([])
      })
    })
  },
)
