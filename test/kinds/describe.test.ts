import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../../src/cli/init/folder.ts'
import { loadNew, wouldChange } from '../../src/cli/init/would-change.ts'
import type { CliProcess } from '../../src/cli/process.ts'
import { hasErrors } from '../../src/model/diagnostic.ts'
import { type Resource, resourceOf } from '../../src/model/node/resource.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { hostname } from '../../src/providers/linux/kinds/hostname.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import { resolver } from '../../src/providers/linux/kinds/resolver.ts'
import { route } from '../../src/providers/linux/kinds/route.ts'
import type { Link } from '../../src/providers/linux/link/spec.ts'
import type { Route } from '../../src/providers/linux/route/spec.ts'
import { held, nic, seenNode, vlan, way } from './seen.ts'

const captured = (file: string): readonly Resource[] => {
  const stdout = readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
  return link.observe([{ stdout, stderr: '', code: 0 }], []).map((spec) => resourceOf(link, spec))
}

/** The documents of a node that holds this, where a plan of them changes nothing, and what they leave out. */
async function described(seen: readonly Resource[]) {
  const snapshot = seenNode(seen)
  const one = linux.describe.of(snapshot)
  const cli = { env: {}, home: '/root', provider: linux } as unknown as CliProcess
  const cluster = await loadNew(cli, folderOf('c', [{ ...one, name: 'n1', host: { host: 'n1' } }]))
  expect(hasErrors(cluster.diagnostics), JSON.stringify(cluster.diagnostics)).toBe(false)
  expect(wouldChange(cli, cluster, [snapshot])).toEqual([])
  return { documents: one.documents, omitted: one.omitted.map(({ what, why }) => `${what}: ${why}`) }
}

const member = (name: string, more: Partial<Link> = {}) => nic(name, { master: 'bond0', portOf: 'bond', ...more })

