import { Unknown } from 'typebox'
import type { DocumentType } from '../model/config/document-type.ts'
import { defineDocument } from './define.ts'
import { programArguments } from './legacy/carried.ts'

/** Kinds of documents that speak of other things than the network. */
const names = [
  ...['ExistingVolumeConfig', 'ExternalVolumeConfig', 'FilesystemScrubConfig', 'FilesystemTrimConfig'],
  ...['RawVolumeConfig', 'SwapVolumeConfig', 'UserVolumeConfig', 'VolumeConfig', 'ZswapConfig'],
  ...['LVMLogicalVolumeConfig', 'LVMVolumeGroupConfig', 'RAIDArrayConfig'],
  ...['CRIBaseRuntimeSpecConfig', 'CRICustomizationConfig', 'ContainerConfig', 'ImageCacheConfig'],
  ...['RegistryAuthConfig', 'RegistryMirrorConfig', 'RegistryTLSConfig', 'ImageVerificationConfig'],
  ...['ExtensionServiceConfig', 'PCIDriverRebindConfig', 'TrustedRootsConfig', 'SideroLinkConfig'],
  ...['KubeAPIServerCAConfig', 'KubeAPIServerConfig', 'KubeAdmissionControlConfig', 'KubeAggregatorCAConfig'],
  ...['KubeAuditPolicyConfig', 'KubeAuthenticationConfig', 'KubeAuthorizerConfig', 'KubeClusterConfig'],
  ...['KubeControllerManagerConfig', 'KubeCoreDNSConfig', 'KubeCredentialProviderConfig', 'KubeEtcdEncryptionConfig'],
  ...['KubeExternalManifestConfig', 'KubeInlineManifestConfig', 'KubePrismConfig', 'KubeProxyConfig'],
  ...['KubeSchedulerConfig', 'KubeServiceAccountConfig', 'KubeStaticPodConfig', 'KubeTalosAPIAccessConfig'],
  ...['KubeletConfig', 'EnvironmentConfig', 'EtcFileConfig', 'EventSinkConfig', 'KmsgLogConfig', 'OOMConfig'],
  ...['SecurityProfileConfig', 'UdevRulesConfig', 'UnattendedInstallConfig', 'WatchdogTimerConfig'],
]

/** Parts of them that a patch does not simply add to; each kind that runs a program has its arguments. */
const merges: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  CRIBaseRuntimeSpecConfig: { overrides: { 'x-merge': 'replace' } },
  ExtensionServiceConfig: { configFiles: { 'x-merge-by': ['mountPath'] } },
  KmsgLogConfig: { url: { 'x-merge': 'url' } },
  KubeAuditPolicyConfig: { configuration: { 'x-merge': 'replace' } },
  KubeClusterConfig: { endpoint: { 'x-merge': 'url' } },
  KubeStaticPodConfig: { pod: { 'x-merge': 'replace' } },
  SideroLinkConfig: { apiUrl: { 'x-merge': 'url' } },
}

/** They are known by name, carried along as they are, and never shown: nobody here knows what in them is secret. */
export const otherKinds: ReadonlyMap<string, DocumentType> = new Map(
  names.map((kind) => [
    kind,
    defineDocument<object>({
      kind,
      identity: 'name',
      schema: Unknown({ 'x-secret': true, properties: { extraArgs: programArguments, ...merges[kind] } }),
      example: {},
    }),
  ]),
)
