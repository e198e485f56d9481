import { expect, test } from 'vitest'
import { card, derive, documents } from './derived.ts'

const cards = [
  card('eth0', { hardwareAddr: '02:00:00:00:00:09', permanentAddr: '02:00:00:00:00:03', driver: 'e1000' }),
  card('eth1', { hardwareAddr: '02:00:00:00:00:01', driver: 'e1000' }),
  card('eth2', { hardwareAddr: '02:00:00:00:00:02', driver: 'ixgbe' }),
  { name: 'br0', type: 'ether', kind: 'bridge', hardwareAddr: '02:00:00:00:00:00', driver: 'e1000' },
]
const alias = (name: string, match: string) => `kind: LinkAliasConfig\nname: ${name}\nselector: { match: '${match}' }`
const aliases = (...all: string[]) => derive(documents(...all), { links: cards }).holds('LinkAliasSpecs')

test('aliases are numbered by the address the card was made with; the first one stays', () => {
  expect(aliases(alias('net%d', 'link.driver == "e1000"'))).toEqual({
    eth1: { alias: 'net0' },
    eth0: { alias: 'net1' },
  })
  const mine = alias('mgmt', 'mac(link.hardware_addr) == "02:00:00:00:00:01"')
  expect(aliases(alias('net%d', 'link.driver.startsWith("")'), mine)).toEqual({
    eth1: { alias: 'mgmt' },
    eth2: { alias: 'net0' },
    eth0: { alias: 'net1' },
  })
})

test('a fixed alias needs one link', () => {
  expect(aliases(alias('mgmt', 'link.driver == "e1000"'))).toEqual({})
  expect(aliases(alias('mgmt', 'glob("ix*", link.driver)'))).toEqual({ eth2: { alias: 'mgmt' } })
})

test('a link document may use an alias that is only asked for', () => {
  const text = documents(alias('mgmt', 'glob("ix*", link.driver)'), 'kind: LinkConfig\nname: mgmt\nmtu: 9000')
  expect(derive(text, { links: cards }).asked('LinkSpecs')).toMatchObject({ 'configuration/eth2': { mtu: 9000 } })
})

test('settings of cards', () => {
  const text = documents(
    'kind: EthernetConfig\nname: eth0\nrings: { rx: 4096, tx-push: false }\nfeatures: { tx-udp-segmentation: false }\nwakeOnLan: []',
    'kind: EthernetConfig\nname: eth1\nchannels: { combined: 8 }',
  )
  expect(derive(text).holds('EthernetSpecs')).toEqual({
    eth0: { rings: { rx: 4096, 'tx-push': false }, features: { 'tx-udp-segmentation': false }, wakeOnLan: [] },
    eth1: { channels: { combined: 8 } },
  })
})

test('the first card by name tells the machine from others', () => {
  const first = (links: typeof cards) => derive('machine: {}', { links }).holds('HardwareAddresses')
  expect(first(cards.toReversed())).toEqual({ first: { name: 'eth0', hardwareAddr: '02:00:00:00:00:09' } })
  expect(first(cards.slice(3))).toEqual({})
})
