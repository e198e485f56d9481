import { expect, test } from 'vitest'
import { kernelModule } from '../../src/providers/linux/kinds/kernel-module.ts'
import { KernelModuleConfig } from '../../src/schema/documents/kernel-module-config.ts'
import { moduleRules } from '../../src/schema/fields/kernel-module.ts'
import { configOf, probed, typed } from './words.ts'

const of = (...asked: readonly object[]) =>
  kernelModule.fromResources(configOf(...asked.map((one) => [KernelModuleConfig, one] as const)))

test('a module is loaded, now and at boot, with its parameters', () => {
  const [one] = of({ name: 'nf-conntrack', parameters: ['hashsize=65536', 'acct=1'] })
  expect(one).toEqual({ name: 'nf_conntrack', parameters: 'hashsize=65536 acct=1', loaded: true })
  expect(typed(kernelModule, null, one ?? null)).toEqual([
    'put-file /etc/modprobe.d/netloom-nf_conntrack.conf 0644 < "options nf_conntrack hashsize=65536 acct=1\\n"',
    'put-file /etc/modules-load.d/netloom-nf_conntrack.conf 0644 < "nf_conntrack\\n"',
    'modprobe nf_conntrack',
  ])
  expect(typed(kernelModule, one ?? null, null)).toEqual([
    'remove-file /etc/modules-load.d/netloom-nf_conntrack.conf',
    'remove-file /etc/modprobe.d/netloom-nf_conntrack.conf',
  ])
})

test('one that was unloaded by hand is loaded again, and nothing else is done', () => {
  const one = { name: 'bonding', parameters: '', loaded: true }
  expect(typed(kernelModule, { ...one, loaded: false }, one)).toEqual(['modprobe bonding'])
})

test('it is there where our file is, and loaded where nothing is left to be done for it', () => {
  const files = probed(
    '/etc/modules-load.d/netloom-bonding.conf:bonding\n/etc/modprobe.d/netloom-bonding.conf:options bonding debug=1\n',
  )
  const seen = (...tries: ReturnType<typeof probed>[]) => kernelModule.observe([files, ...tries], ['bonding', 'dummy'])
  expect(seen(probed(''), probed(''))).toEqual([{ name: 'bonding', parameters: 'debug=1', loaded: true }])
  expect(seen(probed('insmod /lib/modules/6.1/bonding.ko debug=1\n'), probed(''))).toMatchObject([{ loaded: false }])
  expect(seen(probed('', 1, 'modprobe: FATAL: Module bonding not found'), probed(''))).toMatchObject([
    { loaded: false },
  ])
})

test('what is no name, or no parameter, is warned of and not carried out', () => {
  expect(of({ name: '../etc/passwd' }, { name: 'a b' }, { name: 'ok', parameters: ['a=b\ninstall x rm'] })).toEqual([])
  expect(moduleRules('a', ['x="y z"', 'flag'], [])).toEqual([])
  expect(moduleRules('-r', [], []).map(({ code }) => code)).toEqual(['lint/kernel-module'])
})
