import type { Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { readUrl } from '../fields/url.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { shown } from '../values/shown.ts'
import { object, string } from '../vocabulary.ts'

const schema = object(
  {
    name: string('Name of the service.', { minLength: 1 }),
    endpoint: string('URL of the service: http, https or grpc.', { minLength: 1, 'x-merge': 'url' }),
  },
  'A service by which machines of a cluster find each other.',
)
export type DiscoveryServiceConfig = Static<typeof schema>

export const DiscoveryServiceConfig = defineDocument<DiscoveryServiceConfig>({
  kind: 'DiscoveryServiceConfig',
  identity: 'name',
  pending: 'for-all',
  schema,
  rules: ({ endpoint }) => {
    const url = readUrl(endpoint)
    const { scheme = '', host = '' } = url ?? {}
    const code = url ? 'document/bad-value' : 'decode/bad-value'
    if (['http', 'https', 'grpc'].includes(scheme) && host !== '') return []
    const hint = 'write it as in `https://discovery.example.org/`'
    return [{ code, path: ['endpoint'], summary: `${shown(endpoint)} is no URL of a service`, hint }]
  },
  inWords: { endpoint: ['A URL that begins with http, https or grpc.'] },
  conflicts: (_, { cluster }: LegacyConfig) => ({ 'cluster.discovery': cluster?.discovery !== undefined }),
  example: { name: 'default', endpoint: 'https://discovery.example.org/' },
})
