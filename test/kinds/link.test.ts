import { describe, expect, test } from 'vitest'
import { link } from '../../src/providers/linux/kinds/link.ts'
import type { Link } from '../../src/providers/linux/link/spec.ts'
import { BondConfig } from '../../src/schema/documents/bond-config.ts'
import { BridgeConfig } from '../../src/schema/documents/bridge-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { VethConfig } from '../../src/schema/documents/veth-config.ts'
import { VLANConfig } from '../../src/schema/documents/vlan-config.ts'
import { configOf, printed, probed, seen, typed } from './words.ts'

const nic: Link = {
  name: 'eth0',
  type: 'physical',
  up: true,
  mtu: 1500,
  hardwareAddr: '02:00:5e:10:00:01',
  multicast: true,
  master: null,
  portOf: null,
}
const vlan: Link = { name: 'v100', type: 'vlan', up: true, vlan: { parent: 'eth0', id: 100, protocol: '802.1q' } }
const bond: Link = {
  name: 'bond0',
  type: 'bond',
  up: true,
  bond: { mode: 'active-backup', primary: 'eth0', miimon: 100 },
}

describe('a link in the words of the machine', () => {
  test('a VLAN', () => {
    expect(typed(link, null, { ...vlan, mtu: 1400, master: null })).toEqual([
      'ip link add link eth0 name v100 type vlan protocol 802.1q id 100',
      'ip link set dev v100 mtu 1400 up',
    ])
    expect(typed(link, vlan, null)).toEqual(['ip link del dev v100'])
  })

  test('a bond, whose primary link may not be there yet', () => {
    expect(typed(link, null, bond)).toEqual([
      'ip link add name bond0 type bond mode active-backup miimon 100',
      'tee /sys/class/net/bond0/bonding/primary < "eth0\\n"',
      'ip link set dev bond0 up',
    ])
    expect(
      typed(link, bond, { ...bond, bond: { mode: 'active-backup', primary: null, miimon: 50, arpIpTargets: [] } }),
    ).toEqual([
      "ip link set dev bond0 type bond miimon 50 arp_ip_target ''",
      'tee /sys/class/net/bond0/bonding/primary < "\\n"',
    ])
  })

  test('a bond takes a link only while it is down, and leaves it down', () => {
    const member = { ...nic, master: 'bond0', portOf: 'bond' }
    expect(typed(link, nic, member)).toEqual([
      'ip link set dev eth0 down',
      'ip link set dev eth0 master bond0',
      'ip link set dev eth0 mtu 1500',
    ])
    expect(typed(link, member, nic)).toEqual(['ip link set dev eth0 nomaster', 'ip link set dev eth0 mtu 1500 up'])
    expect(typed(link, member, { ...nic, up: false })).toEqual([
      'ip link set dev eth0 nomaster',
      'ip link set dev eth0 mtu 1500',
    ])
    expect(link.outlives?.(member, { kind: 'Link', id: 'bond0' })).toEqual({ ...nic, up: false })
  })

  test('a bridge takes it as it is: nothing goes down', () => {
    const port = { ...nic, master: 'br0', portOf: 'bridge' }
    expect(typed(link, nic, port)).toEqual(['ip link set dev eth0 master br0'])
    expect(typed(link, port, nic)).toEqual(['ip link set dev eth0 nomaster'])
    expect(link.outlives?.(port, { kind: 'Link', id: 'br0' })).toEqual(nic)
    expect(link.outlives?.(vlan, { kind: 'Link', id: 'eth0' })).toBeUndefined()
  })

  test('one command makes both ends of a pair, and one takes them', () => {
    const near: Link = { name: 'va', type: 'veth', up: true, veth: { peer: 'vb' } }
    const far: Link = { name: 'vb', type: 'veth', up: true, veth: { peer: 'va' } }
    expect(typed(link, null, near)).toEqual(['ip link add name va type veth peer name vb', 'ip link set dev va up'])
    expect(typed(link, null, far)).toEqual(['ip link set dev vb up'])
    expect(typed(link, near, null)).toEqual(['ip link del dev va'])
    expect(typed(link, far, null)).toEqual([])
    expect(link.requires?.(far, () => [])).toEqual([{ kind: 'Link', id: 'va' }])
    expect(link.requires?.(near, () => [])).toEqual([])
  })

  test('only what differs is set, in place', () => {
    expect(typed(link, nic, { ...nic, mtu: 9000 })).toEqual(['ip link set dev eth0 mtu 9000'])
    expect(typed(link, nic, { ...nic, up: false, multicast: false })).toEqual([
      'ip link set dev eth0 multicast off down',
    ])
    expect(typed(link, nic, nic)).toEqual([])
  })

  test('after a reboot a NIC is only set up, whatever state it has', () => {
    expect(typed(link, null, { name: 'eth0', up: true, mtu: 9000, master: 'bond0', portOf: 'bond' })).toEqual([
      'ip link set dev eth0 down',
      'ip link set dev eth0 master bond0',
      'ip link set dev eth0 mtu 9000',
    ])
    expect(typed(link, null, { name: 'eth0', up: false })).toEqual(['ip link set dev eth0 down'])
  })
})