describe('a node as a config says it', () => {
  it.each(['bond-lacp.json', 'bond-arp.json', 'bond-member.json'])('%s', async (file) => {
    const links = captured(file)
    const names = links.map(({ id }) => id)
    const bonds = names.filter((name) => name.startsWith('bond') && file !== 'bond-member.json')
    const around = [...bonds.map((name) => nic(`port-${name}`, { master: name, portOf: 'bond' }))]
    const { documents, omitted } = await described([...links, ...around])
    expect(omitted).toEqual([])
    expect(documents.length).toBeGreaterThan(0)
  })

  it('is said with all its layers: members, a bond, a VLAN and a bridge over it', async () => {
    const bond = { mode: 'active-backup' as const, primary: 'eth1', miimon: 100, updelay: 0, downdelay: 0 }
    const { documents, omitted } = await described([
      nic('lo', { type: 'loopback', mtu: 65_536 }),
      held('lo', '10.255.0.1/32'),
      nic('eth0'),
      held('eth0', '192.0.2.11/24'),
      way('0.0.0.0/0', '192.0.2.1', 'eth0'),
      member('eth1', { mtu: 9000 }),
      member('eth2', { mtu: 9000 }),
      nic('bond0', { type: 'bond', mtu: 9000, bond }),
      vlan('storage', {
        mtu: 9000,
        vlan: { parent: 'bond0', id: 7, protocol: '802.1ad' },
        master: 'br0',
        portOf: 'bridge',
      }),
      vlan('slow', { vlan: { parent: 'bond0', id: 8, protocol: '802.1q' } }),
      nic('br0', { type: 'bridge', mtu: 9000, bridge: { stp: false, vlanFiltering: true } }),
      nic('eth3', { up: false }),
      nic('dum0', { type: 'dummy', up: false }),
      held('dum0', '2001:db8::1/128', { priority: 256 }),
    ])
    expect(omitted).toEqual([])
    expect(documents).toEqual([
      { kind: 'LinkConfig', name: 'lo', addresses: [{ address: '10.255.0.1/32' }] },
      {
        ...{ kind: 'LinkConfig', name: 'eth0', addresses: [{ address: '192.0.2.11/24' }] },
        routes: [{ gateway: '192.0.2.1', metric: 5 }],
      },
      {
        kind: 'BondConfig',
        name: 'bond0',
        links: ['eth1', 'eth2'],
        bondMode: 'active-backup',
        primary: 'eth1',
        miimon: 100,
        mtu: 9000,
      },
      { kind: 'VLANConfig', name: 'storage', vlanID: 7, vlanMode: '802.1ad', parent: 'bond0' },
      { kind: 'VLANConfig', name: 'slow', vlanID: 8, parent: 'bond0', mtu: 1500 },
      { kind: 'BridgeConfig', name: 'br0', links: ['storage'], vlan: { filtering: true }, mtu: 9000 },
      { kind: 'DummyLinkConfig', name: 'dum0', up: false, addresses: [{ address: '2001:db8::1/128' }] },
    ])
  })

  it('is said with what shares and wraps other links, and with its routing domains', async () => {
    const { documents, omitted } = await described([
      nic('eth0', { mtu: 9000 }),
      nic('mv0', { type: 'macvlan', mtu: 9000, macvlan: { parent: 'eth0', mode: 'vepa', alone: false } }),
      nic('vx6', {
        ...{ type: 'vxlan', mtu: 8930, master: 'blue', portOf: 'vrf' },
        vxlan: { id: 6, parent: 'eth0', family: 6, local: '2001:db8::1', group: null, port: 8472, learning: false },
      }),
      nic('vx4', {
        ...{ type: 'vxlan', mtu: 1450 },
        vxlan: { id: 4, parent: 'eth0', family: 4, local: null, group: '239.1.1.1', port: 4789, learning: true },
      }),
      nic('blue', { type: 'vrf', mtu: 65_575, vrf: { table: 123 } }),
      nic('far', { type: 'vrf', mtu: 65_575, vrf: { table: 1000 } }),
      nic('src', { type: 'macvlan', mtu: 9000, macvlan: { parent: 'eth0', mode: 'source', alone: false } }),
    ])
    expect(omitted).toEqual([
      'link far: no document has the routing table 1000',
      'link src: no document has the mode source',
    ])
    expect(documents).toEqual([
      { kind: 'LinkConfig', name: 'eth0', mtu: 9000 },
      { kind: 'MacVLANConfig', name: 'mv0', parent: 'eth0', mode: 'vepa' },
      { kind: 'VXLANConfig', name: 'vx6', id: 6, parent: 'eth0', local: '2001:db8::1', port: 8472, learning: false },
      { kind: 'VXLANConfig', name: 'vx4', id: 4, parent: 'eth0', group: '239.1.1.1', mtu: 1450 },
      { kind: 'VRFConfig', name: 'blue', table: '123', links: ['vx6'] },
    ])
  })

  it('names what it leaves out, with what belongs to that', async () => {
    const { documents, omitted } = await described([
      nic('eth0', { master: 'team0', portOf: 'team' }),
      held('eth0', '192.0.2.11/24', { dynamic: true }),
      held('eth0', 'fe80::1/64', { generated: true }),
      nic('team0', { type: 'team' }),
      nic('gre0', { type: 'gre' }),
      nic('wg0', { type: 'wireguard', wireguard: { privateKey: `sealed:${'a'.repeat(64)}`, peers: [] } }),
      held('gre0', '10.0.0.1/24'),
      way('10.0.9.0/24', '10.0.0.2', 'gre0'),
      vlan('tagged', { vlan: { parent: 'gre0', id: 5, protocol: '802.1q' } }),
      vlan('off', { up: false, vlan: { parent: 'eth0', id: 6, protocol: '802.1q' } }),
      nic('vetha1b2', { type: 'veth', veth: { peer: null } }),
      nic('br-0123456789ab', { type: 'bridge', bridge: {} }),
      resourceOf(route, { ...(way('0.0.0.0/0', '192.0.2.1', 'eth0').spec as Route), metric: 0 }),
      resourceOf(route, { ...(way('10.7.0.0/16', '192.0.2.1', 'eth0').spec as Route), protocol: 'dhcp' }),
      resourceOf(hostname, { hostname: 'edge1', domainname: '', stored: 'edge1.example.org' }),
      resourceOf(resolver, { nameservers: ['192.0.2.53'], symlink: null }),
    ])
    expect(documents).toEqual([{ kind: 'LinkConfig', name: 'eth0' }])
    expect(omitted).toMatchInlineSnapshot(`
      [
        "link team0: no document makes a link of type team here",
        "link gre0: no document makes a link of type gre here",
        "link wg0: its document needs keys, which never leave the node",
        "link tagged: nor is gre0 written, which it belongs to",
        "link off: a config switches such links on, and this one is off",
        "link vetha1b2: it leads into a container",
        "link br-0123456789ab: its name is one that runtimes of containers give",
        "address eth0/192.0.2.11/24: a lease, or announced by a router",
        "route 10.0.9.0/24 via 10.0.0.2 dev gre0: nor is its link gre0 written",
        "route 0.0.0.0/0 via 192.0.2.1 dev eth0: its metric is 0, and a document that says so means 1024",
        "the host name edge1: /etc/hostname says edge1.example.org",
        "/etc/resolv.conf: a client for DHCP runs here, and may write it",
      ]
    `)
  })
})
