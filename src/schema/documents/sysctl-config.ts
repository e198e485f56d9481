import { Optional, type Static, Record as TRecord } from 'typebox'
import { defineDocument } from '../define.ts'
import { sysctlRules } from '../fields/sysctl.ts'
import { group, text } from '../vocabulary.ts'

const params = TRecord(text('Key.'), text('The value.'), { description: 'Key, as in `net.ipv4.ip_forward`, to value.' })

const schema = group({ params: Optional(params) }, 'Kernel parameters under /proc/sys.')
export type SysctlConfig = Static<typeof schema>

export const SysctlConfig = defineDocument<SysctlConfig>({
  kind: 'SysctlConfig',
  identity: 'singleton',
  schema,
  rules: ({ params = {} }) => sysctlRules(params, ['params']),
  inWords: { params: ['No empty key.'] },
  example: { params: { 'net.ipv4.ip_forward': '1' } },
})
