import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { vip, vipInWords, vipRules } from '../fields/vip.ts'
import { object, secret } from '../vocabulary.ts'

const schema = object(
  { ...vip, apiToken: secret('API token of Hetzner Cloud.', { minLength: 1 }) },
  'A shared address that Hetzner Cloud moves.',
)
export type HCloudVIPConfig = Static<typeof schema>

export const HCloudVIPConfig = defineDocument<HCloudVIPConfig>({
  kind: 'HCloudVIPConfig',
  identity: 'name',
  pending: 'for-all',
  schema,
  rules: vipRules,
  inWords: vipInWords,
  sharedAddress: ({ name }) => name,
  example: { name: '10.0.0.100', link: 'enp1s0', apiToken: 'a-token' },
})
