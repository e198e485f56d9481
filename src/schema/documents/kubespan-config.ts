import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { isSubnetOrAddress } from '../prefixes.ts'
import { shown } from '../shown.ts'
import { flag, formatted, group, list, text, whole, zeroCounts } from '../vocabulary.ts'

const schema = group(
  {
    enabled: Optional(flag('Whether machines of the cluster are meshed.')),
    advertiseKubernetesNetworks: Optional(flag('Carry the traffic of pods too.')),
    allowDownPeerBypass: Optional(flag('Reach a peer that is down without the mesh.')),
    harvestExtraEndpoints: Optional(flag('Learn where peers are from others.')),
    mtu: Optional(whole('Largest packet of the mesh, in bytes.', { default: 1420, ...zeroCounts })),
    filters: Optional(
      group(
        {
          endpoints: Optional(
            list(text('A network; `!` in front leaves it out.'), 'Which addresses of peers are tried.'),
          ),
          excludeAdvertisedNetworks: Optional(
            list(formatted('prefix', 'A network.'), 'Networks that are not advertised.'),
          ),
        },
        'What is left out.',
      ),
    ),
  },
  'An encrypted mesh between the machines of a cluster.',
)
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
  example: { mtu: 1400, filters: { endpoints: ['0.0.0.0/0', '!10.0.0.0/8'] } },
})
