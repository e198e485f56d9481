import { describe, expect, test } from 'vitest'
import type { Around } from '../../src/model/plan/kind.ts'
import { route } from '../../src/providers/linux/kinds/route.ts'
import type { Route } from '../../src/providers/linux/route/spec.ts'
import { BlackholeRouteConfig } from '../../src/schema/documents/blackhole-route-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { configOf, printed, seen, typed } from './words.ts'

const config = configOf(
  [
    LinkConfig,
    {
      name: 'eth0',
      routes: [
        { gateway: '10.0.0.254' },
        { destination: '10.20.1.2/16', gateway: '10.0.0.9', source: '10.0.0.2', metric: 512, mtu: 1400, table: '100' },
        { destination: '10.30.0.0/16' },
        { gateway: '2001:DB8::FE', source: '2001:db8::1', metric: 0 },
        { metric: 7 },
      ],
    },
  ],
  [BlackholeRouteConfig, { name: '2001:db8:66::1/48' }],
)
const [byDefault, special, onLink, six, everything, hole] = route.fromResources(config) as Six
type Six = [Route, Route, Route, Route, Route, Route]

describe('a route in the words of the machine', () => {
  test('made and changed in one message, removed by its exact name', () => {
    expect(typed(route, null, byDefault)).toEqual([
      'ip route replace 0.0.0.0/0 table 254 metric 1024 proto 110 scope 0 via 10.0.0.254 dev eth0',
    ])
    expect(typed(route, byDefault, special)).toEqual([
      'ip route replace 10.20.0.0/16 table 100 metric 512 proto 110 src 10.0.0.2 mtu 1400 scope 0 via 10.0.0.9 dev eth0',
    ])
    expect(typed(route, null, onLink)).toEqual([
      'ip route replace 10.30.0.0/16 table 254 metric 1024 proto 110 scope 253 dev eth0',
    ])
    expect(typed(route, byDefault, null)).toEqual([
      'ip route del 0.0.0.0/0 table 254 metric 1024 proto 110 via 10.0.0.254 dev eth0',
    ])
    expect(typed(route, null, everything)).toEqual([
      'ip route replace 0.0.0.0/0 table 254 metric 7 proto 110 scope 0 dev eth0',
    ])
    expect(typed(route, null, hole)).toEqual([
      'ip route replace blackhole 2001:db8:66::/48 table 254 metric 1024 proto 110',
    ])
  })

  test('an IPv6 source is waited for: the kernel refuses it while it asks around for duplicates', () => {
    const [wait, replace] = typed(route, null, six)
    expect(wait).toBe('await-address 2001:db8::1')
    expect(replace).toBe(
      'ip route replace ::/0 table 254 metric 1024 proto 110 src 2001:db8::1 via 2001:db8::fe dev eth0',
    )
  })
})

describe('a route as it is seen', () => {
  const routes = seen(route, printed('routes.json'))

  test('in canonical form', () => {
    expect(routes['main/10.20.0.0/16/1024']).toEqual({
      ...{
        destination: '10.20.0.0/16',
        table: 254,
        metric: 1024,
        type: 'unicast',
        protocol: 'netloom',
        scope: 'global',
      },
      ...{ link: 'eth0', gateway: '10.0.0.9', source: '10.0.0.2', mtu: 1400, onlink: false, nextHops: [] },
    })
    expect(routes['main/10.66.0.0/16/1024']).toEqual({
      ...{
        destination: '10.66.0.0/16',
        table: 254,
        metric: 1024,
        type: 'blackhole',
        protocol: 'netloom',
        scope: 'global',
      },
    })
    expect(routes['main/2001:db8:66::/48/1024']).not.toHaveProperty('link')
    expect(routes['main/10.31.0.0/16/0']).toMatchObject({ gateway: 'fe80::1' })
    expect(routes['100/0.0.0.0/0/0']).toMatchObject({ onlink: true })
    expect(routes['main/10.30.0.0/16/0']?.nextHops).toEqual([
      { gateway: '10.0.0.9', link: 'eth0', weight: 2 },
      { gateway: '10.0.0.8', link: 'eth0', weight: 1 },
    ])
  })

  test('both defaults, told apart by what they lead to', () => {
    expect(routes['main/0.0.0.0/0/100']).toMatchObject({ protocol: 'dhcp', gateway: '10.0.0.254' })
    expect(routes['main/::/0/1024']).toMatchObject({ protocol: 'netloom', gateway: '2001:db8::fe' })
    expect(routes['main/0.0.0.0/0/0 tos 0x10']).toBeDefined()
  })

  test('every name is one thing, also where the kernel has twins', () => {
    expect(routes['main/2001:db8:20::/48/100']).toMatchObject({ link: 'eth0' })
    expect(routes['main/2001:db8:20::/48/100 #2']).toMatchObject({ link: 'br0', twin: 2 })
    expect(routes['main/fe80::/64/256 dev eth0']).toBeDefined()
    expect(routes['main/fe80::/64/256 dev br0']).toBeDefined()
  })

  test('those of daemons are seen, not ours, and those of the kernel come by themselves', () => {
    expect(routes['main/10.40.0.0/16/0']?.protocol).toBe('bird')
    expect(Object.values(routes).filter((one) => route.ours?.(one))).toHaveLength(3)
    expect(Object.values(routes).filter((one) => one.table === 255)).toEqual([])
    expect(route.automatic?.(routes['main/fe80::/64/256 dev eth0'] as Route)).toBe(true)
  })
})

describe('what a route depends on', () => {
  const around =
    (addresses: readonly object[], routes: readonly object[] = []): Around =>
    <S>(kind: string) =>
      (kind === 'Address' ? addresses : routes) as readonly S[]
  const link = { kind: 'Link', id: 'eth0' }
  const at = (address: string, on = 'eth0') => ({ link: on, address })
  const ref = (id: string) => ({ kind: 'Address', id })

  test('the first address in whose network the gateway lies', () => {
    const there = around([at('10.9.0.1/24'), at('10.0.0.5/24'), at('10.0.0.6/24'), at('10.0.0.7/24', 'eth1')])
    expect(route.requires?.(byDefault, there)).toEqual([link, ref('eth0/10.0.0.5/24')])
  })

  test('or the route on the link that leads to it', () => {
    const onlink = { ...onLink, destination: '10.0.0.254/32' }
    const there = around([at('192.0.2.1/32')], [onlink, byDefault])
    expect(route.requires?.(byDefault, there)).toEqual([link, { kind: 'Route', id: 'main/10.0.0.254/32/1024' }])
    expect(route.requires?.(onlink, there)).toEqual([link, ref('eth0/192.0.2.1/32')])
  })

  test('its source, and nothing that is not there', () => {
    expect(route.requires?.(special, around([at('10.0.0.2/32', 'lo')]))).toEqual([link, ref('lo/10.0.0.2/32')])
    expect(route.requires?.(byDefault, around([]))).toEqual([link])
    expect(route.requires?.(hole, around([at('10.0.0.5/24')]))).toEqual([])
  })
})
