import { Optional, type Static } from 'typebox'
import { canonicalPrefix } from '../../model/ip.ts'
import { defineDocument } from '../define.ts'
import { shown } from '../shown.ts'
import { flag, group, list, text, whole } from '../vocabulary.ts'

const schema = group(
  {
    enabled: Optional(flag('Whether machines of the cluster are meshed.')),
    advertiseKubernetesNetworks: Optional(flag('Carry the traffic of pods too.')),
    allowDownPeerBypass: Optional(flag('Reach a peer that is down without the mesh.')),
    harvestExtraEndpoints: Optional(flag('Learn where peers are from others.')),
    mtu: Optional(whole('Largest packet of the mesh, in bytes.', { default: 1420 })),
    filters: Optional(
      group(
        {
          endpoints: Optional(
            list(text('A network; `!` in front leaves it out.'), 'Which addresses of peers are tried.'),
          ),
          excludeAdvertisedNetworks: Optional(list(text('A network.'), 'Networks that are not advertised.')),
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
    // Zero is as good as absent.
    ...(mtu !== 0 && mtu < 1280
      ? [{ code: 'document/out-of-range', path: ['mtu'], summary: `mtu is ${mtu}, but must be at least 1280` }]
      : []),
    ...(filters?.endpoints ?? []).flatMap((filter, n) =>
      canonicalPrefix(filter.replace(/^!/, ''))
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
  example: { enabled: true, mtu: 1400, filters: { endpoints: ['0.0.0.0/0', '!10.0.0.0/8'] } },
})
