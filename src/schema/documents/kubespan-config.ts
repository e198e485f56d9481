import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { subnetOrAddress } from '../in-words.ts'
import { kubeSpan } from '../kubespan.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { isSubnetOrAddress } from '../prefixes.ts'
import { shown } from '../shown.ts'
import { formatted } from '../vocabulary.ts'

const schema = kubeSpan(formatted('prefix', 'A network.'))
export type KubeSpanConfig = Static<typeof schema>

export const KubeSpanConfig = defineDocument<KubeSpanConfig>({
  kind: 'KubeSpanConfig',
  identity: 'singleton',
  pending: true,
  schema,
  rules: ({ mtu = 1420, filters }) => [
    ...(mtu < 1280
      ? [{ code: 'document/out-of-range', path: ['mtu'], summary: `mtu is ${mtu}, but must be at least 1280` }]
      : []),
    ...(filters?.endpoints ?? []).flatMap((filter, n) =>
      isSubnetOrAddress(filter)
        ? []
        : [
            {
              code: 'document/bad-value',
              path: ['filters', 'endpoints', n],
              summary: `${shown(filter)} is no network`,
            },
          ],
    ),
  ],
  inWords: { mtu: ['At least 1280.'], 'filters.endpoints': [subnetOrAddress] },
  conflicts: (_, { machine }: LegacyConfig) => ({
    'machine.network.kubespan': machine?.network?.kubespan !== undefined,
  }),
  example: { mtu: 1400, filters: { endpoints: ['0.0.0.0/0', '!10.0.0.0/8'] } },
})
