import { expect, test } from 'vitest'
import { timeServer } from '../../src/providers/linux/kinds/time-server.ts'
import { TimeSyncConfig } from '../../src/schema/documents/time-sync-config.ts'
import { LegacyConfig } from '../../src/schema/legacy/index.ts'
import { configOf, probed, typed } from './words.ts'

const absent = probed('', 1, 'cat: x: No such file or directory')
const running = (name: string) =>
  probed(
    `Id=other.service\nActiveState=inactive\nUnitFileState=\n\nId=${name}.service\nActiveState=active\nUnitFileState=enabled\n`,
  )
const around = { seen: () => [], target: () => [] }

test('a config asks for the servers it names; a clock that is left alone has none', () => {
  const wanted = (document: object) => timeServer.fromResources(configOf([TimeSyncConfig, document]))
  expect(wanted({ ntp: { servers: ['10.0.0.1', 'time.example.org', 'no name'], useNTS: true } })).toEqual([
    { timeServers: ['10.0.0.1', 'time.example.org'], useNTS: true },
  ])
  expect(wanted({ enabled: false, ntp: { servers: ['10.0.0.1'] } })).toEqual([])
  expect(wanted({ ptp: { devices: ['/dev/ptp0'] } })).toEqual([])
  const legacy = (time: object) => timeServer.fromResources(configOf([LegacyConfig, { machine: { time } }]))
  expect(legacy({ servers: ['10.0.0.1'] })).toEqual([{ timeServers: ['10.0.0.1'], useNTS: false }])
  expect(legacy({ servers: ['10.0.0.1'], disabled: true })).toEqual([])
})

test.each([
  [
    'chrony',
    'put-file /etc/chrony/sources.d/netloom.sources 0644 < "server a iburst nts\\nserver b iburst nts\\n"',
    'chronyc reload sources',
  ],
  [
    'systemd-timesyncd',
    'put-file /etc/systemd/timesyncd.conf.d/netloom.conf 0644 < "[Time]\\nNTP=\\nNTP=a b\\n"',
    'systemctl restart systemd-timesyncd.service',
  ],
] as const)('%s is told by a file of ours, which is read back, and taken away', (service, put, tell) => {
  const useNTS = service === 'chrony'
  const [nothing] = timeServer.observe([running(service), absent, absent], [])
  expect(nothing).toEqual({ timeServers: [], useNTS: false, service })
  const after = { timeServers: ['a', 'b'], useNTS, service }
  const ways = typed(timeServer, nothing ?? null, after)
  expect(ways.slice(1)).toEqual([put, tell])
  const text = probed(JSON.parse(put.slice(put.indexOf('"'))))
  expect(timeServer.observe([running(service), text, text], [])).toEqual([after])
  expect(typed(timeServer, after, nothing ?? null)).toEqual([
    expect.stringMatching(/^remove-file /),
    expect.stringMatching(/^rmdir --ignore-fail-on-non-empty \/etc\/[a-z./]+\.d$/),
    tell,
  ])
})

test('nothing is done at boot, when nobody has looked: the file is there', () => {
  expect(typed(timeServer, null, { timeServers: ['a'], useNTS: false })).toEqual([])
})

test('where nothing sets the clock, or cannot do it as asked, a plan says so', () => {
  const [nothing] = timeServer.observe([probed(''), absent, absent], [])
  expect(nothing?.service).toBe('none')
  const codes = (more: object) =>
    timeServer
      .remarks?.({ before: null, after: { timeServers: ['a'], service: 'none', ...more } }, around)
      .map(({ code }) => code)
  expect(codes({})).toEqual(['plan/no-time-client'])
  expect(codes({ useNTS: true, service: 'systemd-timesyncd' })).toEqual(['plan/no-nts'])
  expect(codes({ useNTS: true, service: 'chrony' })).toEqual(['plan/time-beside'])
  expect(codes({ service: 'systemd-timesyncd' })).toEqual([])
})
