import { documentsOf } from '../../model/config/machine-config.ts'
import { DiscoveryIdentityConfig } from '../../schema/documents/discovery-identity-config.ts'
import { KubeSpanConfig } from '../../schema/documents/kubespan-config.ts'
import { KubeSpanEndpointsConfig } from '../../schema/documents/kubespan-endpoints-config.ts'
import type { Merged, Part } from '../part.ts'
import { clusterIdentity, legacyOf } from './configured.ts'

/** The mesh between the machines of a cluster: of a machine in one. */
export const kubeSpan: Part = {
  follow: (all) =>
    isInCluster(all)
      ? [
          {
            metadata: { namespace: 'config', type: 'KubeSpanConfigs.kubespan.talos.dev', id: 'kubespan' },
            spec: spec(all),
          },
        ]
      : [],
}

function isInCluster({ config }: Merged): boolean {
  const { machine, cluster } = legacyOf(config) ?? {}
  const identity = documentsOf(config, DiscoveryIdentityConfig)
  return machine !== undefined && (cluster !== undefined || identity.length > 0)
}

function spec({ config }: Merged): object {
  const configured = documentsOf(config, KubeSpanConfig)[0] ?? legacyOf(config)?.machine?.network?.kubespan
  const { endpoints = [], excludeAdvertisedNetworks: excluded = [] } = configured?.filters ?? {}
  const extraEndpoints = documentsOf(config, KubeSpanEndpointsConfig).flatMap(
    (one) => one.extraAnnouncedEndpoints ?? [],
  )
  const { id, secret } = clusterIdentity(config)
  return {
    enabled: configured?.enabled === true,
    clusterId: id,
    sharedSecret: secret,
    forceRouting: configured !== undefined && configured.allowDownPeerBypass !== true,
    advertiseKubernetesNetworks: configured?.advertiseKubernetesNetworks === true,
    ...(configured ? { mtu: configured.mtu ?? 1420 } : {}),
    ...(endpoints.length > 0 ? { endpointFilters: endpoints } : {}),
    harvestExtraEndpoints: configured?.harvestExtraEndpoints === true,
    ...(extraEndpoints.length > 0 ? { extraEndpoints } : {}),
    ...(excluded.length > 0 ? { excludeAdvertisedNetworks: excluded } : {}),
  }
}
