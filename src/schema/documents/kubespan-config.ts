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
      ? [
          {
            code: 'document/out-of-range',
            path: ['mtu'],
            summary: `mtu is ${mtu}, but must be at least 1280`,
            hint: 'raise it, or leave it out',
          },
        ]
      : []),
    ...(filters?.endpoints ?? []).flatMap((filter, n) =>
      isSubnetOrAddress(filter)
        ? []
        : [
            {
              code: 'document/bad-value',
              path: ['filters', 'endpoints', n],
              summary: `${shown(filter)} is neither a network nor an address`,
              hint: 'write it as in `10.0.0.0/8`, or `!10.9.0.0/16` to leave it out',
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
