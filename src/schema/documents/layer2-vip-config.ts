import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { vip, vipInWords, vipRules } from '../fields/vip.ts'
import { object } from '../vocabulary.ts'

const schema = object(vip, 'An address that one of several machines on a network holds.')
export type Layer2VIPConfig = Static<typeof schema>

export const Layer2VIPConfig = defineDocument<Layer2VIPConfig>({
  kind: 'Layer2VIPConfig',
  identity: 'name',
  pending: 'for-all',
  schema,
  rules: vipRules,
  inWords: vipInWords,
  sharedAddress: ({ name }) => name,
  example: { name: '10.0.0.100', link: 'enp1s0' },
})
