import { describe, expect, test } from 'vitest'
import type { DocumentType } from '../../src/model/config/document-type.ts'
import { type Resource, resourceOf } from '../../src/model/node/resource.ts'
import { commandLine } from '../../src/model/plan/command.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { desiredOf } from '../../src/planner/desired.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import { BondConfig } from '../../src/schema/documents/bond-config.ts'
import { BridgeConfig } from '../../src/schema/documents/bridge-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { MacVLANConfig } from '../../src/schema/documents/mac-vlan-config.ts'
import { VLANConfig } from '../../src/schema/documents/vlan-config.ts'
import { VRFConfig } from '../../src/schema/documents/vrf-config.ts'
import { VXLANConfig } from '../../src/schema/documents/vxlan-config.ts'
import { held, nic, seenNode, vlan, way } from './seen.ts'
import { configOf } from './words.ts'

const { kinds } = linux

const planned = (seen: readonly Resource[], ...written: readonly (readonly [DocumentType, object])[]): Plan =>
  towards(seen, desiredOf(kinds, configOf(...written)))

const towards = (seen: readonly Resource[], desired: readonly Resource[]): Plan =>
  planNode({ kinds, desired, snapshot: seenNode(seen) })

const steps = ({ steps }: Plan) =>
  steps.map(({ action, kind, id, fields, because }) => {
    const changes =
      action === 'update' ? fields.map(({ path, before, after }) => ` ${path} ${before}>${after}`).join('') : ''
    return `${action} ${kind}/${id}${changes} # ${because}`
  })
const reported = ({ diagnostics }: Plan) => diagnostics.map(({ severity, summary }) => `${severity}: ${summary}`)
const undone = ({ steps, rollback }: Plan) =>
  (rollback ?? steps.map(({ n }) => n).reverse()).flatMap((n) => steps[n - 1]?.undo.map(commandLine) ?? [])

const asked = 'the config asks for it'
const bond0 = (more: object) => [BondConfig, { name: 'bond0', bondMode: 'active-backup', ...more }] as const

