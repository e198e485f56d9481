import { defineDocument } from '../define.ts'
import { type LegacyConfig as Legacy, legacySchema } from './machine-config.ts'
import { legacyRules } from './rules.ts'

export type LegacyConfig = Legacy

/** The legacy form: one document without a kind. Its network becomes documents. */
export const LegacyConfig = defineDocument<LegacyConfig>({
  kind: 'v1alpha1',
  identity: 'singleton',
  schema: legacySchema,
  rules: legacyRules,
  example: {
    version: 'v1alpha1',
    machine: {
      network: { hostname: 'node-1', interfaces: [{ interface: 'eth0', addresses: ['10.0.0.11/24'], dhcp: false }] },
    },
  },
})
