import { expect, test } from 'vitest'
import { derived, documents, input } from './derived.ts'

const standard = { timeServers: ['time.cloudflare.com'], useNTS: true, layer: 'default' }
const layers = (text: string) => derived(text).of('TimeServerSpecs', 'network-config')
const configuration = (timeServers: string[], useNTS = false) => ({
  'default/timeservers': standard,
  'configuration/timeservers': { timeServers, useNTS, layer: 'configuration' },
})

test('servers of the document, of the legacy config, or clock devices', () => {
  expect(layers(documents('kind: TimeSyncConfig\nntp: { servers: [a.example.org], useNTS: true }'))).toEqual(
    configuration(['a.example.org'], true),
  )
  expect(layers(documents('kind: TimeSyncConfig\nptp: { devices: [/dev/ptp0] }'))).toEqual(configuration(['/dev/ptp0']))
  expect(layers('machine: { time: { servers: [10.0.0.123] } }')).toEqual(configuration(['10.0.0.123']))
})

test('nothing is asked for where the clock is left alone or no server is named', () => {
  const none = { 'default/timeservers': standard }
  expect(layers(documents('kind: TimeSyncConfig\nenabled: false\nntp: { servers: [a.org] }'))).toEqual(none)
  expect(layers('machine: { time: { disabled: true, servers: [a.org] } }')).toEqual(none)
  expect(layers(documents('kind: TimeSyncConfig\nbootTimeout: 2m'))).toEqual(none)
})

test('a higher layer replaces, one layer stands together and is only as safe as all of it', () => {
  const dhcp = (link: string, server: string, useNTS: boolean) =>
    input(
      'TimeServerSpecs.net.talos.dev',
      `operator/dhcp4/${link}/timeservers`,
      { timeServers: [server], useNTS, layer: 'operator' },
      'network-config',
    )
  const inputs = [dhcp('eth0', '10.0.0.1', true), dhcp('eth1', '10.0.1.1', false)]
  const silent = documents('kind: LinkConfig\nname: eth0')
  expect(derived(silent, { inputs }).of('TimeServerSpecs')).toEqual({
    timeservers: { timeServers: ['10.0.0.1', '10.0.1.1'], useNTS: false, layer: 'operator' },
  })
  expect(derived('machine: { time: { servers: [a.org] } }', { inputs }).of('TimeServerSpecs')).toEqual({
    timeservers: { timeServers: ['a.org'], useNTS: false, layer: 'configuration' },
  })
})
