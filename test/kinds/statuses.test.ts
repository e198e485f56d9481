import { expect, it } from 'vitest'
import type { ProbeOutput } from '../../src/model/plan/command.ts'
import type { Kind } from '../../src/model/plan/kind.ts'
import { address } from '../../src/providers/linux/kinds/address.ts'
import { hostname } from '../../src/providers/linux/kinds/hostname.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import { resolver } from '../../src/providers/linux/kinds/resolver.ts'
import { route } from '../../src/providers/linux/kinds/route.ts'
import { routingRule } from '../../src/providers/linux/kinds/routing-rule.ts'
import { printed, probed } from './words.ts'

/** What people are shown, by id. */
const statusesOf = <S extends object>(kind: Kind<S>, ...outputs: ProbeOutput[]) => {
  const observed = kind.observe(outputs, [])
  const statuses = kind.statuses?.(observed, outputs) ?? []
  expect(statuses).toHaveLength(observed.length)
  return Object.fromEntries(observed.map((spec, n) => [kind.id(spec), statuses[n]]))
}

const rows = (...links: object[]) => probed(JSON.stringify(links))
const base = { mtu: 1500, qdisc: 'noqueue', link_type: 'ether', broadcast: 'ff:ff:ff:ff:ff:ff', flags: ['BROADCAST'] }

it('tells of links in the words of LinkStatus', () => {
  const nic = { ...base, ifindex: 2, ifname: 'enp1s0', operstate: 'UP', address: '02:00:00:00:00:01' }
  const seen = statusesOf(
    link,
    rows(
      { ...nic, flags: ['UP', 'LOWER_UP'], parentdev: '0000:01:00.0', altnames: ['enx02'], master: 'br0' },
      {
        ...base,
        ifindex: 5,
        ifname: 'br0',
        operstate: 'DOWN',
        linkinfo: { info_kind: 'bridge', info_data: { stp_state: 0, vlan_filtering: 0 } },
      },
      {
        ...{ ...base, ifindex: 7, ifname: 'enp1s0.5', link: 'enp1s0', operstate: 'LOWERLAYERDOWN' },
        linkinfo: { info_kind: 'vlan', info_data: { protocol: '802.1Q', id: 5, flags: [] } },
      },
    ),
  )
  expect(seen).toMatchObject({
    enp1s0: {
      ...{ index: 2, type: 'ether', linkIndex: 0, flags: 'UP,LOWER_UP', hardwareAddr: '02:00:00:00:00:01', kind: '' },
      ...{ mtu: 1500, queueDisc: 'noqueue', operationalState: 'up', linkState: true, busPath: '0000:01:00.0' },
      ...{ altNames: ['enx02'], masterIndex: 5 },
    },
    br0: { kind: 'bridge', linkState: false, bridgeMaster: { stp: { enabled: false } } },
    'enp1s0.5': {
      ...{ kind: 'vlan', linkIndex: 2, operationalState: 'lowerlayerdown' },
      vlan: { vlanID: 5, vlanProtocol: '802.1q' },
    },
  })
  expect(seen.br0).not.toHaveProperty('masterIndex')
})

it('tells of addresses in the words of AddressStatus', () => {
  const addr_info = [
    { family: 'inet', local: '10.0.0.1', address: '10.0.0.2', prefixlen: 32, scope: 'global' },
    { family: 'inet6', local: 'fd00::1', prefixlen: 64, scope: 'global', dynamic: true, tentative: true },
  ]
  expect(
    statusesOf(address, rows({ ...base, ifindex: 3, ifname: 'eth1', operstate: 'UP', addr_info }), probed('')),
  ).toEqual({
    'eth1/10.0.0.1/32 peer 10.0.0.2/32': {
      ...{ address: '10.0.0.1/32', local: '10.0.0.1', linkIndex: 3, linkName: 'eth1', family: 'inet4' },
      ...{ scope: 'global', flags: 'permanent', priority: 0 },
    },
    'eth1/fd00::1/64': {
      ...{ address: 'fd00::1/64', linkIndex: 3, linkName: 'eth1', family: 'inet6' },
      ...{ scope: 'global', flags: 'tentative', priority: 256 },
    },
  })
})

it('tells of routes, rules, the name and the resolvers in the words of their statuses', () => {
  const way = { type: '1', dst: 'default', gateway: '10.0.0.254', dev: 'eth1', protocol: '4', scope: '0', metric: 50 }
  expect(Object.values(statusesOf(route, rows({ ...way, flags: ['onlink'] })))).toEqual([
    {
      ...{ family: 'inet4', dst: '', src: '', gateway: '10.0.0.254', outLinkName: 'eth1', table: 'main' },
      ...{ priority: 50, scope: 'global', type: 'unicast', flags: 'onlink', protocol: 'static' },
    },
  ])
  expect(Object.values(statusesOf(routingRule, printed('rules4.json'), printed('rules6.json')))[0]).toEqual({
    ...{ family: 'inet4', src: '', dst: '', table: 'local', priority: 0, action: 'unicast' },
    ...{ iifName: '', oifName: '', fwMark: 0, fwMask: 0 },
  })
  const name = '/proc/sys/kernel/hostname:n1\n/proc/sys/kernel/domainname:(none)\n'
  expect(statusesOf(hostname, probed(name))).toEqual({ hostname: { hostname: 'n1', domainname: '' } })
  expect(statusesOf(resolver, probed('nameserver 10.0.0.53\nsearch example.org\n'), probed(''), probed(''))).toEqual({
    resolvers: {
      dnsServers: ['10.0.0.53'],
      nameServers: [{ addr: '10.0.0.53', protocol: 'Do53' }],
      searchDomains: ['example.org'],
    },
  })
})