describe('an MTU', () => {
  test('of a bond is that of its links', () => {
    const plan = planned([nic('eth1'), nic('eth2')], bond0({ links: ['eth1', 'eth2'], mtu: 9000 }))
    expect(
      plan.steps.filter(({ id }) => id.startsWith('eth')).map(({ commands }) => commands.map(commandLine)),
    ).toEqual(
      ['eth1', 'eth2'].map((name) => [
        `ip link set dev ${name} down`,
        `ip link set dev ${name} master bond0`,
        `ip link set dev ${name} mtu 9000`,
      ]),
    )
  })

  test.each([
    [1500, 9000, ['eth1 9000', 'bond0 9000', 'v10 9000', 'mac0 9000', 'vx0 8950']],
    // A kernel that lowers a parent lowers VLANs and MACVLANs with it, so they go first; a VXLAN it leaves as it is.
    [9000, 1500, ['eth1 1500', 'mac0 1500', 'v10 1500', 'bond0 1500', 'vx0 1450']],
  ])('runs through what stands on a bond, and is written nowhere else (%i to %i)', (from, to, order) => {
    const seen = [
      nic('eth1', { master: 'bond0', portOf: 'bond', mtu: from }),
      nic('bond0', { type: 'bond', mtu: from, bond: { mode: 'active-backup' } }),
      vlan('v10', { mtu: from, vlan: { parent: 'bond0', id: 10, protocol: '802.1q' } }),
      nic('mac0', { type: 'macvlan', mtu: from, macvlan: { parent: 'v10', mode: 'bridge', alone: false } }),
      nic('vx0', {
        ...{ type: 'vxlan', mtu: from - 50 },
        vxlan: { id: 6, parent: 'v10', family: 4, local: null, group: null, port: 4789, learning: true },
      }),
    ]
    const plan = planned(
      seen,
      bond0({ links: ['eth1'], mtu: to }),
      [VLANConfig, { name: 'v10', parent: 'bond0', vlanID: 10 }],
      [MacVLANConfig, { name: 'mac0', parent: 'v10' }],
      [VXLANConfig, { name: 'vx0', parent: 'v10', id: 6 }],
    )
    expect(plan.steps.flatMap(({ commands }) => commands.map(commandLine))).toEqual(
      order.map((words) => `ip link set dev ${words.replace(' ', ' mtu ')}`),
    )
  })

  test('of a bond that exists reaches links of which nothing is written, and none that has its own', () => {
    const bond = nic('bond0', { type: 'bond', bond: { mode: 'active-backup' } })
    const ports = ['eth1', 'eth2', 'eth3'].map((name) => nic(name, { master: 'bond0', portOf: 'bond' }))
    const plan = planned([bond, ...ports], bond0({ links: ['eth1', 'eth2'], mtu: 9000 }), [
      LinkConfig,
      { name: 'eth2', mtu: 1500 },
    ])
    expect(steps(plan).filter((line) => line.startsWith('update'))).toEqual([
      'update Link/eth1 mtu 1500>9000 # bond0 gives it its MTU',
      'update Link/eth3 mtu 1500>9000 # bond0 gives its links its own MTU',
      'update Link/eth2 mtu 1500>9000 # bond0 gives its links its own MTU',
      `update Link/bond0 mtu 1500>9000 # ${asked}`,
      'update Link/eth2 mtu 9000>1500 # bond0 gives its links its own MTU',
    ])
    expect(reported(plan)).toEqual([
      'warning: Link/eth3 was not made by netloom, but changes too (mtu 1500 -> 9000): bond0 gives its links its own MTU',
    ])
  })

  test('pulls along a VLAN of somebody else: told, done first, and given back', () => {
    const plan = planned(
      [nic('eth1', { mtu: 9000 }), vlan('eth1.90', { mtu: 9000 })],
      [LinkConfig, { name: 'eth1', mtu: 1500 }],
    )
    expect(steps(plan)).toEqual([
      'update Link/eth1.90 mtu 9000>1500 # Link/eth1 carries no more than 1500 bytes',
      `update Link/eth1 mtu 9000>1500 # ${asked}`,
    ])
    expect(reported(plan)).toEqual([
      'warning: Link/eth1.90 was not made by netloom, but changes too (mtu 9000 -> 1500): Link/eth1 carries no more than 1500 bytes',
    ])
    expect(undone(plan)).toEqual(['ip link set dev eth1 mtu 9000', 'ip link set dev eth1.90 mtu 9000'])
  })

  test('too small for IPv6 takes that of a VLAN, too: told, done first, and given back', () => {
    const six = held('eth1.90', 'fd90::1/64')
    const plan = planned(
      [nic('eth1'), vlan('eth1.90'), six, way('fd91::/32', 'fd90::9', 'eth1.90')],
      [LinkConfig, { name: 'eth1', mtu: 1200 }],
    )
    expect(steps(plan)).toEqual([
      'delete Route/main/fd91::/32/5 # depends on Address/eth1.90/fd90::1/64',
      'delete Address/eth1.90/fd90::1/64 # Link/eth1.90 carries no IPv6 with an MTU of 1200',
      'update Link/eth1.90 mtu 1500>1200 # Link/eth1 carries no more than 1200 bytes',
      `update Link/eth1 mtu 1500>1200 # ${asked}`,
    ])
    expect(undone(plan).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'ip link set dev',
      'ip link set dev',
      'ip address replace fd90::1/64',
      'ip route replace fd91::/32',
    ])
  })

  test('that a VLAN is to keep above its parent is an error that names both', () => {
    const plan = planned(
      [nic('eth1', { mtu: 9000 }), vlan('v90', { mtu: 9000 })],
      [LinkConfig, { name: 'eth1', mtu: 1500 }],
      [VLANConfig, { name: 'v90', parent: 'eth1', vlanID: 90, mtu: 9000 }],
    )
    expect(reported(plan)).toEqual([
      'error: Link/v90 is to have mtu 9000, which cannot be: Link/eth1 carries no more than 1500 bytes',
    ])
  })

  test('of a VLAN of which nothing is written is that of its parent', () => {
    const eth1 = [LinkConfig, { name: 'eth1', mtu: 9000 }] as const
    const plan = planned([nic('eth1'), vlan('v90')], eth1, [VLANConfig, { name: 'v90', parent: 'eth1', vlanID: 90 }])
    expect(steps(plan)).toEqual([
      `update Link/eth1 mtu 1500>9000 # ${asked}`,
      'update Link/v90 mtu 1500>9000 # eth1 gives it its MTU',
    ])
  })

  test('of a bridge that nobody gave one follows its ports, which is told', () => {
    const seen = [
      nic('br0', { type: 'bridge', bridge: { stp: false } }),
      nic('eth1', { master: 'br0', portOf: 'bridge' }),
    ]
    expect(reported(planned(seen, [LinkConfig, { name: 'eth1', mtu: 1400 }]))).toEqual([
      'warning: Link/br0 was not made by netloom, but changes too (mtu 1500 -> 1400): br0 carries what all of its ports can',
    ])
  })
})

