import { describe, expect, test } from 'vitest'
import { leftBehind } from '../../src/apply/goal.ts'
import { emptyLedger } from '../../src/model/node/ledger.ts'
import { type Resource, resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { planBack } from '../../src/planner/back.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import type { Address } from '../../src/providers/linux/address/spec.ts'
import { address } from '../../src/providers/linux/kinds/address.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import { route } from '../../src/providers/linux/kinds/route.ts'
import type { Link } from '../../src/providers/linux/link/spec.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { configOf, printed, probed, typed } from './words.ts'

const one: Address = { link: 'eth0', address: '10.0.0.1/24' }

describe('an address in the words of the machine', () => {
  test('made and changed in one message', () => {
    expect(typed(address, null, one)).toEqual(['ip address replace 10.0.0.1/24 dev eth0 broadcast +'])
    expect(typed(address, one, { ...one, priority: 50, scope: 'global', broadcast: null })).toEqual([
      'ip address replace 10.0.0.1/24 dev eth0 scope global metric 50',
    ])
    expect(typed(address, null, { link: 'eth0', address: '10.0.0.1/31' })).toEqual([
      'ip address replace 10.0.0.1/31 dev eth0',
    ])
    expect(typed(address, null, { link: 'eth0', address: '2001:db8::1/64' })).toEqual([
      'ip address replace 2001:db8::1/64 dev eth0',
    ])
  })

  test('what had a lifetime gets one again in a rollback', () => {
    expect(typed(address, one, { ...one, dynamic: true, broadcast: null })).toEqual([
      'ip address replace 10.0.0.1/24 dev eth0 valid_lft 3600 preferred_lft 3600',
    ])
  })

  test('is made again with the flags it had', () => {
    const row = {
      family: 'inet6',
      local: '2001:db8::1',
      prefixlen: 64,
      scope: 'global',
      nodad: true,
      noprefixroute: true,
    }
    const links = probed(JSON.stringify([{ ifname: 'eth0', flags: [], link_type: 'ether', addr_info: [row] }]))
    const [spec] = address.observe([links], [])
    expect(spec && typed(address, null, spec)).toEqual([
      'ip address replace 2001:db8::1/64 dev eth0 scope global metric 256 nodad noprefixroute',
    ])
  })

  test('removing the first of a network does not take the others along', () => {
    expect(typed(address, { ...one, promotes: true }, null)).toEqual(['ip address del 10.0.0.1/24 dev eth0'])
    expect(typed(address, { ...one, link: 'eth0.5', promotes: false }, null)).toEqual([
      'tee /proc/sys/net/ipv4/conf/eth0.5/promote_secondaries < "1\\n"',
      'ip address del 10.0.0.1/24 dev eth0.5',
      'tee /proc/sys/net/ipv4/conf/eth0.5/promote_secondaries < "0\\n"',
    ])
  })

  test('a removal that was cut off in its middle is taken back whole', () => {
    const habit = 'tee /proc/sys/net/ipv4/conf/eth0/promote_secondaries < "0\\n"'
    expect(typed(address, null, { ...one, promotes: false })).toContain(habit)
    expect(typed(address, { ...one, promotes: true }, { ...one, promotes: false })).toContain(habit)
    expect(typed(address, { ...one, promotes: false }, { ...one, promotes: false, priority: 50 })).not.toContain(habit)
  })

  test('of several in one network the first is the last to go, so that the rollback makes it first again', () => {
    const seen = (host: number, secondary: boolean) =>
      ({ ...one, address: `10.0.0.${host}/24`, scope: 'global', secondary }) satisfies Address
    const all = [seen(9, false), seen(2, true), seen(1, true)].map((spec) => resourceOf(address, spec))
    const kinds = [link, address, route]
    const eth0: Link = { name: 'eth0', type: 'physical', up: true, master: null, portOf: null }
    const snapshot = (resources: readonly Resource[]): Snapshot => ({
      ...{ node: 'n', ledger: { ...emptyLedger, entries: all.map((thing) => ({ ...thing, made: true })) } },
      kinds: {
        Link: { status: 'seen', resources: [resourceOf(link, eth0)] },
        Address: { status: 'seen', resources },
        Route: { status: 'seen', resources: [] },
      },
    })
    const going = planNode({ kinds, desired: [], snapshot: snapshot(all) })
    expect(going.steps.map(({ id }) => id)).toEqual(['eth0/10.0.0.1/24', 'eth0/10.0.0.2/24', 'eth0/10.0.0.9/24'])
    expect(planNode({ kinds, desired: all.slice(1, 2), snapshot: snapshot(all) }).steps.map(({ id }) => id)).toEqual([
      'eth0/10.0.0.1/24',
      'eth0/10.0.0.9/24',
    ])
    const first = (desired: readonly Resource[]) =>
      planNode({ kinds, desired, snapshot: snapshot(all) }).diagnostics.filter(
        ({ code }) => code === 'plan/first-address',
      )
    expect(first(all.slice(2))).toMatchObject([{ at: { kind: 'Address', id: 'eth0/10.0.0.1/24' }, severity: 'info' }])
    expect([first([]), first(all.slice(0, 1))]).toEqual([[], []])
    const back = planBack({ kinds, plan: going, before: snapshot(all), now: snapshot([]) })
    expect(back.steps.map(({ id }) => id)).toEqual(['eth0/10.0.0.9/24', 'eth0/10.0.0.1/24', 'eth0/10.0.0.2/24'])
    const turned = [seen(2, false), seen(9, true), seen(1, true)].map((spec) => resourceOf(address, spec))
    expect(leftBehind(kinds, going, snapshot(all))(snapshot(turned)).map(({ at }) => at)).toEqual([
      { kind: 'Address', id: 'eth0/10.0.0.9/24' },
      { kind: 'Address', id: 'eth0/10.0.0.2/24' },
    ])
  })

  test('taking back what was just made keeps the others too, whatever the habit of its link', () => {
    const [back = ''] = typed(address, one, null)
    expect(back).toMatch(/^promoting-secondaries eth0 ip address del /)
    for (const alone of ['10.0.0.1/32', '2001:db8::1/64'])
      expect(typed(address, { ...one, address: alone }, null)).toEqual([`ip address del ${alone} dev eth0`])
  })
})

describe('an address as it is seen', () => {
  const seen = (promotion: string) =>
    Object.fromEntries(
      address.observe([printed('addresses.json'), probed(promotion)], []).map((spec) => [address.id(spec), spec]),
    )
  const conf = '/proc/sys/net/ipv4/conf'
  const all = seen(`${conf}/all/promote_secondaries:0\n${conf}/eth0/promote_secondaries:0\n`)

  test('tells how its link lets go of the others of its network, whoever made it', () => {
    expect(all['eth0/10.0.0.1/24']).toMatchObject({ promotes: false, priority: 0, broadcast: '10.0.0.255' })
    expect(
      seen(`${conf}/all/promote_secondaries:1\n${conf}/eth0/promote_secondaries:0\n`)['eth0/10.0.0.1/24'],
    ).toMatchObject({
      promotes: true,
    })
  })

  test('metrics, peers, and IPv6 with its own default metric', () => {
    expect(all['eth0/10.0.0.2/24']).toMatchObject({ priority: 300, broadcast: null })
    expect(all['eth0/10.9.0.1/32 peer 10.9.0.2/32']).toMatchObject({ address: '10.9.0.1/32', peer: '10.9.0.2/32' })
    expect(all['eth0/2001:db8::1/64']).toMatchObject({ priority: 256, dynamic: false })
  })

  test('what the kernel or DHCP gave is left alone; an address still being asked for is there', () => {
    const automatic = Object.values(all).filter((spec) => address.automatic?.(spec))
    expect(automatic.map((spec) => spec.address)).toEqual(
      expect.arrayContaining(['127.0.0.1/8', '::1/128', '10.7.0.5/24']),
    )
    expect(automatic.filter((spec) => spec.address.startsWith('fe80')).length).toBe(3)
    expect(automatic).toHaveLength(6)
    expect(all['eth0/2001:db8::2/64']).toBeDefined()
  })
})

describe('addresses a config asks for', () => {
  const config = configOf(
    [
      LinkConfig,
      { name: 'eth0', addresses: [{ address: '10.0.0.9/24' }, { address: '10.0.0.10/24', routePriority: 7 }] },
    ],
    [LinkConfig, { name: 'eth1', addresses: [{ address: '2001:DB8:0::0001/64' }] }],
  )
  const wanted = address.fromResources(config)

  test('in the spelling of the kernel', () => {
    expect(wanted).toEqual([
      { link: 'eth0', address: '10.0.0.9/24', dynamic: false },
      { link: 'eth0', address: '10.0.0.10/24', priority: 7, dynamic: false },
      { link: 'eth1', address: '2001:db8::1/64', dynamic: false },
    ])
  })

  test('those of one network are made in the order they were written', () => {
    const around = <S>() => wanted as readonly S[]
    expect(address.requires?.(wanted[1] as Address, around)).toEqual([
      { kind: 'Link', id: 'eth0' },
      { kind: 'Address', id: 'eth0/10.0.0.9/24' },
    ])
    expect(address.requires?.(wanted[0] as Address, around)).toEqual([{ kind: 'Link', id: 'eth0' }])
    const there = { ...(wanted[1] as Address), scope: 'global' }
    expect(address.requires?.(there, around)).toEqual([{ kind: 'Link', id: 'eth0' }])
  })

  test('an IPv6 address is the same one with another length', () => {
    expect(address.claims?.({ link: 'eth0', address: '2001:db8::1/64' })).toEqual(
      address.claims?.({ link: 'eth0', address: '2001:db8::1/48' }),
    )
    expect(address.claims?.(one)).toEqual([])
  })
})

test('a link-local address that the kernel made stays its own when the link gets another hardware address', () => {
  const row = (local: string, prefixlen = 64) => ({ family: 'inet6', local, prefixlen, scope: 'link' })
  const links = [
    {
      ...{ ifindex: 4, ifname: 'br0', flags: [], mtu: 1500, operstate: 'UP', link_type: 'ether' },
      address: '72:08:9a:87:f8:dd',
      addr_info: ['fe80::d0de:46ff:fe58:5806', 'fe80::7008:9aff:fe87:f8dd', 'fe80::1'].map((local) => row(local)),
    },
  ]
  const found = address.observe([probed(JSON.stringify(links)), probed('')], [])
  expect(found.map((one) => address.automatic?.(one))).toEqual([true, true, false])
})
