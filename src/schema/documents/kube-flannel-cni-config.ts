import { Optional, type Static, Unknown } from 'typebox'
import { defineDocument } from '../define.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { flag, group, list, text, whole } from '../vocabulary.ts'

const schema = group(
  {
    backendType: text('How packets travel between nodes, such as vxlan.', { minLength: 1 }),
    backendPort: Optional(whole('UDP port.', { maximum: 65_535 })),
    backendMTU: Optional(whole('Largest packet, in bytes.')),
    backendExtraConfig: Optional(Unknown({ description: 'Further settings of the backend.' })),
    resources: Optional(Unknown({ description: 'CPU and memory of its pods.' })),
    extraArgs: Optional(list(text('An argument.'), 'Further arguments of flannel.')),
    kubeNetworkPoliciesEnabled: Optional(flag('Carry out network policies.')),
  },
  'Pods’ network by flannel.',
)
export type KubeFlannelCNIConfig = Static<typeof schema>

export const KubeFlannelCNIConfig = defineDocument<KubeFlannelCNIConfig>({
  kind: 'KubeFlannelCNIConfig',
  identity: 'singleton',
  pending: true,
  schema,
  conflicts: (_, { cluster }: LegacyConfig) => ({ 'cluster.network': cluster?.network !== undefined }),
  example: { backendType: 'vxlan', backendPort: 4789 },
})
