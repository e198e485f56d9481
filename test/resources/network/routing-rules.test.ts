import { expect, test } from 'vitest'
import { derive, documents } from './derived.ts'

test('rules, one in each family unless addresses tell', () => {
  const text = documents(
    'kind: RoutingRuleConfig\nname: "1000"\nsrc: 10.0.0.0/8\ntable: 100',
    'kind: RoutingRuleConfig\nname: "40000"\naction: prohibit\niifName: eth0\nfwMark: 0x100\nfwMask: 0xff00',
    'kind: RoutingRuleConfig\nname: "77"\ndst: "2001:DB8::/32"\ntable: main\noifName: eth1',
  )
  const rule = { src: '', dst: '', action: 'unicast', layer: 'configuration' }
  const refusal = { ...rule, table: 'unspec', priority: 40_000, action: 'prohibit', iifName: 'eth0' }
  const marked = { ...refusal, fwMark: 256, fwMask: 65_280 }
  const specs = {
    'inet4/01000': { ...rule, family: 'inet4', src: '10.0.0.0/8', table: '100', priority: 1000 },
    'inet4/40000': { ...marked, family: 'inet4' },
    'inet6/40000': { ...marked, family: 'inet6' },
    'inet6/00077': { ...rule, family: 'inet6', dst: '2001:db8::/32', table: 'main', priority: 77, oifName: 'eth1' },
  }
  const { asked, holds } = derive(text)
  expect(holds('RoutingRuleSpecs')).toEqual(specs)
  expect(asked('RoutingRuleSpecs')).toEqual(
    Object.fromEntries(Object.entries(specs).map(([id, spec]) => [`configuration/${id}`, spec])),
  )
})
