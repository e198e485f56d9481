import { expect, test } from 'vitest'
import { commandLine } from '../../src/model/plan/command.ts'
import { pair } from '../../src/model/plan/pair.ts'
import type { Ethernet } from '../../src/providers/linux/ethernet/spec.ts'
import { ethernet } from '../../src/providers/linux/kinds/ethernet.ts'
import { EthernetConfig } from '../../src/schema/documents/ethernet-config.ts'

const state = (active: boolean, fixed: boolean | null) => ({ active, fixed, requested: active })
const features = {
  'generic-receive-offload': state(true, false),
  'rx-all': state(false, true),
  'tcp-segmentation-offload': state(true, null),
}
const rings = (rx: string, max = '256') => `Ring parameters for eth1:
Pre-set maximums:
RX:		${max}
RX Mini:	n/a
TX:		256
Current hardware settings:
RX:		${rx}
RX Mini:	n/a
TX:		256
RX Buf Len:		n/a
TX Push:	off
`
const channels = `Channel parameters for eth1:
Pre-set maximums:
RX:		n/a
Combined:	4
Current hardware settings:
RX:		n/a
Combined:	2
`
const output = (stdout: string, code = 0) => ({ stdout, stderr: '', code })
const outputs = (rest = '\tSupports Wake-on: pumbg\n\tWake-on: d\n') => [
  output(JSON.stringify([{ ifname: 'eth1', ...features }])),
  output(rings('128')),
  output(channels),
  output(`Settings for eth1:\n\tSpeed: 1000Mb/s\n${rest}`),
]

const card: Ethernet = {
  link: 'eth1',
  features: { 'rx-gro': true, 'rx-all': false, 'tcp-segmentation-offload': true },
  rings: { rx: 128, tx: 256, 'tx-push': false },
  channels: { combined: 2 },
  wakeOnLan: [],
  fixed: ['rx-all'],
  most: { 'rings.rx': 256, 'rings.tx': 256, 'channels.combined': 4 },
  wakers: ['phy', 'unicast', 'multicast', 'broadcast', 'magic'],
}

test('a card is read, with what it could be', () => {
  expect(ethernet.observe(outputs(), ['eth1'])).toEqual([card])
})

test('one that is not there is not read, beside one that has no buffers, queues or wake-up', () => {
  const none = output('', 92)
  const [first = none] = outputs()
  const bare = { link: 'eth1', features: card.features, wakeOnLan: [], fixed: card.fixed }
  expect(
    ethernet.observe([none, none, none, none, first, output('', 81), output('', 81), output('')], ['x', 'eth1']),
  ).toEqual([bare])
})

test('of each card only what is asked for is looked at, and nothing where nobody asks', () => {
  expect(ethernet.probes([])).toEqual([])
  expect(ethernet.probes(['eth1']).map(commandLine)).toEqual([
    'ethtool --json -k eth1',
    'ethtool -g eth1',
    'ethtool -l eth1',
    'ethtool eth1',
  ])
})

const changes = (after: Partial<Ethernet>) =>
  ethernet.commands(pair(card, { ...card, ...after })).map(({ argv }) => argv.join(' '))

test('only what differs is set', () => {
  expect(changes({})).toEqual([])
  expect(
    changes({ rings: { ...card.rings, rx: 256, 'tx-push': true }, features: { ...card.features, 'rx-gro': false } }),
  ).toEqual(['ethtool -G eth1 rx 256 tx-push on', 'ethtool -K eth1 rx-gro off'])
  expect(changes({ channels: { combined: 4 }, wakeOnLan: ['unicast', 'magic'] })).toEqual([
    'ethtool -L eth1 combined 4',
    'ethtool -s eth1 wol ug',
  ])
  const woken = { ...card, wakeOnLan: ['magic'] }
  expect(ethernet.commands(pair(woken, { ...woken, wakeOnLan: [] }))).toEqual([
    { argv: ['ethtool', '-s', 'eth1', 'wol', 'd'] },
  ])
})

const remarks = (after: Partial<Ethernet>) =>
  (ethernet.remarks?.(pair(card, { ...card, ...after }), { seen: () => [], target: () => [] }) ?? []).map(
    ({ summary }) => summary.replace('Ethernet/eth1: the driver of eth1 ', ''),
  )

test.each<[string, Partial<Ethernet>, string[]]>([
  ['what it can', { features: { ...card.features, 'rx-gro': false }, rings: { ...card.rings, rx: 256 } }, []],
  ['a fixed feature', { features: { ...card.features, 'rx-all': true } }, ['keeps the feature rx-all off']],
  ['a fixed feature as it is', { features: { ...card.features, 'rx-all': false } }, []],
  ['an unknown feature', { features: { ...card.features, zap: true } }, ['has no feature zap']],
  ['too large a ring', { rings: { ...card.rings, rx: 512 } }, ['takes at most 256 as rings.rx, not 512']],
  ['a ring it does not have', { rings: { ...card.rings, 'rx-jumbo': 8 } }, ['has no rings.rx-jumbo']],
  ['too many queues', { channels: { combined: 8 } }, ['takes at most 4 as channels.combined, not 8']],
  ['a frame that wakes nobody', { wakeOnLan: ['magic', 'filter'] }, ['cannot wake the machine by filter']],
])('it is told that the driver does not take %s', (_, after, told) => expect(remarks(after)).toEqual(told))

test('what may take the link down is a disruption', () => {
  const changed = pair(card, { ...card, rings: { ...card.rings, rx: 256 } })
  expect(ethernet.disrupts?.(changed, false)).toEqual(['the buffers of eth1 change'])
  expect(ethernet.disrupts?.(pair(card, { ...card, wakeOnLan: ['magic'] }), false)).toEqual([])
})

test('a document asks by any name a feature has', () => {
  expect(EthernetConfig.example.name).toBe('enp1s0')
  const resources = {
    linkName: (name: string) => name,
    of: () => [
      {
        metadata: { id: 'eth1' },
        spec: { features: { 'generic-receive-offload': false, 'rx-all': true }, wakeOnLan: ['magic', 'phy'] },
      },
    ],
  }
  expect(ethernet.fromResources(resources as never)).toEqual([
    { link: 'eth1', features: { 'rx-gro': false, 'rx-all': true }, wakeOnLan: ['phy', 'magic'] },
  ])
})
