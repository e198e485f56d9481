import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driftOf } from '../../../src/planner/drift.ts'
import { linux } from '../../../src/providers/linux/index.ts'
import { labLacks } from '../../support/lab.ts'
import { type Behaving, behavingLab, documents } from './behaving.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`drift${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let nodes: Awaited<ReturnType<typeof behavingLab>>
  let one: Behaving
  beforeAll(async () => {
    nodes = await behavingLab(1)
    one = nodes.fresh()
    await one.become(...written)
  })
  afterAll(async () => await nodes?.[Symbol.asyncDispose]())

  const written = [
    `kind: LinkConfig
name: eth1
up: true
mtu: 1450
addresses: [{ address: 10.9.0.5/24 }, { address: 'fd09::5/64' }, { address: 10.9.1.5/32 }]
routes: [{ destination: 10.20.0.0/16, gateway: 10.9.0.254 }, { destination: '2001:db8:20::/48', gateway: 'fd09::fe' }]`,
    'kind: BridgeConfig\nname: br0\nlinks: [eth2]\naddresses: [{ address: 10.7.0.1/24 }]',
    'kind: RoutingRuleConfig\nname: "1000"\nsrc: 10.9.0.0/24\ntable: "100"',
    'kind: ResolverConfig\nnameservers: [{ address: 10.9.0.53 }]',
    'kind: StaticHostConfig\nname: 192.0.2.7\nhostnames: [seven]',
    'kind: SysctlConfig\nparams: { net.ipv4.conf.eth1.rp_filter: "2" }',
  ]
  const drifted = async () =>
    driftOf(linux.kinds, await one.site.look(documents(...written))).map(
      ({ action, kind, id }) => `${action} ${kind}/${id}`,
    )

  it('is not what a lease, a router, the kernel or a daemon brings beside what is ours', async () => {
    await one.byHand(
      'ip address add 10.70.0.70/24 dev eth1 valid_lft 3600 preferred_lft 1800',
      'ip address add 10.9.0.77/24 dev eth1 valid_lft 3600 preferred_lft 1800',
      'ip route add default via 10.70.0.1 proto dhcp metric 512',
      'ip route add 10.71.0.0/16 via 10.70.0.2 proto dhcp src 10.70.0.70 metric 512',
      'ip address add 2001:db8:77::77/64 dev eth1 valid_lft 3600 preferred_lft 1800 nodad',
      'ip -6 route add default via fe80::1 dev eth1 proto ra metric 1024 expires 600',
      'ip -6 route add 2001:db8:78::/64 dev eth1 proto ra metric 256 expires 600',
      'ip address add 10.66.0.1/32 dev lo',
      'ip -6 address add 2001:db8:66::1/128 dev lo',
      'ip route add 10.40.0.0/16 via 10.9.0.254 proto bird',
      'ip maddress add 33:33:00:00:00:99 dev eth1',
      'ip rule add from 10.1.0.0/16 table 7 priority 2000',
      'ip link add guest0 type veth peer name guest1',
    )
    expect(await drifted()).toEqual([])
    expect(one.summary(await one.plan(...written))).toEqual([])
  })

  it('is told of every kind, whichever way it went, and mended without what came meanwhile', async () => {
    await one.byHand(
      'ip address del 10.9.1.5/32 dev eth1',
      'ip -6 address del fd09::5/64 dev eth1',
      'ip link set eth1 mtu 1400',
      'ip link set eth2 nomaster',
      'ip route replace 10.20.0.0/16 via 10.9.0.253 metric 1024 proto 110',
      'ip route add 10.99.0.0/16 via 10.9.0.254 proto 110',
      'ip rule del priority 1000',
      'echo nameserver 192.0.2.1 >>/etc/resolv.conf',
      "sed -i '/seven/d' /etc/hosts",
      'echo 0 >/proc/sys/net/ipv4/conf/eth1/rp_filter',
    )
    expect((await drifted()).sort()).toEqual([
      'create Route/main/10.99.0.0/16/0',
      'delete Address/eth1/10.9.1.5/32',
      'delete Address/eth1/fd09::5/64',
      'delete RoutingRule/inet4/1000 from 10.9.0.0/24 table 100',
      'update EtcFile//etc/hosts',
      'update KernelParam/net.ipv4.conf.eth1.rp_filter',
      'update Link/eth1',
      'update Link/eth2',
      'update Resolver/resolvers',
      'update Route/main/10.20.0.0/16/1024',
    ])
    const plan = await one.become(...written)
    expect(plan.steps.every(({ drifted }) => drifted)).toBe(true)
    expect(await drifted()).toEqual([])
    const kept =
      'ip route show 10.40.0.0/16; ip rule show priority 2000; ip -br link; ip -br address show dev lo; ip route show default'
    expect(await one.shown(kept)).toMatch(/bird[\s\S]*lookup 7[\s\S]*guest0[\s\S]*10\.66\.0\.1[\s\S]*proto dhcp/)
  })
})
