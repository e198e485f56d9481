import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { podSubnetRules, serviceSubnetRules } from '../fields/kube-subnets.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { array, formatted, integer, object, string } from '../vocabulary.ts'

const subnets = (description: string) => array(formatted('prefix', 'A network.'), description, { 'x-merge': 'replace' })

const schema = object(
  {
    dnsDomain: Optional(string('Domain of the cluster’s services. By default cluster.local.')),
    podSubnets: Optional(subnets('Networks of pods: one, or one of each family.')),
    serviceSubnets: Optional(subnets('Networks of services: one, or one of each family.')),
    nodeCIDRMaskSizeIPv4: Optional(integer('Length of each node’s part of the pods’ IPv4 network.', { default: 24 })),
    nodeCIDRMaskSizeIPv6: Optional(integer('Length of each node’s part of the pods’ IPv6 network.', { default: 64 })),
  },
  'Networks of the Kubernetes cluster.',
)
export type KubeNetworkConfig = Static<typeof schema>

const oneOfEachFamily = 'One network of each family at most; host bits must be zero.'

export const KubeNetworkConfig = defineDocument<KubeNetworkConfig>({
  kind: 'KubeNetworkConfig',
  identity: 'singleton',
  pending: 'for-all',
  schema,
  rules: ({ podSubnets = [], serviceSubnets = [], nodeCIDRMaskSizeIPv4: v4 = 0, nodeCIDRMaskSizeIPv6: v6 = 0 }) => [
    // Zero is as good as absent.
    ...podSubnetRules(podSubnets, { 4: within(v4 || 24, 32), 6: within(v6 || 64, 128) }, ['podSubnets']),
    ...serviceSubnetRules(serviceSubnets, ['serviceSubnets']),
    ...(podSubnets.length === serviceSubnets.length || podSubnets.length === 0 || serviceSubnets.length === 0
      ? []
      : [
          {
            code: 'document/bad-value',
            path: ['serviceSubnets'],
            summary: 'pods and services need equally many networks',
            hint: 'give both one network of each family',
          },
        ]),
    ...(v4 > 32 ? [maskRange('nodeCIDRMaskSizeIPv4', 32)] : []),
    ...(v6 > 128 ? [maskRange('nodeCIDRMaskSizeIPv6', 128)] : []),
  ],
  inWords: {
    podSubnets: [oneOfEachFamily, 'As many as `serviceSubnets`.'],
    serviceSubnets: [oneOfEachFamily, 'Not larger than 20 bits of hosts.'],
  },
  conflicts: (_, { cluster }: LegacyConfig) => ({ 'cluster.network': cluster?.network !== undefined }),
  example: { podSubnets: ['10.244.0.0/16'], serviceSubnets: ['10.96.0.0/12'] },
})

const within = (length: number, most: number): number | undefined => (length <= most ? length : undefined)

const maskRange = (field: string, bits: number) => ({
  code: 'document/out-of-range',
  path: [field],
  summary: `${field} must be from 1 to ${bits}`,
  hint: 'choose a length between that of the pods’ network and the longest',
})
