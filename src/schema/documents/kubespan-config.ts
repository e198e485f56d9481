import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { kubeSpan } from '../fields/kubespan.ts'
import { subnetOrAddress } from '../in-words.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { subnetOrAddressRules } from '../values/prefixes.ts'
import { formatted } from '../vocabulary.ts'

const schema = kubeSpan(formatted('prefix', 'A network.'))
export type KubeSpanConfig = Static<typeof schema>

export const KubeSpanConfig = defineDocument<KubeSpanConfig>({
  kind: 'KubeSpanConfig',
  identity: 'singleton',
  pending: 'for-all',
  schema,
  rules: ({ mtu = 1420, filters }) => [
    ...(mtu < 1280
      ? [
          {
            code: 'document/out-of-range',
            path: ['mtu'],
            summary: `mtu is ${mtu}, but must be at least 1280`,
            hint: 'raise it, or leave it out',
          },
        ]
      : []),
    ...subnetOrAddressRules(filters?.endpoints ?? [], ['filters', 'endpoints']),
  ],
  inWords: { mtu: ['At least 1280.'], 'filters.endpoints': [subnetOrAddress] },
  conflicts: (_, { machine }: LegacyConfig) => ({
    'machine.network.kubespan': machine?.network?.kubespan !== undefined,
  }),
  example: { mtu: 1400, filters: { endpoints: ['0.0.0.0/0', '!10.0.0.0/8'] } },
})
