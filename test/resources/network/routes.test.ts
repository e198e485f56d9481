import { expect, test } from 'vitest'
import { derive, documents, input, interfaces } from './derived.ts'

const asked = (text: string) => derive(text).asked('RouteSpecs')

const route = {
  family: 'inet4',
  dst: '',
  src: '',
  gateway: '',
  outLinkName: 'eth0',
  table: 'main',
  priority: 1024,
  scope: 'global',
  type: 'unicast',
  flags: '',
  protocol: 'static',
  layer: 'configuration',
}

test('routes of documents', () => {
  const text = documents(`kind: LinkConfig
name: eth0
routes:
  - gateway: 10.0.0.1
  - { destination: 10.20.0.0/16, gateway: 10.0.0.2, source: 10.0.0.5, metric: 512, mtu: 1400, table: 101 }
  - { destination: 10.30.0.0/16 }
  - { gateway: 2001:DB8::1, metric: 200 }
  - { destination: 2001:db8:1::/48, gateway: 2001:db8::1, table: MAIN }
  - { destination: 224.0.0.0/4 }
  - { destination: 127.5.0.0/16, gateway: 10.0.0.1 }
  - { destination: 10.40.0.0/16, gateway: 2001:db8::1 }`)
  const v6 = { ...route, family: 'inet6', gateway: '2001:db8::1' }
  expect(asked(text)).toEqual({
    'configuration/inet4/10.0.0.1//1024': { ...route, gateway: '10.0.0.1' },
    'configuration/101/inet4/10.0.0.2/10.20.0.0/16/512': {
      ...route,
      ...{ dst: '10.20.0.0/16', src: '10.0.0.5', gateway: '10.0.0.2', priority: 512, mtu: 1400, table: '101' },
    },
    'configuration/inet4//10.30.0.0/16/1024': { ...route, dst: '10.30.0.0/16', scope: 'link' },
    'configuration/eth0/inet6/2001:db8::1//200': { ...v6, priority: 200 },
    'configuration/eth0/inet6/2001:db8::1/2001:db8:1::/48/1024': { ...v6, dst: '2001:db8:1::/48' },
    'configuration/inet4//224.0.0.0/4/1024': { ...route, dst: '224.0.0.0/4', scope: 'link', type: 'multicast' },
    'configuration/inet4/10.0.0.1/127.5.0.0/16/1024': {
      ...route,
      ...{ dst: '127.5.0.0/16', gateway: '10.0.0.1', scope: 'host' },
    },
    'configuration/eth0/inet6/2001:db8::1/10.40.0.0/16/1024': { ...v6, dst: '10.40.0.0/16' },
  })
})

test('in the legacy form everything and nothing may be written out', () => {
  const text = interfaces(
    {
      interface: 'eth0',
      routes: [
        { network: '0.0.0.0/0', gateway: '10.0.0.1' },
        { network: '::/0', metric: 100 },
        { network: '10.20.0.0/16', gateway: '0.0.0.0', mtu: 1400 },
      ],
      vlans: [{ vlanId: 100, routes: [{ network: '10.30.0.0/16', gateway: '10.100.0.1' }] }],
    },
    { interface: 'eth1', ignore: true, routes: [{ gateway: '10.0.0.1' }] },
  )
  expect(asked(text)).toEqual({
    'configuration/inet4/10.0.0.1//1024': { ...route, gateway: '10.0.0.1' },
    'configuration/eth0/inet6///100': { ...route, family: 'inet6', priority: 100 },
    'configuration/inet4//10.20.0.0/16/1024': { ...route, dst: '10.20.0.0/16', scope: 'link', mtu: 1400 },
    'configuration/inet4/10.100.0.1/10.30.0.0/16/1024': {
      ...route,
      ...{ dst: '10.30.0.0/16', gateway: '10.100.0.1', outLinkName: 'eth0.100' },
    },
  })
})

test('of two links each has the IPv6 route that both ask for, with metrics of their own', () => {
  const text = documents(
    'kind: LinkConfig\nname: eth0\nroutes: [{ gateway: "2001:db8::1" }]',
    'kind: LinkConfig\nname: eth1\nroutes: [{ gateway: "2001:db8::1", metric: 5 }]',
  )
  expect(asked(text)).toMatchObject({
    'configuration/eth0/inet6/2001:db8::1//1024': { outLinkName: 'eth0' },
    'configuration/eth1/inet6/2001:db8::1//5': { outLinkName: 'eth1' },
  })
})

test('black holes', () => {
  const text = documents(
    'kind: BlackholeRouteConfig\nname: 10.99.0.0/16\nmetric: 4096',
    'kind: BlackholeRouteConfig\nname: 2001:db8:99::/48',
  )
  const { outLinkName: _, ...hole } = { ...route, type: 'blackhole' }
  expect(asked(text)).toEqual({
    'configuration/inet4//10.99.0.0/16/4096': { ...hole, dst: '10.99.0.0/16', priority: 4096 },
    'configuration/lo/inet6//2001:db8:99::/48/1024': {
      ...hole,
      ...{ family: 'inet6', dst: '2001:db8:99::/48', outLinkName: 'lo' },
    },
  })
})

test('of one route the strongest layer holds', () => {
  const dhcp = { ...route, gateway: '10.0.0.1', protocol: 'boot', layer: 'operator' }
  const inputs = [input('RouteSpecs', 'operator/dhcp4/eth0/inet4/10.0.0.1//1024', dhcp)]
  const text = documents('kind: LinkConfig\nname: eth0\nroutes: [{ gateway: 10.0.0.1 }]')
  expect(derive(text, { inputs }).holds('RouteSpecs')).toEqual({
    'inet4/10.0.0.1//1024': { ...route, gateway: '10.0.0.1' },
  })
  expect(derive('machine: {}', { inputs }).holds('RouteSpecs')).toEqual({ 'inet4/10.0.0.1//1024': dhcp })
})