describe('a link as it is seen', () => {
  const links = seen(link, printed('addresses.json'))

  test('pairs, ports and bridges', () => {
    expect(links.eth1).toMatchObject({
      type: 'veth',
      up: true,
      master: 'br0',
      portOf: 'bridge',
      veth: { peer: 'eth0' },
    })
    expect(links.br0).toMatchObject({ type: 'bridge', bridge: { stp: false, vlanFiltering: false }, master: null })
    expect(links.lo).toMatchObject({ type: 'loopback', up: true, mtu: 65536 })
  })

  test('the other end in another namespace is nobody here', () => expect(links.far?.veth).toEqual({ peer: null }))

  test('a bond tells only what its mode takes', () => {
    const { bond: lacp } = seen(link, printed('bond-lacp.json')).bond0 as Link
    expect(lacp).toMatchObject({ mode: '802.3ad', lacpRate: 'slow', miimon: 100, updelay: 0 })
    expect(lacp).not.toHaveProperty('packetsPerSlave')
    expect(lacp).not.toHaveProperty('arpInterval')
    const { bond: arp } = seen(link, printed('bond-arp.json')).bond0 as Link
    expect(arp).toMatchObject({ arpIpTargets: ['10.0.0.1', '10.0.0.2'], arpValidate: 'none', primary: 'd1' })
    expect(arp).not.toHaveProperty('lacpRate')
    expect(arp).toMatchObject({ updelay: 0 })
  })

  test('a member keeps its own address, not the one its bond lends it', () => {
    expect(seen(link, printed('bond-member.json')).d0).toMatchObject({
      master: 'bond0',
      portOf: 'bond',
      hardwareAddr: 'ce:60:15:f3:33:11',
    })
  })

  test('a VLAN', () => {
    expect(seen(link, printed('vlan.json'))).toMatchObject({
      v100: { vlan: { parent: 'bond0', id: 100, protocol: '802.1q' } },
    })
  })

  test('what cannot be read is no empty list', () => {
    expect(() => link.observe([probed('', 127, 'ip: not found')], [])).toThrow('ip: not found')
    expect(() => link.observe([probed('{')], [])).toThrow()
    expect(link.observe([probed('')], [])).toEqual([])
  })
})

describe('links a config asks for', () => {
  test('members without a document are switched on, those with one keep what it says', () => {
    const config = configOf(
      [LinkConfig, { name: 'eth0', mtu: 9000, up: false }],
      [
        BondConfig,
        { name: 'bond0', links: ['eth0', 'eth1'], bondMode: '802.3ad', adLACPActive: 'on', useCarrier: true },
      ],
      [BridgeConfig, { name: 'br0', links: ['bond0'], hardwareAddr: '02005E100001' }],
      [VLANConfig, { name: 'v5', parent: 'br0', vlanID: 5 }],
      [VethConfig, { name: 'va', up: false, peer: { name: 'vb', mtu: 1400 } }],
    )
    expect(link.fromResources(config)).toEqual([
      { name: 'eth0', up: false, mtu: 9000, master: 'bond0', portOf: 'bond' },
      {
        ...{ name: 'bond0', up: true, type: 'bond', bond: { mode: '802.3ad', adLacpActive: 'on' } },
        ...{ master: 'br0', portOf: 'bridge' },
      },
      {
        ...{ name: 'br0', up: true, hardwareAddr: '02:00:5e:10:00:01', type: 'bridge' },
        ...{ bridge: { stp: false, vlanFiltering: false }, master: null, portOf: null },
      },
      {
        ...{ name: 'v5', up: true, type: 'vlan', vlan: { parent: 'br0', id: 5, protocol: '802.1q' } },
        ...{ master: null, portOf: null },
      },
      { name: 'va', up: false, type: 'veth', veth: { peer: 'vb' }, master: null, portOf: null },
      { name: 'vb', up: true, mtu: 1400, type: 'veth', veth: { peer: 'va' }, master: null, portOf: null },
      { name: 'eth1', up: true, master: 'bond0', portOf: 'bond' },
    ])
  })

  test('a name the kernel does not take reaches no command', () => {
    const names = ['../x', 'a b', 'averyveryverylongname', '-rf', '$(id)']
    const config = configOf(...names.map((name) => [LinkConfig, { name }] as const), [
      BondConfig,
      { name: '../../etc', links: ['eth0'], bondMode: 'active-backup', primary: '../x' },
    ])
    expect(link.fromResources(config).map(({ name }) => name)).toEqual(['-rf', '$(id)', 'eth0'])
  })
})