describe('a link that goes down for a moment', () => {
  const by = 'Link/eth1 goes down to join bond0'
  const seen = [
    ...[nic('eth1'), held('eth1', '10.9.0.1/24'), held('eth1', 'fd09::1/64'), way('fd21::/32', 'fd09::9', 'eth1')],
    ...[way('10.21.0.0/16', '10.9.0.9', 'eth1'), vlan('eth1.90'), held('eth1.90', 'fd90::1/64')],
  ]

  test('to join a bond loses IPv6 and all routes, as do its VLANs: told, done first, and made again', () => {
    const plan = planned(seen, bond0({ links: ['eth1'] }))
    expect(steps(plan)).toEqual([
      `create Link/bond0 # ${asked}`,
      `delete Route/main/10.21.0.0/16/5 # ${by}`,
      'delete Route/main/fd21::/32/5 # depends on Address/eth1/fd09::1/64',
      `delete Address/eth1.90/fd90::1/64 # ${by}`,
      `delete Address/eth1/fd09::1/64 # ${by}`,
      expect.stringMatching(/^update Link.eth1 /),
      `create Address/eth1.90/fd90::1/64 # ${by}`,
      `create Address/eth1/fd09::1/64 # ${by}`,
      `create Route/main/10.21.0.0/16/5 # ${by}`,
      'create Route/main/fd21::/32/5 # depends on Address/eth1/fd09::1/64',
    ])
    const names = plan.diagnostics.filter(({ severity }) => severity === 'warning').map(({ at }) => at)
    expect(names).toHaveLength(4)
    const back = undone(plan).filter((line) => line.includes(' replace '))
    expect(back.map((line) => line.split(' ')[3]).toSorted()).toEqual([
      ...['10.21.0.0/16', 'fd09::1/64', 'fd21::/32', 'fd90::1/64'],
    ])
  })

  test('to leave a VRF, too', () => {
    const vrf = nic('vrf1', { type: 'vrf' })
    const inVrf = nic('eth1', { master: 'vrf1', portOf: 'vrf' })
    const plan = planned([vrf, inVrf, ...seen.slice(1)], [BridgeConfig, { name: 'br0', links: ['eth1'] }])
    expect(steps(plan)).toContain('delete Address/eth1/fd09::1/64 # Link/eth1 goes down as it leaves vrf1')
  })

  test('brings a VLAN up that was down, which is told; where that is to stay down it is switched off again', () => {
    const down = [nic('eth1', { up: false }), vlan('v90', { up: false })]
    const eth1 = [LinkConfig, { name: 'eth1', up: true }] as const
    expect(reported(planned(down, eth1))).toEqual([
      'warning: Link/v90 was not made by netloom, but changes too (up false -> true): Link/eth1 comes up',
    ])
    const off = resourceOf(link, { name: 'v90', up: false })
    const plan = towards(down, [resourceOf(link, { name: 'eth1', up: true }), off])
    expect(steps(plan)).toEqual([
      `update Link/eth1 up false>true # ${asked}`,
      'update Link/v90 up true>false # Link/eth1 comes up',
    ])
  })

  test('and what was made on one that is down is given back, though bringing it up does no harm', () => {
    const plan = planned(
      [nic('eth1', { up: false }), held('eth1', 'fd09::1/64')],
      [LinkConfig, { name: 'eth1', up: true }],
    )
    expect(steps(plan)).toEqual([`update Link/eth1 up false>true # ${asked}`])
    expect(undone(plan)).toEqual([
      'ip link set dev eth1 down',
      'ip address replace fd09::1/64 dev eth1 scope global metric 0',
    ])
  })
})

