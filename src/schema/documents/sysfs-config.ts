import { Optional, type Static, Record as TRecord } from 'typebox'
import { defineDocument } from '../define.ts'
import { sysctlRules } from '../fields/sysctl.ts'
import { object, string } from '../vocabulary.ts'

const params = TRecord(string('Key.'), string('The value.'), { description: 'Path under /sys, with dots, to value.' })
const schema = object({ params: Optional(params) }, 'Kernel parameters under /sys.')
export type SysfsConfig = Static<typeof schema>

export const SysfsConfig = defineDocument<SysfsConfig>({
  kind: 'SysfsConfig',
  identity: 'singleton',
  schema,
  rules: ({ params = {} }) => sysctlRules(params, ['params']),
  inWords: { params: ['No empty key.'] },
  example: { params: { 'devices.system.cpu.cpu0.cpufreq.scaling_governor': 'performance' } },
})
