import { Optional, type Static, Record as TRecord, Unknown } from 'typebox'
import { defineDocument } from '../define.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { shown } from '../values/shown.ts'
import { array, boolean, integer, object, string } from '../vocabulary.ts'

const amounts = (description: string) => Optional(TRecord(string('cpu or memory.'), Unknown(), { description }))

const resources = object(
  { requests: amounts('What its pods need.'), limits: amounts('What its pods may take.') },
  'CPU and memory of its pods.',
)

const schema = object(
  {
    backendType: string('How packets travel between nodes, such as vxlan.', { minLength: 1 }),
    backendPort: Optional(integer('UDP port.', { maximum: 65_535 })),
    backendMTU: Optional(integer('Largest packet, in bytes.')),
    backendExtraConfig: Optional(Unknown({ description: 'Further settings of the backend.' })),
    resources: Optional(resources),
    extraArgs: Optional(array(string('An argument.'), 'Further arguments of flannel.')),
    kubeNetworkPoliciesEnabled: Optional(boolean('Carry out network policies.')),
  },
  'Pods’ network by flannel.',
)
export type KubeFlannelCNIConfig = Static<typeof schema>

export const KubeFlannelCNIConfig = defineDocument<KubeFlannelCNIConfig>({
  kind: 'KubeFlannelCNIConfig',
  identity: 'singleton',
  pending: 'for-all',
  schema,
  rules: ({ resources: all = {} }) =>
    (['requests', 'limits'] as const).flatMap((field) =>
      Object.keys(all[field] ?? {})
        .filter((key) => key !== 'cpu' && key !== 'memory')
        .map((key) => ({
          code: 'document/bad-value',
          path: ['resources', field, key],
          summary: `${shown(key)} is nothing that pods are given here`,
          hint: 'use `cpu` and `memory`',
        })),
    ),
  inWords: { 'resources.requests': ['Only `cpu` and `memory`.'], 'resources.limits': ['Only `cpu` and `memory`.'] },
  conflicts: (_, { cluster }: LegacyConfig) => ({ 'cluster.network': cluster?.network !== undefined }),
  example: { backendType: 'vxlan', backendPort: 4789 },
})