describe('a link that goes down for good', () => {
  test('takes its VLANs along, and is not to have one that is up', () => {
    const off = [LinkConfig, { name: 'eth1', up: false }] as const
    expect(steps(planned([nic('eth1'), vlan('v90')], off))).toEqual([
      'update Link/v90 up true>false # Link/eth1 goes down',
      `update Link/eth1 up true>false # ${asked}`,
    ])
    const both = planned([nic('eth1'), vlan('v90')], off, [VLANConfig, { name: 'v90', parent: 'eth1', vlanID: 90 }])
    expect(reported(both)).toEqual(['error: Link/v90 is to have up true, which cannot be: Link/eth1 goes down'])
  })
})

describe('the rules that the kernel makes with its first VRF', () => {
  const red = [VRFConfig, { name: 'red', table: '123', links: ['eth1'] }] as const
  const blue = [VRFConfig, { name: 'blue', table: '124', links: [] }] as const
  const told = (seen: readonly Resource[], ...wanted: readonly (readonly [DocumentType, object])[]) =>
    planned(seen, ...wanted).diagnostics.filter(({ code }) => code === 'plan/vrf-rule')

  test('are told once', () => {
    expect(told([nic('eth1')], red, blue)).toHaveLength(1)
    expect(told([nic('eth1'), nic('blue', { type: 'vrf', vrf: { table: 124 } })], red)).toEqual([])
  })
})

describe('the hardware address that a link lends its bond', () => {
  const own = { hardwareAddr: '02:00:00:00:00:01' }
  const seen = [
    nic('bond0', { type: 'bond', bond: { mode: 'active-backup' }, ...own }),
    nic('eth1', { master: 'bond0', portOf: 'bond', ...own }),
    nic('eth2', { master: 'bond0', portOf: 'bond', hardwareAddr: '02:00:00:00:00:02' }),
  ]
  const leaving = (name: string) => towards(seen, [resourceOf(link, { name, master: null, portOf: null })])

  test('is on two links when that leaves, which is told', () => {
    expect(leaving('eth1').diagnostics).toContainEqual(
      expect.objectContaining({ code: 'plan/address-lent', at: { kind: 'Link', id: 'eth1' } }),
    )
    expect(leaving('eth2').diagnostics.map(({ code }) => code)).not.toContain('plan/address-lent')
  })
})

