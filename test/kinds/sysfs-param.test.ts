import { expect, test } from 'vitest'
import { sysfsParam } from '../../src/providers/linux/kinds/sysfs-param.ts'
import { SysfsConfig } from '../../src/schema/documents/sysfs-config.ts'
import { configOf, probed, typed } from './words.ts'

const enabled = 'kernel.mm.transparent_hugepage.enabled'

test('a key becomes a path under /sys; no key leads out of it', () => {
  const asked = { [enabled]: 'madvise', 'devices/pci0000:00/0000:00:03.0/power/control': 'on ', '../etc/passwd': 'x' }
  const wanted = sysfsParam.fromResources(configOf([SysfsConfig, { params: asked }]))
  expect(wanted).toEqual([
    { key: enabled, value: 'madvise' },
    { key: 'devices.pci0000:00.0000:00:03/0.power.control', value: 'on' },
  ])
  expect(wanted.flatMap((one) => typed(sysfsParam, null, one))).toEqual([
    'tee /sys/kernel/mm/transparent_hugepage/enabled < "madvise\\n"',
    'tee /sys/devices/pci0000:00/0000:00:03.0/power/control < "on\\n"',
  ])
})

test('of a list of choices the one that is taken is the value', () => {
  const file = '/sys/kernel/mm/transparent_hugepage/enabled'
  const seen = (text: string) => sysfsParam.observe([probed(`${file}:${text}\n`)], [enabled])
  expect(seen('always [madvise] never')).toEqual([{ key: enabled, value: 'madvise' }])
  expect(seen('[always] madvise never')).toEqual([{ key: enabled, value: 'always' }])
  expect(seen('always madvise [never]')).toEqual([{ key: enabled, value: 'never' }])
  expect(seen('20')).toEqual([{ key: enabled, value: '20' }])
})

test('what is there and cannot be read forbids the plan', () => {
  const seen = sysfsParam.observe([probed('', 2, 'grep: /sys/bus/pci/rescan: Permission denied')], ['bus.pci.rescan'])
  expect(seen).toEqual([{ key: 'bus.pci.rescan', value: null, unreadable: 'Permission denied' }])
  const change = { before: seen[0] ?? null, after: { key: 'bus.pci.rescan', value: '1' } }
  const around = { seen: () => [], target: () => [] }
  expect(sysfsParam.remarks?.(change as never, around)).toMatchObject([{ severity: 'error', code: 'plan/unreadable' }])
})

test('a setting of a link needs the link', () => {
  const needs = (key: string) => sysfsParam.requires?.({ key, value: '1' }, () => [])
  expect(needs('class.net.eth0/100.tx_queue_len')).toEqual([{ kind: 'Link', id: 'eth0.100' }])
  expect(needs(enabled)).toEqual([])
})
