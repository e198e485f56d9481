import { expect, test } from 'vitest'
import { derive, documents } from './derived.ts'

const instances = (...all: string[]) => derive(documents(...all)).holds('BGPInstanceConfigs')

const fabric = `kind: BGPInstanceConfig
name: fabric
localASN: 65001
routerID: 10.0.0.1
advertise: [dummy0]
multipath: true
neighbors:
  - { link: eth0, peerASN: 65000, holdTime: 9s, bfd: { transmitInterval: 300ms, detectMultiplier: 3 } }
  - { address: "2001:DB8::1", localASN: 65002, passive: true }`
const pods = `kind: BGPInstanceConfig
name: pods
localASN: 65001
vrf: blue
installRoutes: false
importRoutes: [{ bgpInstance: fabric, prefixes: [10.0.0.0/8] }]
neighbors: [{ link: eth1 }]`
const blue = 'kind: VRFConfig\nname: blue\ntable: 123'

test('instances, each in its routing domain', () => {
  expect(instances(fabric, pods, blue)).toEqual({
    fabric: {
      localASN: 65_001,
      routerID: '10.0.0.1',
      advertiseLinks: ['dummy0'],
      multipath: true,
      installRoutes: true,
      neighbors: [
        { link: 'eth0', peerASN: 65_000, holdTime: '9s', bfd: { transmitInterval: '300ms', detectMultiplier: 3 } },
        { address: '2001:db8::1', localASN: 65_002, passive: true },
      ],
      vrfTable: 'main',
    },
    pods: {
      localASN: 65_001,
      installRoutes: false,
      importRoutes: [{ bgpInstance: 'fabric', prefixes: ['10.0.0.0/8'] }],
      neighbors: [{ link: 'eth1' }],
      vrf: 'blue',
      vrfTable: '123',
    },
  })
})

test('there are none when they do not fit together', () => {
  expect(instances(fabric, pods)).toEqual({})
  expect(instances(fabric, fabric.replace('name: fabric', 'name: other'))).toEqual({})
  expect(instances(pods, blue)).toEqual({})
  expect(instances(`${fabric}\nimportRoutes: [{ bgpInstance: pods, prefixes: [172.16.0.0/12] }]`, pods, blue)).toEqual(
    {},
  )
})
