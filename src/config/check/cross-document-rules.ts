import type { Mode } from '../../model/config/machine-config.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { DiscoveryIdentityConfig } from '../../schema/documents/discovery-identity-config.ts'
import { DiscoveryServiceConfig } from '../../schema/documents/discovery-service-config.ts'
import { KubeFlannelCNIConfig } from '../../schema/documents/kube-flannel-cni-config.ts'
import { KubeSpanConfig } from '../../schema/documents/kubespan-config.ts'
import { ResolverConfig } from '../../schema/documents/resolver-config.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'
import { isControlPlane, isWorker } from '../../schema/legacy/machine-type.ts'
import { type ConfigDocument, ofKind } from '../document/config-document.ts'
import { at } from '../document/report.ts'
import type { Path } from '../yaml/located-value.ts'

type Documents = readonly ConfigDocument[]

/** What must hold in a config as a whole, wherever its parts are written. */
export const crossDocumentRules = (documents: Documents, mode: Mode): readonly Diagnostic[] =>
  documents.length === 0
    ? []
    : [
        ...(mode === 'container' ? containerRules(documents) : []),
        ...encryptedNameServers(documents),
        ...meshNeedsDiscovery(documents),
        ...discoveryNeedsIdentity(documents),
        ...controlPlaneOnly(documents),
      ]

const fault = (document: ConfigDocument, path: Path, code: string, summary: string, hint: string): Diagnostic =>
  at(document.place(path), { code, summary, hint })

interface HostDNS {
  readonly document: ConfigDocument
  readonly path: Path
  readonly enabled: boolean
  readonly forwards: boolean
}

/** The resolver on the machine itself: a document counts only when it switches it on, else the legacy config does. */
function hostDNS(documents: Documents): HostDNS | undefined {
  const [resolver] = ofKind(documents, ResolverConfig)
  const [old] = ofKind(documents, LegacyConfig)
  const settings = (document: ConfigDocument, path: Path, written: ResolverConfig['hostDNS']) => ({
    document,
    path,
    enabled: written?.enabled === true,
    forwards: written?.forwardKubeDNSToHost === true,
  })
  const own = resolver?.content.hostDNS
  if (resolver && own?.enabled === true) return settings(resolver, ['hostDNS'], own)
  const legacy = old?.content.machine?.features?.hostDNS
  if (old && legacy) return settings(old, ['machine', 'features', 'hostDNS'], legacy)
  return undefined
}

function containerRules(documents: Documents): Diagnostic[] {
  const found = hostDNS(documents)
  const hint = 'switch on hostDNS.enabled and hostDNS.forwardKubeDNSToHost'
  const [first] = documents
  if (found === undefined) {
    const summary = 'in a container the resolver on the machine must be on, and the config does not speak of it'
    return first ? [fault(first, [], 'config/container-mode', summary, hint)] : []
  }
  const missing = [...(found.enabled ? [] : ['enabled']), ...(found.forwards ? [] : ['forwardKubeDNSToHost'])]
  return missing.map((field) =>
    fault(found.document, found.path, 'config/container-mode', `in a container hostDNS.${field} must be true`, hint),
  )
}

function encryptedNameServers(documents: Documents): Diagnostic[] {
  const [resolver] = ofKind(documents, ResolverConfig)
  const n = resolver?.content.nameservers?.findIndex(({ protocol = 'Do53' }) => protocol !== 'Do53') ?? -1
  if (resolver === undefined || n < 0 || hostDNS(documents)?.enabled === true) return []
  const summary = 'name servers that are asked over TLS or HTTPS need the resolver on the machine'
  return [
    fault(resolver, ['nameservers', n, 'protocol'], 'config/host-dns-off', summary, 'set hostDNS.enabled to true'),
  ]
}

function meshNeedsDiscovery(documents: Documents): Diagnostic[] {
  const [document] = ofKind(documents, KubeSpanConfig)
  const [old] = ofKind(documents, LegacyConfig)
  const service = ofKind(documents, DiscoveryServiceConfig).length > 0
  if (service || old?.content.cluster?.discovery?.enabled === true) return []
  const summary = 'KubeSpan needs the discovery of cluster members'
  const hint = 'switch on cluster.discovery.enabled, or switch KubeSpan off'
  const discoveryOff = (one: ConfigDocument, path: Path) => [fault(one, path, 'config/discovery-off', summary, hint)]
  if (document) return document.content.enabled === true ? discoveryOff(document, ['enabled']) : []
  return old?.content.machine?.network?.kubespan?.enabled === true
    ? discoveryOff(old, ['machine', 'network', 'kubespan', 'enabled'])
    : []
}

function discoveryNeedsIdentity(documents: Documents): Diagnostic[] {
  const [service] = ofKind(documents, DiscoveryServiceConfig)
  const [old] = ofKind(documents, LegacyConfig)
  const { id = '', secret = '', discovery } = old?.content.cluster ?? {}
  const asked = discovery?.enabled === true && discovery.registries?.service?.disabled !== true
  const place: [ConfigDocument, Path] | undefined = service
    ? [service, []]
    : old && asked
      ? [old, ['cluster', 'discovery']]
      : undefined
  if (place === undefined || ofKind(documents, DiscoveryIdentityConfig).length > 0) return []
  const missing = [...(id === '' ? ['id'] : []), ...(secret === '' ? ['secret'] : [])]
  return missing.map((field) =>
    fault(
      ...place,
      'config/no-cluster-identity',
      `the discovery of cluster members needs cluster.${field}`,
      `add cluster.${field}, or switch discovery off`,
    ),
  )
}

const ofControlPlane: readonly string[] = [
  KubeFlannelCNIConfig.kind,
  ...['KubeAPIServerConfig', 'KubeAdmissionControlConfig', 'KubeAggregatorCAConfig', 'KubeAuditPolicyConfig'],
  ...['KubeAuthenticationConfig', 'KubeAuthorizerConfig', 'KubeControllerManagerConfig', 'KubeEtcdEncryptionConfig'],
  ...['KubeSchedulerConfig', 'KubeServiceAccountConfig', 'KubeTalosAPIAccessConfig'],
]

/** A machine that does not say what it is, is none of the control plane. */
function controlPlaneOnly(documents: Documents): Diagnostic[] {
  const [old] = ofKind(documents, LegacyConfig)
  if (isControlPlane(old?.content.machine?.type ?? '')) return []
  const [who, hint] = isWorker(old?.content.machine?.type ?? '')
    ? ['a worker', 'remove it from this machine']
    : ['a machine without a `type`', 'write `type: controlplane` under `machine`, or remove it']
  return documents
    .filter(({ type }) => ofControlPlane.includes(type.kind))
    .map((document) => fault(document, [], 'config/control-plane-only', `${who} has no ${document.type.kind}`, hint))
}
