import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { flag, group, list, text, whole } from '../vocabulary.ts'

const schema = group(
  {
    backendType: Optional(text('How packets travel between nodes, such as vxlan.')),
    backendPort: Optional(whole('UDP port.', { maximum: 65_535 })),
    backendMTU: Optional(whole('Largest packet, in bytes.')),
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
  example: { backendType: 'vxlan', backendPort: 4789 },
})
