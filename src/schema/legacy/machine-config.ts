import { Optional, type Static, Object as TObject, Record as TRecord, Unknown } from 'typebox'
import { flag, group, text } from '../vocabulary.ts'
import { legacyNetwork } from './network.ts'

/** Sections that other tools read. They are known by name and carried along as they are. */
const carried = <const Names extends string>(...names: Names[]) =>
  Object.fromEntries(names.map((name) => [name, Optional(Unknown())])) as Record<Names, ReturnType<typeof unknown>>
const unknown = () => Optional(Unknown())

/** The same, with keys and tokens inside: never shown. */
const hidden = <const Names extends string>(...names: Names[]) =>
  Object.fromEntries(names.map((name) => [name, Optional(Unknown({ 'x-secret': true }))])) as Record<
    Names,
    ReturnType<typeof unknown>
  >

const parameters = (description: string) => TRecord(text('Key.'), text('The value.'), { description })

const machine = group(
  {
    type: Optional(text('controlplane or worker.')),
    network: Optional(legacyNetwork),
    sysctls: Optional(parameters('Kernel parameters under /proc/sys.')),
    sysfs: Optional(parameters('Kernel parameters under /sys.')),
    ...hidden('token', 'ca', 'registries', 'files', 'env', 'systemDiskEncryption'),
    ...carried('acceptedCAs', 'certSANs', 'controlPlane', 'kubelet', 'pods', 'disks', 'install'),
    ...carried('time', 'features', 'udev', 'logging'),
    ...carried('kernel', 'seccompProfiles', 'baseRuntimeSpecOverrides'),
    ...carried('nodeLabels', 'nodeAnnotations', 'nodeTaints'),
  },
  'The machine.',
)

const cluster = TObject(
  {
    ...hidden('secret', 'token', 'aescbcEncryptionSecret', 'secretboxEncryptionSecret', 'ca', 'aggregatorCA'),
    ...hidden('serviceAccount', 'etcd', 'inlineManifests', 'extraManifestHeaders'),
    ...carried('id', 'controlPlane', 'clusterName', 'network', 'acceptedCAs', 'apiServer'),
    ...carried('controllerManager', 'proxy', 'scheduler', 'discovery', 'coreDNS', 'externalCloudProvider'),
    ...carried('extraManifests', 'adminKubeconfig'),
    ...carried('allowSchedulingOnMasters', 'allowSchedulingOnControlPlanes'),
  },
  { additionalProperties: false, description: 'The Kubernetes cluster.' },
)

export const legacySchema = group(
  {
    version: Optional(text('v1alpha1.')),
    debug: Optional(flag('Verbose logs.')),
    persist: Optional(flag('Kept for old configs.')),
    machine: Optional(machine),
    cluster: Optional(cluster),
  },
  'A machine config in the old form, without `kind`.',
)
export type LegacyConfig = Static<typeof legacySchema>
