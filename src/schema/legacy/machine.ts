import { Optional, type Static, Record as TRecord, Unknown } from 'typebox'
import { flag, formatted, group, list, text } from '../vocabulary.ts'
import { carried, hidden, programArguments } from './carried.ts'
import { legacyNetwork } from './network.ts'

const parameters = (description: string) => Optional(TRecord(text('Key.'), text('The value.'), { description }))

const kubelet = group(
  {
    nodeIP: Optional(
      group(
        {
          validSubnets: Optional(
            list(
              text('A network or an address; `!` in front leaves it out.'),
              'Where the node’s address is looked for.',
              { 'x-empty': 'any address' },
            ),
          ),
        },
        'Which address the node shows to Kubernetes.',
      ),
    ),
    extraArgs: Optional(Unknown(programArguments)),
    ...carried('image', 'clusterDNS', 'extraMounts', 'extraConfig', 'credentialProviderConfig'),
    ...carried('defaultRuntimeSeccompProfileEnabled', 'registerWithFQDN', 'skipNodeRegistration'),
    ...carried('disableManifestsDirectory'),
  },
  'The machine as a node of Kubernetes.',
)

const time = group(
  {
    disabled: Optional(flag('Leave the clock alone.')),
    servers: Optional(list(text('A host name, an address, or a clock device such as /dev/ptp0.'), 'Time servers.')),
    bootTimeout: Optional(formatted('duration', 'How long boot waits for the right time.')),
  },
  'Where the machine gets the time from.',
)

const hostDNS = group(
  {
    enabled: Optional(flag('Run a caching resolver on the machine.')),
    forwardKubeDNSToHost: Optional(flag('Let the cluster’s DNS ask this resolver.')),
    resolveMemberNames: Optional(flag('Answer for the names of cluster members.')),
  },
  'A resolver on the machine itself.',
)

const features = group(
  {
    hostDNS: Optional(hostDNS),
    nodeAddressSortAlgorithm: Optional(text('v1 or v2: how the machine’s addresses are sorted. By default v1.')),
    stableHostname: Optional(flag('Make a name from the machine’s identity if none is given.')),
    ...carried('rbac', 'kubernetesTalosAPIAccess', 'apidCheckExtKeyUsage', 'diskQuotaSupport', 'kubePrism'),
    ...carried('imageCache'),
  },
  'What can be switched on and off.',
)

const kernel = group(
  {
    modules: Optional(
      list(
        group({
          name: Optional(text('Name of the module.')),
          parameters: Optional(list(text('key=value'), 'Parameters of the module.')),
        }),
        'Kernel modules that are loaded.',
      ),
    ),
  },
  'The kernel.',
)

export const legacyMachine = group(
  {
    type: Optional(text('controlplane or worker.')),
    network: Optional(legacyNetwork),
    kubelet: Optional(kubelet),
    time: Optional(time),
    features: Optional(features),
    kernel: Optional(kernel),
    sysctls: parameters('Kernel parameters under /proc/sys.'),
    sysfs: parameters('Kernel parameters under /sys.'),
    ...hidden('token', 'ca', 'registries', 'files', 'env', 'systemDiskEncryption'),
    ...carried('acceptedCAs', 'certSANs', 'controlPlane', 'pods', 'disks', 'install', 'udev', 'logging'),
    ...carried('seccompProfiles', 'baseRuntimeSpecOverrides'),
    nodeLabels: parameters('Labels of the node in Kubernetes.'),
    nodeAnnotations: parameters('Annotations of the node in Kubernetes.'),
    nodeTaints: parameters('Taints of the node in Kubernetes.'),
  },
  'The machine.',
)
export type LegacyMachine = Static<typeof legacyMachine>
