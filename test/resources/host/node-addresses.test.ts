import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prefixOrder } from '../../../src/resources/host/address-order.ts'
import { addresses, derived, documents, input, seen } from './derived.ts'

const silent = documents('kind: LinkConfig\nname: eth0')
const cluster = 'cluster: { network: { podSubnets: [10.244.0.0/16], serviceSubnets: [10.96.0.0/12] } }'
const link = (name: string, index: number, more: object = {}) => ({
  name,
  index,
  type: 'ether',
  kind: '',
  operationalState: 'up',
  linkState: true,
  ...more,
})
const links = [link('eth0', 1), link('eth1', 2), link('wg0', 3, { type: 'nohdr', kind: 'wireguard', linkState: false })]
const of = (text: string, inputs: ReturnType<typeof seen>[]) => derived(text, { links, inputs }).of('NodeAddresses')
const list = (...all: string[]) => ({ addresses: all, sortAlgorithm: 'v1' })

describe('addresses of the machine', () => {
  test('nobody looked: nothing is known', () => {
    expect(of(silent, [])).toEqual({})
  })

  test('by id, with the default from the alphabetically first link', () => {
    const all = of(silent, [
      seen('eth1', 2, '10.0.0.1/8'),
      seen('eth0', 1, '10.0.0.8/8'),
      seen('eth0', 1, '25.3.7.9/32'),
      seen('eth0', 1, '2001:470::4/64'),
      seen('eth0', 1, 'fe80::1/64', 'link'),
      seen('eth0', 1, '169.254.3.3/16'),
      seen('lo', 9, '127.0.0.1/8', 'host'),
      seen('external', 0, '1.2.3.4/32'),
      seen('siderolink', 3, 'fdae:41e4:649b:9303::1/64'),
      seen('gone', 8, '10.0.0.3/8'),
    ])
    expect(all).toMatchObject({
      default: list('10.0.0.8/8'),
      current: list(
        '1.2.3.4/32',
        '10.0.0.1/8',
        '10.0.0.8/8',
        '25.3.7.9/32',
        '2001:470::4/64',
        'fdae:41e4:649b:9303::1/64',
      ),
      routed: list('10.0.0.1/8', '10.0.0.8/8', '25.3.7.9/32', '2001:470::4/64'),
      accumulative: list(
        '1.2.3.4/32',
        '10.0.0.1/8',
        '10.0.0.3/8',
        '10.0.0.8/8',
        '25.3.7.9/32',
        '2001:470::4/64',
        'fdae:41e4:649b:9303::1/64',
      ),
    })
  })

  test('a link that is down counts for what was ever seen only', () => {
    const down = [link('eth0', 1, { linkState: false }), link('eth1', 2, { operationalState: 'down' })]
    const inputs = [seen('eth0', 1, '10.0.0.1/24'), seen('eth1', 2, '10.0.1.1/24')]
    expect(derived(silent, { links: down, inputs }).of('NodeAddresses')).toMatchObject({
      default: list('10.0.0.1/24'),
      current: list(),
      routed: list(),
      accumulative: list('10.0.0.1/24', '10.0.1.1/24'),
    })
  })

  test('every prefix ever seen is kept, in the order of the machine; a state that nobody tells counts as up', () => {
    const text = 'machine: { features: { nodeAddressSortAlgorithm: v2 } }'
    const inputs = [
      seen('eth0', 1, '10.3.4.1/24'),
      seen('eth0', 1, '10.3.4.5/24'),
      seen('eth0', 1, '10.3.4.5/32'),
      seen('eth1', 2, '10.0.0.2/8'),
    ]
    const bare = [link('eth0', 1, { operationalState: undefined }), link('eth1', 2, { linkState: false })]
    const v2 = (...all: string[]) => ({ addresses: all, sortAlgorithm: 'v2' })
    expect(derived(text, { links: bare, inputs }).of('NodeAddresses')).toMatchObject({
      current: v2('10.3.4.5/32', '10.3.4.1/24', '10.3.4.5/24'),
      accumulative: v2('10.3.4.5/32', '10.3.4.1/24', '10.3.4.5/24', '10.0.0.2/8'),
    })
  })

  test('the cluster’s networks are told apart from all others', () => {
    const inputs = [seen('eth0', 1, '10.0.0.1/8'), seen('eth1', 2, '10.244.3.1/24'), seen('wg0', 3, '10.100.0.7/24')]
    const text = `machine: {}\n${cluster}`
    const all = of(text, inputs)
    expect(all['routed-no-k8s']).toEqual(list('10.0.0.1/8'))
    expect(all['current-only-k8s']).toEqual(list('10.100.0.7/24', '10.244.3.1/24'))
    expect(of(silent, inputs)['current-only-k8s']).toEqual(list())
    expect(of(silent, inputs)['current-no-k8s']).toEqual(list('10.0.0.1/8', '10.100.0.7/24', '10.244.3.1/24'))
  })

  test('the default stays while it is there and sorting stays the same', () => {
    const inputs = [seen('eth0', 1, '10.0.0.1/24'), seen('eth1', 2, '10.0.1.1/24')]
    const then = (old: string, text = silent) => of(text, [...inputs, addresses('default', old)]).default
    expect(then('10.0.1.1/24')).toEqual(list('10.0.1.1/24'))
    expect(then('10.0.9.1/24')).toEqual(list('10.0.0.1/24'))
    expect(then('10.0.1.1/24', 'machine: { features: { nodeAddressSortAlgorithm: v2 } }')).toEqual({
      addresses: ['10.0.0.1/24'],
      sortAlgorithm: 'v2',
    })
  })

  test('filters and the algorithm are shown', () => {
    const all = derived(`machine: { features: { nodeAddressSortAlgorithm: v2 } }\n${cluster}`)
    const inside = ['10.244.0.0/16', '10.96.0.0/12']
    expect(all.of('NodeAddressFilters')).toEqual({
      'no-k8s': { includeSubnets: [], excludeSubnets: inside },
      'only-k8s': { includeSubnets: inside, excludeSubnets: [] },
    })
    expect(all.of('NodeAddressSortAlgorithms')).toEqual({ default: { algorithm: 'v2' } })
    expect(derived(silent).of('NodeAddressFilters')).toEqual({
      'no-k8s': { includeSubnets: [], excludeSubnets: [] },
      'only-k8s': { includeSubnets: [], excludeSubnets: ['0.0.0.0/0', '::/0'] },
    })
    expect(derived(silent).of('NodeAddressSortAlgorithms')).toEqual({ default: { algorithm: 'v1' } })
  })

  test('the node’s own part of the pods’ networks is inside too', () => {
    const inputs = [
      input('Nodenames.kubernetes.talos.dev', 'nodename', { nodename: 'n1' }, 'k8s'),
      input('NodeStatuses.kubernetes.talos.dev', 'n1', { podCIDRs: ['10.88.1.0/24'] }, 'k8s'),
    ]
    expect(derived(cluster, { inputs }).of('NodeAddressFilters')['no-k8s']).toEqual({
      includeSubnets: [],
      excludeSubnets: ['10.244.0.0/16', '10.88.1.0/24', '10.96.0.0/12'],
    })
  })
})

describe('sorting', () => {
  const mixed = ['2001:db8::1/64', '10.3.9.1/16', '10.3.4.5/24', '10.3.4.5/32', '1.2.3.4/8', '::1/128']

  test('v1 by address, v2 with smaller networks first', () => {
    expect(mixed.toSorted(prefixOrder('v1'))).toEqual([
      '1.2.3.4/8',
      '10.3.4.5/24',
      '10.3.4.5/32',
      '10.3.9.1/16',
      '::1/128',
      '2001:db8::1/64',
    ])
    expect(mixed.toSorted(prefixOrder('v2'))).toEqual([
      '1.2.3.4/8',
      '10.3.4.5/32',
      '10.3.4.5/24',
      '10.3.9.1/16',
      '::1/128',
      '2001:db8::1/64',
    ])
  })

  test('neither prefers both sides', () => {
    const prefix = fc
      .tuple(fc.ipV4(), fc.integer({ min: 1, max: 32 }))
      .map(([address, length]) => `${address}/${length}`)
    fc.assert(
      fc.property(prefix, prefix, fc.constantFrom('v1', 'v2'), (a, b, algorithm) => {
        const order = prefixOrder(algorithm)
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0)
      }),
    )
  })
})
