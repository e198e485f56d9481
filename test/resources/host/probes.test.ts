import { expect, test } from 'vitest'
import { durationText } from '../../../src/resources/host/duration-text.ts'
import { derived, documents, input } from './derived.ts'

test('probes with their defaults, under what they ask', () => {
  const text = documents(
    'kind: TCPProbeConfig\nname: gateway\nendpoint: 10.0.0.1:53',
    'kind: HTTPProbeConfig\nname: portal\nurl: HTTPS://me:secret@portal.example.org/ok\ninterval: 90s\ntimeout: 500ms\nfailureThreshold: 3',
  )
  const tcp = { interval: '1s', failureThreshold: 0, tcp: { endpoint: '10.0.0.1:53', timeout: '10s' } }
  const http = { url: 'https://me:secret@portal.example.org/ok', timeout: '500ms' }
  expect(derived(text).of('ProbeSpecs')).toEqual({
    'tcp:10.0.0.1:53': { ...tcp, layer: 'configuration' },
    'http:https://portal.example.org/ok': { interval: '1m30s', failureThreshold: 3, http, layer: 'configuration' },
  })
})

test('the config beats the platform', () => {
  const spec = { interval: '5s', failureThreshold: 1, tcp: { endpoint: 'a:1', timeout: '1s' }, layer: 'platform' }
  const inputs = [input('ProbeSpecs.net.talos.dev', 'platform/tcp:a:1', spec, 'network-config')]
  expect(derived(documents('kind: LinkConfig\nname: eth0'), { inputs }).of('ProbeSpecs')).toEqual({ 'tcp:a:1': spec })
  expect(derived(documents('kind: TCPProbeConfig\nname: a\nendpoint: a:1'), { inputs }).of('ProbeSpecs')).toMatchObject(
    {
      'tcp:a:1': { interval: '1s', layer: 'configuration' },
    },
  )
})

test.each([
  ['5m', '5m0s'],
  ['1h', '1h0m0s'],
  ['90m1s', '1h30m1s'],
  ['1500ms', '1.5s'],
  ['0.25s', '250ms'],
  ['1500us', '1.5ms'],
  ['2µs', '2µs'],
  ['10ns', '10ns'],
  ['0', 'none'],
])('%s is shown as %s', (written, shown) => {
  expect(durationText(written, 'none')).toBe(shown)
})
