import { Unknown } from 'typebox'
import type { DocumentType } from '../model/node-config.ts'
import { defineDocument } from './define.ts'

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

/** They are known by name, carried along as they are, and never shown: nobody here knows what in them is secret. */
export const otherKinds: ReadonlyMap<string, DocumentType> = new Map(
  names.map((kind) => [
    kind,
    defineDocument<object>({ kind, identity: 'name', schema: Unknown({ 'x-secret': true }), example: {} }),
  ]),
)
