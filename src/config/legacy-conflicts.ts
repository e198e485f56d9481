import type { Diagnostic } from '../model/diagnostic.ts'
import { canonicalAddress } from '../model/ip.ts'
import { DiscoveryIdentityConfig } from '../schema/documents/discovery-identity-config.ts'
import { DiscoveryServiceConfig } from '../schema/documents/discovery-service-config.ts'
import { HostnameConfig } from '../schema/documents/hostname-config.ts'
import { KubeFlannelCNIConfig } from '../schema/documents/kube-flannel-cni-config.ts'
import { KubeNetworkConfig } from '../schema/documents/kube-network-config.ts'
import { KubeNodeConfig } from '../schema/documents/kube-node-config.ts'
import { KubeSpanConfig } from '../schema/documents/kubespan-config.ts'
import { ResolverConfig } from '../schema/documents/resolver-config.ts'
import { TimeSyncConfig } from '../schema/documents/time-sync-config.ts'
import { LegacyConfig } from '../schema/legacy/index.ts'
import { duration } from '../schema/values.ts'
import { type ConfigDocument, ofKind } from './config-document.ts'
import { at } from './report.ts'

/** What a document says may not be said in an old config too. */
export const legacyConflicts = (documents: readonly ConfigDocument[]): readonly Diagnostic[] => {
  const [old] = ofKind(documents, LegacyConfig)
  if (old === undefined) return []
  return documents.flatMap((document) =>
    (said[document.type.kind]?.(old.content, document.content) ?? [])
      .filter(([, isSaid]) => isSaid)
      .map(([field]) => conflict(document, old, field)),
  )
}

function conflict(document: ConfigDocument, old: ConfigDocument<LegacyConfig>, field: string): Diagnostic {
  const { source, start } = old.place(field.split('.'))
  return at(document.place([]), {
    code: 'conflict/old-config',
    summary: `${document.type.kind} cannot stand beside ${field} of the old config in ${source.file}`,
    detail: `It is said there on line ${source.lines.linePos(start).line}.`,
    hint: `remove ${field} from the old config`,
  })
}

/** By kind of document: fields of the old config that exclude it, and whether the old config says them. */
const said: Readonly<
  Record<string, (old: LegacyConfig, document: object) => readonly [field: string, said: boolean][]>
> = {
  [HostnameConfig.kind]: ({ machine = {} }) => [
    ['machine.network.hostname', (machine.network?.hostname ?? '') !== ''],
    ['machine.features.stableHostname', machine.features?.stableHostname === true],
  ],
  [ResolverConfig.kind]: ({ machine: { network = {}, features = {} } = {} }, document) => [
    ['machine.network.searchDomains', network.searchDomains !== undefined],
    ['machine.network.nameservers', (network.nameservers ?? []).some((text) => canonicalAddress(text) !== undefined)],
    ['machine.network.disableSearchDomain', network.disableSearchDomain === true],
    [
      'machine.features.hostDNS',
      Object.keys((document as ResolverConfig).hostDNS ?? {}).length > 0 && features.hostDNS !== undefined,
    ],
  ],
  [TimeSyncConfig.kind]: ({ machine: { time = {} } = {} }) => [
    ['machine.time.disabled', time.disabled === true],
    ['machine.time.servers', (time.servers ?? []).length > 0],
    ['machine.time.bootTimeout', (duration(time.bootTimeout ?? '0') ?? 0) !== 0],
  ],
  [KubeSpanConfig.kind]: ({ machine = {} }) => [['machine.network.kubespan', machine.network?.kubespan !== undefined]],
  [KubeNetworkConfig.kind]: ({ cluster = {} }) => [['cluster.network', cluster.network !== undefined]],
  [KubeFlannelCNIConfig.kind]: ({ cluster = {} }) => [['cluster.network', cluster.network !== undefined]],
  [KubeNodeConfig.kind]: ({ machine = {}, cluster = {} }) => [
    ['cluster.allowSchedulingOnControlPlanes', isGiven(cluster.allowSchedulingOnControlPlanes)],
    ['cluster.allowSchedulingOnMasters', isGiven(cluster.allowSchedulingOnMasters)],
    ['machine.kubelet.skipNodeRegistration', isGiven(machine.kubelet?.skipNodeRegistration)],
    ['machine.kubelet.registerWithFQDN', isGiven(machine.kubelet?.registerWithFQDN)],
    ['machine.kubelet.nodeIP', machine.kubelet?.nodeIP !== undefined],
    ['machine.nodeLabels', isGiven(machine.nodeLabels)],
    ['machine.nodeAnnotations', isGiven(machine.nodeAnnotations)],
    ['machine.nodeTaints', isGiven(machine.nodeTaints)],
  ],
  [DiscoveryServiceConfig.kind]: ({ cluster = {} }) => [['cluster.discovery', cluster.discovery !== undefined]],
  [DiscoveryIdentityConfig.kind]: ({ cluster = {} }) => [
    ['cluster.id', (cluster.id ?? '') !== ''],
    ['cluster.secret', (cluster.secret ?? '') !== ''],
  ],
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null
