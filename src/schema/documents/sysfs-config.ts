import { Optional, type Static, Record as TRecord } from 'typebox'
import { defineDocument } from '../define.ts'
import { object, string } from '../vocabulary.ts'

const params = TRecord(string('Key.'), string('The value.'), { description: 'Path under /sys, with dots, to value.' })
const schema = object({ params: Optional(params) }, 'Kernel parameters under /sys.')
export type SysfsConfig = Static<typeof schema>

export const SysfsConfig = defineDocument<SysfsConfig>({
  kind: 'SysfsConfig',
  identity: 'singleton',
  pending: true,
  schema,
  rules: ({ params: all = {} }) =>
    Object.hasOwn(all, '')
      ? [
          {
            code: 'document/bad-value',
            path: ['params'],
            summary: 'a kernel parameter has an empty key',
            hint: 'write its name',
          },
        ]
      : [],
  inWords: { params: ['No empty key.'] },
  example: { params: { 'devices.system.cpu.cpu0.cpufreq.scaling_governor': 'performance' } },
})
