import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalAddress } from '../../src/model/ip.ts'
import type { RunEvent } from '../../src/model/plan/event.ts'
import { forgetNeighbour } from '../../src/transport/neighbour.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import { runOrThrow } from '../support/lab/run.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { commandLine } from './transaction/command-line.ts'
import { bendNft, eventually, isClosed, mishapAt, must, siteOf } from './transaction/site.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`the one NIC of a node becomes a port${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let transports: Transports
  beforeAll(async () => {
    lab = await startLab({ nodes: 5 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
  })
  afterAll(async () => {
    await transports?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })

  const neighbour = ({ address }: NamespaceNode) => address.replace(/\d+$/, '254')
  /** Of the same network, so that the kernel prefers the first of the two. */
  const second = ({ address }: NamespaceNode) => address.replace(/\d+$/, (last) => String(Number(last) + 100))
  /** This machine, at the other end of the one cable. */
  const gateway = ({ address }: NamespaceNode) => address.replace(/\d+$/, '1')
  const bridge = (node: NamespaceNode) => `apiVersion: v1alpha1
kind: BridgeConfig
name: br0
links: [eth0]
addresses:
  - address: ${node.address}/24
  - address: ${node.address6}/64
  - address: ${second(node)}/24
routes:
  - { gateway: ${gateway(node)} }
  - { destination: 10.99.0.0/16, gateway: ${neighbour(node)}, metric: 7 }
---
apiVersion: v1alpha1
kind: NetworkRuleConfig
name: metrics
portSelector: { ports: [9100], protocol: tcp }
ingress: [{ subnet: 10.0.0.0/8 }]
`
  const started = async (n: number) => {
    const node = lab.nodes[n] as NamespaceNode
    await must(node, ['ip', 'route', 'add', '10.99.0.0/16', 'via', neighbour(node), 'metric', '7'])
    await must(node, ['ip', 'route', 'add', 'default', 'via', gateway(node)])
    await must(node, ['ip', 'address', 'add', `${second(node)}/24`, 'dev', 'eth0'])
    const run = await commandLine(lab.folder, node, bridge(node))
    const site = siteOf(node, transports)
    const holders = async (address: string) =>
      (await node.exec(['ip', '-o', 'address', 'show', 'to', address])).stdout
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/)[1])
    return { node, run, site, holders }
  }

  it('its addresses and routes move to the bridge, under the session that does it', async () => {
    const { node, run, holders } = await started(0)
    const other = lab.nodes[2] as NamespaceNode
    const own = [node.address, node.address6, second(node)]
    for (const address of own)
      await must(other, [
        'ip',
        'neigh',
        'replace',
        address,
        'lladdr',
        '02:00:5e:00:00:01',
        'dev',
        'eth0',
        'nud',
        'stale',
      ])

    const { output, code } = await run('apply', '--yes')
    expect({ output, code }).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
    // The IPv4 gateway answered, and for IPv6 there is none.
    expect(output).toContain(`not proven that others find ${canonicalAddress(node.address6)} on br0: no gateway`)
    const mac = (await node.exec(['cat', '/sys/class/net/br0/address'])).stdout.trim()
    for (const address of own)
      await expect.poll(async () => (await other.exec(['ip', 'neigh', 'show', 'to', address])).stdout).toContain(mac)
    expect((await node.exec(['ip', 'neigh', 'show', 'dev', 'eth0'])).stdout).toBe('')
    expect((await node.exec(['cat', '/proc/sys/net/ipv6/conf/all/ndisc_notify'])).stdout).toBe('0\n')
    expect(await holders(node.address)).toEqual(['br0'])
    expect(await holders(node.address6)).toEqual(['br0'])
    expect(await holders(second(node))).toEqual(['br0'])
    for (const destination of ['10.99.0.0/16', 'default'])
      expect((await node.exec(['ip', 'route', 'show', destination])).stdout.trim()).toMatch(/^\S+ via \S+ dev br0 .*$/)
    expect(await run('plan')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes') })
  })

  it('and are where they were when a later step fails, or nobody can come in any more', async () => {
    const { node, run, site, holders } = await started(1)
    // What IPv6 takes without being told it shows only where it was told.
    const printed = async () => (await site.fingerprint()).replaceAll(' metric 256', '')
    const before = await printed()
    const mend = await bendNft(node, 'fails')
    const failed = await run('apply', '--yes', '--no-rehearse')
    await mend()
    expect(failed).toMatchObject({ code: 4, output: expect.stringContaining('seen of the node before is as it was') })
    expect(await holders(node.address)).toEqual(['eth0'])
    expect(await printed()).toBe(before)

    const isLooking = ({ type }: RunEvent) => type === 'verifying'
    const { happened, onEvent, transports: held } = mishapAt(transports, isLooking, () => node.unplug())
    const running = siteOf(node, held).apply(await site.plan(bridge(node)), { onEvent, deadlineSeconds: 12 })
    await happened
    expect(await eventually(() => isClosed(node))).toBe(true)
    await node.plug()
    expect(['rolled-back', 'unknown']).toContain((await running).outcome)
    expect(await printed()).toBe(before)
    expect((await node.exec(['cat', '/var/lib/netloom/history'])).stdout).not.toContain('incomplete')
  })

  it('the login that proves it has to find the address anew, unless a person wrote down where it is', async () => {
    const withoutGateways = (node: NamespaceNode) => bridge(node).replace(/routes:[\s\S]*?(?=---)/, '')
    const moved = async (n: number, nud: string) => {
      const node = lab.nodes[n] as NamespaceNode
      const { address } = node
      const { dev } = JSON.parse(await runOrThrow(['ip', '-j', 'route', 'get', address]))[0]
      const mac = (await node.exec(['cat', '/sys/class/net/eth0/address'])).stdout.trim()
      await runOrThrow(['ip', 'neigh', 'replace', address, 'lladdr', mac, 'dev', dev, 'nud', nud])
      await must(node, ['ip', 'address', 'add', `${second(node)}/24`, 'dev', 'eth0'])
      using watched = watch(['ip', 'monitor', 'neigh'])
      const applied = await (await commandLine(lab.folder, node, withoutGateways(node)))('apply', '--yes')
      expect(applied).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
      return {
        said: applied.output.replaceAll(address, 'ADDRESS'),
        forgotten: watched.said().includes(`Deleted ${address} `),
      }
    }
    const forgotten = await moved(3, 'stale')
    expect(forgotten.said).not.toContain('ADDRESS on br0')
    expect(forgotten.forgotten).toBe(true)
    const kept = await moved(4, 'permanent')
    expect(kept.said).toContain('this machine may not forget where it was')
    expect(kept.forgotten).toBe(false)
  })

  it('this machine forgets where an address was, unless a person wrote that down', async () => {
    const { address } = lab.nodes[0] as NamespaceNode
    const nobody = address.replace(/\d+$/, '250')
    const { dev } = JSON.parse(await runOrThrow(['ip', '-j', 'route', 'get', nobody]))[0]
    const known = async (nud: string) => {
      await runOrThrow(['ip', 'neigh', 'replace', nobody, 'lladdr', '02:00:5e:00:00:02', 'dev', dev, 'nud', nud])
      const memory = await forgetNeighbour(nobody, process.env)
      return { memory, left: (await runOrThrow(['ip', 'neigh', 'show', 'to', nobody])).includes('02:00:5e:00:00:02') }
    }
    expect(await forgetNeighbour(nobody, process.env)).toBe('unknown')
    expect(await known('stale')).toEqual({ memory: 'forgotten', left: false })
    expect(await known('permanent')).toEqual({ memory: 'kept', left: true })

    const bin = join(lab.folder, 'bin')
    await mkdir(bin)
    await writeFile(join(bin, 'ip'), `#!/bin/sh\necho "$*" >>${bin}/words\nexec /usr/sbin/ip "$@"\n`, { mode: 0o755 })
    await forgetNeighbour(nobody, { PATH: `${bin}:${process.env.PATH}` })
    expect(await readFile(join(bin, 'words'), 'utf8')).toMatch(/^(-batch -\n)+$/)
    expect(await forgetNeighbour(`${nobody}\nlink set lo down`, process.env)).toBe('unknown')
  })

  it('an IPv6 address that another machine holds is found, and taken back', async () => {
    const node = lab.nodes[2] as NamespaceNode
    const { address6 } = lab.nodes[0] as NamespaceNode
    const link = `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\naddresses: [{ address: ${address6}/64 }]\n`
    const failed = await (await commandLine(lab.folder, node, link))('apply', '--yes')
    expect(failed).toMatchObject({ code: 4, output: expect.stringContaining('is a duplicate: another machine') })
    const holds = async () => (await node.exec(['ip', '-o', 'address', 'show', 'to', address6])).stdout
    expect(await holds()).toBe('')

    await must(node, ['ip', 'address', 'add', `${address6}/64`, 'dev', 'eth0'])
    await expect.poll(holds).toContain('dadfailed')
    const other = `${link}---\napiVersion: v1alpha1\nkind: StaticHostConfig\nname: 192.0.2.7\nhostnames: [seven]\n`
    const passed = await (await commandLine(lab.folder, node, other))('apply', '--yes')
    expect(passed).toMatchObject({ code: 0, output: expect.stringContaining('warning[plan/of-no-use]') })
    await must(node, ['ip', 'address', 'del', `${address6}/64`, 'dev', 'eth0'])
  })

  it('what it holds beside them, which nobody manages, is named and refused, or taken along', async () => {
    const { node, run, site, holders } = await started(2)
    await must(node, ['ip', 'address', 'add', '10.66.7.7/24', 'dev', 'eth0'])
    await must(node, ['ip', 'route', 'add', '10.67.0.0/16', 'via', '10.66.7.1'])
    const { diagnostics } = await site.plan(bridge(node))
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([
      { code: 'review/left-behind', at: { id: 'eth0/10.66.7.7/24' } },
      { code: 'review/left-behind', at: { id: expect.stringContaining('10.67.0.0/16') } },
    ])

    const printed = async () => (await site.fingerprint()).replaceAll(' metric 256', '')
    const before = await printed()
    const mend = await bendNft(node, 'fails')
    expect((await run('apply', '--yes', '--move-unmanaged', '--no-rehearse')).code).toBe(4)
    await mend()
    expect(await printed()).toBe(before)

    const applied = await run('apply', '--yes', '--move-unmanaged')
    expect(applied).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
    expect(await holders('10.66.7.7')).toEqual(['br0'])
    expect((await node.exec(['ip', 'route'])).stdout).not.toContain('eth0')
    expect((await node.exec(['ip', 'route', 'show', '10.67.0.0/16'])).stdout).toContain('via 10.66.7.1 dev br0')
    expect(await run('plan')).toMatchObject({ code: 0, stdout: expect.stringContaining('No changes') })
  })
})

/** A program that runs until it is disposed of, and what it has said so far. */
function watch([file = '', ...args]: readonly string[]): Disposable & { said(): string } {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  return { said: () => said, [Symbol.dispose]: () => void child.kill() }
}
