import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { keyRules } from '../fields/keys.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { object, secret, string } from '../vocabulary.ts'

const schema = object(
  {
    clusterID: string('What distinguishes this cluster from others.', { minLength: 1 }),
    clusterSecret: secret('What only members of the cluster know: 32 bytes in base64.', { minLength: 1 }),
  },
  'Who the cluster is to the service by which its machines find each other.',
)
export type DiscoveryIdentityConfig = Static<typeof schema>

export const DiscoveryIdentityConfig = defineDocument<DiscoveryIdentityConfig>({
  kind: 'DiscoveryIdentityConfig',
  identity: 'singleton',
  pending: 'for-all',
  schema,
  rules: ({ clusterSecret }) =>
    keyRules(clusterSecret, ['clusterSecret'], 'cluster’s secret').map(({ hint: _, ...fault }) => fault),
  inWords: { clusterSecret: ['32 bytes in base64.'] },
  conflicts: (_, { cluster = {} }: LegacyConfig) => ({
    'cluster.id': (cluster.id ?? '') !== '',
    'cluster.secret': (cluster.secret ?? '') !== '',
  }),
  example: {
    clusterID: 'GBfnMCmKtIPmUYwV8bkXTzKmTSHz1Qk3MtXfKmYlmFw=',
    clusterSecret: 'dVqJmm9LRNZSbR0sXH5XjTIIBdwfVVPqVqVOFuQdBX4=',
  },
})
