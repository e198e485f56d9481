import { documentsOf, type MachineConfig, type WrittenDocument, writtenOf } from '../../model/config/machine-config.ts'
import { type Secret, secretOrNone } from '../../model/config/secret.ts'
import { canonicalPrefix } from '../../model/ip.ts'
import { DiscoveryIdentityConfig } from '../../schema/documents/discovery-identity-config.ts'
import { KubeNetworkConfig } from '../../schema/documents/kube-network-config.ts'
import { ResolverConfig } from '../../schema/documents/resolver-config.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'

export const legacyDocument = (config: MachineConfig): WrittenDocument<LegacyConfig> | undefined =>
  writtenOf(config, LegacyConfig)[0]

export const legacyOf = (config: MachineConfig): LegacyConfig | undefined => legacyDocument(config)?.content

/** Networks of the Kubernetes cluster, host bits kept. */
export interface KubeNetwork {
  readonly pods: readonly string[]
  readonly services: readonly string[]
}

/** What is configured of the cluster's networks; undefined where nobody configures them. The document hides the legacy config. */
export function kubeNetwork(config: MachineConfig): KubeNetwork | undefined {
  const network = documentsOf(config, KubeNetworkConfig)[0] ?? legacyOf(config)?.cluster?.network
  return network
    ? {
        pods: prefixes(network.podSubnets, '10.244.0.0/16'),
        services: prefixes(network.serviceSubnets, '10.96.0.0/12'),
      }
    : undefined
}

const prefixes = (written: readonly string[] = [], otherwise: string): string[] =>
  (written.length > 0 ? written : [otherwise]).flatMap((prefix) => canonicalPrefix(prefix) ?? [])

/** Settings of the resolver on the machine itself. */
export interface HostDNS {
  readonly enabled: boolean
  readonly forwardKubeDNSToHost: boolean
  readonly resolveMemberNames: boolean
}

/** A document counts before the legacy config only if it switches the resolver on. It runs until a config switches it off. */
export function hostDNS(config: MachineConfig): HostDNS {
  const own = documentsOf(config, ResolverConfig)[0]?.hostDNS
  const legacy = legacyOf(config)?.machine?.features?.hostDNS
  const configured = own?.enabled === true || !legacy ? own : legacy
  const silent = configured === undefined || (configured !== legacy && configured.enabled === undefined)
  return {
    enabled: silent || configured.enabled === true,
    forwardKubeDNSToHost: configured?.forwardKubeDNSToHost === true,
    resolveMemberNames: configured?.resolveMemberNames === true,
  }
}

/** Who the cluster is to those that its machines look for: the legacy config counts first, and as a whole. */
export function clusterIdentity(config: MachineConfig): { readonly id: string; readonly secret: Secret | '' } {
  const { id = '', secret = '' } = legacyOf(config)?.cluster ?? {}
  if (id !== '' || secret !== '') return { id, secret: secretOrNone('cluster secret', secret) }
  const [document] = documentsOf(config, DiscoveryIdentityConfig)
  return { id: document?.clusterID ?? '', secret: secretOrNone('cluster secret', document?.clusterSecret) }
}
