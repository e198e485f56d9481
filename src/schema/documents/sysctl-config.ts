import { Optional, type Static, Record as TRecord } from 'typebox'
import { defineDocument } from '../define.ts'
import { sysctlRules } from '../fields/sysctl.ts'
import { object, string } from '../vocabulary.ts'

const params = TRecord(string('Key.'), string('The value.'), {
  description: 'Key, as in `net.ipv4.ip_forward`, to value.',
})

const schema = object({ params: Optional(params) }, 'Kernel parameters under /proc/sys.')
export type SysctlConfig = Static<typeof schema>

export const SysctlConfig = defineDocument<SysctlConfig>({
  kind: 'SysctlConfig',
  identity: 'singleton',
  schema,
  rules: ({ params = {} }) => sysctlRules(params, ['params']),
  inWords: { params: ['No empty key.'] },
  example: { params: { 'net.ipv4.ip_forward': '1' } },
})
