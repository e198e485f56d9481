import { documentsOf, type MachineConfig } from '../../model/config/machine-config.ts'
import type { CosiResource } from '../../model/cosi.ts'
import { DiscoveryIdentityConfig } from '../../schema/documents/discovery-identity-config.ts'
import { DiscoveryServiceConfig } from '../../schema/documents/discovery-service-config.ts'
import { readUrl } from '../../schema/fields/url.ts'
import type { Part } from '../part.ts'
import { clusterIdentity, legacyOf } from './configured.ts'

/** How machines of the cluster find each other. */
export const discovery: Part = { follow: ({ config }) => (isSpokenOf(config) ? [resource(config)] : []) }

const isSpokenOf = (config: MachineConfig): boolean =>
  legacyOf(config)?.cluster !== undefined ||
  documentsOf(config, DiscoveryServiceConfig).length > 0 ||
  documentsOf(config, DiscoveryIdentityConfig).length > 0

/** The fields for a single service are those of the first one: older readers know no others. */
function resource(config: MachineConfig): CosiResource {
  const { enabled, registries } = legacyOf(config)?.cluster?.discovery ?? {}
  const serviceEndpoints = services(config)
  const [first] = serviceEndpoints
  const { id, secret } = first ? clusterIdentity(config) : { id: '', secret: '' as const }
  return {
    metadata: { namespace: 'config', type: 'DiscoveryConfigs.cluster.talos.dev', id: 'cluster' },
    spec: {
      discoveryEnabled: enabled === true || first !== undefined,
      registryKubernetesEnabled: enabled === true && registries?.kubernetes?.disabled !== true,
      registryServiceEnabled: first !== undefined,
      serviceEndpoint: first?.endpoint ?? '',
      ...(first?.insecure ? { serviceEndpointInsecure: true } : {}),
      serviceEncryptionKey: secret,
      serviceClusterID: id,
      serviceEndpoints,
    },
  }
}

interface Service {
  readonly name: string
  readonly endpoint: string
  readonly insecure: boolean
}

const standard = 'https://discovery.talos.dev/'

/** Documents count where the legacy config asks no service. */
function services(config: MachineConfig): readonly Service[] {
  const { enabled, registries } = legacyOf(config)?.cluster?.discovery ?? {}
  if (enabled !== true || registries?.service?.disabled === true) {
    return documentsOf(config, DiscoveryServiceConfig).flatMap(({ name, endpoint }) => service(name, endpoint))
  }
  return service('legacy', registries?.service?.endpoint || standard)
}

function service(name: string, written: string): Service[] {
  const url = readUrl(written)
  if (url === undefined) return []
  const insecure = url.scheme === 'http'
  const host = url.host.includes(':') ? `[${url.host}]` : url.host
  return [{ name, endpoint: `${host}:${url.port || (insecure ? '80' : '443')}`, insecure }]
}
