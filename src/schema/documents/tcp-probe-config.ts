import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { probe, probeInWords, probeRules } from '../fields/probe.ts'
import { object, string } from '../vocabulary.ts'

const schema = object(
  { ...probe, endpoint: string('Host and port.', { minLength: 1 }) },
  'The network is fine while this TCP connection can be opened: nodes try it before and after each change, and take the change back if it no longer can.',
)
export type TCPProbeConfig = Static<typeof schema>

export const TCPProbeConfig = defineDocument<TCPProbeConfig>({
  kind: 'TCPProbeConfig',
  identity: 'name',
  schema,
  rules: probeRules,
  inWords: probeInWords,
  example: { name: 'gateway', endpoint: '10.0.0.1:53', interval: '5s' },
})
