import { expect, it } from 'vitest'
import { linux } from '../../../src/providers/linux/index.ts'
import { topologyOf } from '../../../src/render/html/topology.ts'
import { create, planOf, remove, update } from '../sample.ts'

const drawn = (kind: string, spec: object) => linux.kinds.find((one) => one.kind === kind)?.drawn?.(spec)
const nic = (name: string, master: string | null) => ({ name, type: 'physical', master })
const thing = (spec: { name: string }) => ({ kind: 'Link', id: spec.name, spec })

it('leads from a NIC by a bond, a VLAN and a bridge to an address, before and after', () => {
  const bond = { name: 'bond0', type: 'bond' }
  const vlan = { name: 'bond0.7', type: 'vlan', vlan: { id: 7, parent: 'bond0' }, master: 'br0' }
  const bridge = { name: 'br0', type: 'bridge' }
  const plan = planOf('n1', [
    update('Link', 'eth1', nic('eth1', null), nic('eth1', 'bond0')),
    create('Link', 'bond0.7', vlan),
    create('Link', 'br0', bridge),
    create('Address', 'br0/10.0.0.1/24', { address: '10.0.0.1/24', link: 'br0' }),
    remove('Address', 'eth1/10.0.0.1/24', { address: '10.0.0.1/24', link: 'eth1' }),
    create('Route', 'main/0.0.0.0/0', { destination: '0.0.0.0/0' }),
  ])
  const desired = [thing(nic('eth0', 'bond0')), thing(nic('eth1', 'bond0')), thing(bond), thing(vlan), thing(bridge)]
  const { boxes, lines } = topologyOf({ ...plan, desired }, drawn)
  expect(boxes.map(({ name, word, sign = '', before, after }) => [name, word, sign, before, after])).toEqual([
    ['eth0', 'physical', '', true, true],
    ['eth1', 'physical', '~', true, true],
    ['bond0', 'bond', '', true, true],
    ['bond0.7', 'vlan', '+', false, true],
    ['br0', 'bridge', '+', false, true],
    ['10.0.0.1/24', 'address', '+', false, true],
    ['10.0.0.1/24', 'address', '-', true, false],
  ])
  const seen = (when: 'before' | 'after') => lines.flatMap((one) => (one[when] ? `${one.from} ${one.to}` : [])).sort()
  expect(seen('before')).toEqual(['Link/eth0 Link/bond0', 'Link/eth1 Address/eth1/10.0.0.1/24'])
  expect(seen('after')).toEqual([
    'Link/bond0 Link/bond0.7',
    'Link/bond0.7 Link/br0',
    'Link/br0 Address/br0/10.0.0.1/24',
    'Link/eth0 Link/bond0',
    'Link/eth1 Link/bond0',
  ])
})

it('draws a link that is only named, and says what was replaced by what', () => {
  const before = { name: 'eth9.7', type: 'vlan', vlan: { id: 7, parent: 'eth9' } }
  const replaced = { replaces: true, because: 'type cannot change in place' }
  const { boxes } = topologyOf(
    planOf('n1', [remove('Link', 'eth9.7', before, replaced), create('Link', 'eth9.7', nic('eth9.7', null), replaced)]),
    drawn,
  )
  expect(boxes).toEqual([
    { key: 'Link/eth9.7', name: 'eth9.7', word: 'vlan → physical', sign: '-/+', before: true, after: true },
    { key: 'Link/eth9', name: 'eth9', word: '', before: true, after: false },
  ])
})
