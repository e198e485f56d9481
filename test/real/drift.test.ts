import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeProgram } from '../../src/node/program.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { allThereIs, foreign } from './kinds/all-there-is.ts'
import { commandLine } from './transaction/command-line.ts'
import { must } from './transaction/site.ts'

const wanted = `
apiVersion: v1alpha1
kind: LinkConfig
name: eth1
mtu: 1400
addresses: [{ address: 10.70.0.1/24 }, { address: fd70::1/64 }]
routes: [{ destination: 10.72.0.0/16, gateway: 10.70.0.8 }]
---
apiVersion: v1alpha1
kind: BridgeConfig
name: br7
hardwareAddr: 02:00:5e:10:00:07
addresses: [{ address: 10.74.0.1/24 }]
---
apiVersion: v1alpha1
kind: RoutingRuleConfig
name: '1000'
src: 10.70.0.0/24
table: '100'
---
apiVersion: v1alpha1
kind: NetworkRuleConfig
name: metrics
portSelector: { ports: [9100], protocol: tcp }
ingress: [{ subnet: 10.0.0.0/8 }]
---
apiVersion: v1alpha1
kind: ResolverConfig
nameservers: [{ address: 10.74.0.53 }]
---
apiVersion: v1alpha1
kind: HostnameConfig
hostname: ours
---
apiVersion: v1alpha1
kind: StaticHostConfig
name: 10.74.0.5
hostnames: [registry]
---
apiVersion: v1alpha1
kind: SysctlConfig
params: { net.ipv4.conf.eth1.rp_filter: "2" }
---
apiVersion: v1alpha1
kind: SysfsConfig
params: { class.net.eth1.tx_queue_len: "700" }
`

/** By kind, what somebody does by hand: changes it, takes it away, or whatever comes to that where it always has a value. */
const byHand: Readonly<Record<string, readonly [changed: string, gone: string]>> = {
  Link: ['ip link set eth1 mtu 1300', 'ip link del br7'],
  Address: ['ip address del fd70::1/64 dev eth1', 'ip address flush dev eth1'],
  Route: ['ip route replace 10.72.0.0/16 via 10.70.0.9 proto 110', 'ip route flush 10.72.0.0/16'],
  RoutingRule: [
    'ip rule del priority 1000; ip rule add priority 1000 from 10.70.0.0/24 table 101 protocol 110',
    'ip rule del priority 1000',
  ],
  NfTablesChain: ['nft flush chain inet netloom ingress', 'nft delete table inet netloom'],
  Resolver: ["echo 'nameserver 10.74.0.54' >/etc/resolv.conf", 'rm /etc/resolv.conf'],
  Hostname: ['hostname theirs', 'hostname other'],
  EtcFile: ['sed -i s/registry/others/ /etc/hosts', 'sed -i /registry/d /etc/hosts'],
  KernelParam: ['echo 1 >/proc/sys/net/ipv4/conf/eth1/rp_filter', 'echo 0 >/proc/sys/net/ipv4/conf/eth1/rp_filter'],
  SysfsParam: ['echo 600 >/sys/class/net/eth1/tx_queue_len', 'echo 500 >/sys/class/net/eth1/tx_queue_len'],
}

/** Which a namespace has not for itself: in a VM, test/real/dhcp.vm.test.ts and side-effects.vm.test.ts. */
const ofMachines = ['Ethernet', 'KernelModule', 'ManagerDropIn', 'Operator', 'TimeServer']

const lacks = await labLacks()

describe.skipIf(lacks !== undefined)(`drift made by hand${lacks === undefined ? '' : ` (skipped: ${lacks})`}`, () => {
  let lab: Lab<NamespaceNode>
  let node: NamespaceNode
  let run: Awaited<ReturnType<typeof commandLine>>
  let before: string
  let applied: string
  const printed = async () => (await node.exec(['sh', '-c', allThereIs])).stdout
  const foreignIn = (text: string) => text.split('\n').filter((line) => foreign.mark.test(line))

  beforeAll(async () => {
    lab = await startLab({ nodes: 1, nics: 1 })
    node = lab.nodes[0] as NamespaceNode
    await must(node, ['sh', '-ec', `${foreign.make}; ip link set eth1 up`])
    run = await commandLine(lab.folder, node, wanted)
    before = await printed()
    expect(await run('apply', '--yes')).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
    applied = await printed()
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  it('is tried for every kind that a namespace has', () => {
    const kinds = linux.kinds.map(({ kind }) => kind).filter((kind) => !ofMachines.includes(kind))
    expect(Object.keys(byHand).sort()).toEqual(kinds.sort())
  })

  it.each([
    ['changed', 0],
    ['taken away', 1],
  ] as const)('is found where everything was %s, and mended', async (_, which) => {
    const hands = Object.values(byHand).map((both) => both[which])
    // Links last: with one goes all that is on it.
    await must(node, ['sh', '-ec', hands.toReversed().join('\n')])
    const drift = await run('drift')
    expect(drift.code).toBe(2)
    for (const kind of Object.keys(byHand)) expect(drift.stdout).toMatch(new RegExp(`\\b${kind}/`))
    expect(await run('apply', '--yes')).toMatchObject({ code: 0, output: expect.stringContaining('confirmed') })
    expect(await run('drift')).toMatchObject({ code: 0 })
    expect(await run('plan', '--detailed-exitcode')).toMatchObject({ code: 0 })
    expect(await printed()).toBe(applied)
  })

  it('is mended on one link alone where somebody set that up anew', async () => {
    const rule = byHand.RoutingRule?.[1] ?? ''
    await must(node, ['sh', '-ec', `ip address flush dev eth1; ip link set eth1 down; ip link set eth1 up; ${rule}`])
    const again = await node.exec(['sh', '-c', nodeProgram(), 'sh', 'again', 'eth1'])
    expect(again, again.stderr).toMatchObject({ code: 0 })
    const withRule = applied.split('\n').filter((line) => !line.startsWith('1000:'))
    await expect.poll(async () => (await printed()).split('\n'), { timeout: 60_000 }).toEqual(withRule)
    expect(await run('apply', '--yes')).toMatchObject({ code: 0 })
    expect(await printed()).toBe(applied)
  })

  it('leaves what others made as it was, and nothing of ours behind in the end', async () => {
    expect(foreignIn(before).length).toBeGreaterThan(8)
    expect(foreignIn(applied)).toEqual(foreignIn(before))
    expect(await run('release', node.name, '--yes')).toMatchObject({ code: 0 })
    expect(await printed()).toBe(before)
  })
})