describe('a bond whose links are all replaced', () => {
  const mac = (n: number) => ({ hardwareAddr: `02:00:00:00:00:0${n}` })
  const bond = nic('bond0', { type: 'bond', bond: { mode: 'active-backup' }, ...mac(1) })
  const lent = { master: 'bond0', portOf: 'bond' }
  const free = { master: null, portOf: null }
  const wanted = (first: string, second: string, more: object = {}) => [
    resourceOf(link, { name: 'bond0', type: 'bond', bond: { mode: 'active-backup' }, ...more }),
    resourceOf(link, { name: first, ...free }),
    ...(second === '' ? [] : [resourceOf(link, { name: second, ...lent })]),
  ]

  test.each([
    ['eth1', 'eth2'],
    ['eth2', 'eth1'],
  ])('gets the hardware address of a new one beforehand, told, and its own back (%s, then %s)', (old, later) => {
    const v90 = vlan('v90', { vlan: { parent: 'bond0', id: 90, protocol: '802.1q' }, ...mac(1) })
    const plan = towards([bond, nic(old, { ...lent, ...mac(1) }), nic(later, mac(2)), v90], wanted(old, later))
    const because = 'all links of bond0 are replaced, and it has the hardware address of one of them'
    expect(steps(plan)[0]).toBe(`update Link/bond0 hardwareAddr 02:00:00:00:00:01>02:00:00:00:00:02 # ${because}`)
    expect(plan.steps[0]?.commands.map(commandLine)).toEqual(['ip link set dev bond0 address 02:00:00:00:00:02'])
    expect(undone(plan)).toContain('ip link set dev bond0 address 02:00:00:00:00:01')
    expect(reported(plan).filter((line) => line.includes('v90'))).toHaveLength(1)
    expect(plan.diagnostics.map(({ code }) => code)).not.toContain('plan/address-lent')
  })

  test('keeps one that is written', () => {
    const seen = [bond, nic('eth1', { ...lent, ...mac(3) }), nic('eth2', mac(2))]
    expect(
      steps(towards(seen, wanted('eth1', 'eth2', mac(1)))).filter((line) => line.includes('hardwareAddr')),
    ).toEqual([])
  })

  test('and one with an address of its own is said to lose that perhaps, unless one stays', () => {
    const seen = [bond, nic('eth1', { ...lent, ...mac(3) }), nic('eth2', { ...lent, ...mac(4) }), nic('eth3', mac(2))]
    const codes = (...left: string[]) =>
      towards(seen, [
        ...left.map((name) => resourceOf(link, { name, ...free })),
        resourceOf(link, { name: 'eth3', ...lent }),
      ]).diagnostics.map(({ code }) => code)
    expect(codes('eth1', 'eth2').filter((code) => code.startsWith('plan/address'))).toEqual(['plan/address-uncertain'])
    expect(codes('eth1')).not.toContain('plan/address-uncertain')
  })

  test('and one that is left without any says that it loses its own', () => {
    const plan = towards([bond, nic('eth1', { ...lent, ...mac(1) })], wanted('eth1', ''))
    expect(plan.diagnostics.map(({ code }) => code)).toContain('plan/address-lost')
  })
})

describe('a master of links that the node does not have', () => {
  const br0 = (links: string[]) =>
    [BridgeConfig, { name: 'br0', links, addresses: [{ address: '192.0.2.11/24' }] }] as const
  const leftOut = ({ leftOut = [] }: Plan) => leftOut.map(({ kind, id, missing }) => `${kind}/${id} for ${missing}`)

  test('is left out where none of them is there: it would take the addresses of a NIC that is misspelled', () => {
    const seen = [nic('eth0'), held('eth0', '192.0.2.11/24')]
    const plan = planned(seen, br0(['eth9', 'eth8']))
    expect(plan.steps).toEqual([])
    expect(leftOut(plan)).toEqual(
      expect.arrayContaining([
        'Link/eth9 for Link/eth9',
        'Link/br0 for Link/eth9',
        'Address/br0/192.0.2.11/24 for Link/eth9',
      ]),
    )
    expect(leftOut(planned(seen, bond0({ links: ['eth9'] })))).toContain('Link/bond0 for Link/eth9')
  })

  test('and is made where one of them is, or is to be made, or where it is there or wants none', () => {
    const made = (...args: Parameters<typeof planned>) => leftOut(planned(...args)).map((line) => line.split(' ')[0])
    expect(made([nic('eth1')], br0(['eth9', 'eth1']))).toEqual(['Link/eth9'])
    expect(made([nic('eth1')], br0(['eth1.7']), [VLANConfig, { name: 'eth1.7', vlanID: 7, parent: 'eth1' }])).toEqual(
      [],
    )
    expect(made([nic('br0', { type: 'bridge', bridge: {} })], br0(['eth9']))).toEqual(['Link/eth9'])
    expect(made([], br0([]))).toEqual([])
  })
})
