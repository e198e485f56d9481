import { Optional, type Static, Record as TRecord, Unknown } from 'typebox'
import { array, boolean, formatted, object, string } from '../vocabulary.ts'
import { carried, hidden, programArguments } from './carried.ts'
import { legacyNetwork } from './network.ts'

const parameters = (description: string) => Optional(TRecord(string('Key.'), string('The value.'), { description }))

const kubelet = object(
  {
    nodeIP: Optional(
      object(
        {
          validSubnets: Optional(
            array(
              string('A network or an address; `!` in front leaves it out.'),
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

const time = object(
  {
    disabled: Optional(boolean('Leave the clock alone.')),
    servers: Optional(array(string('A host name, an address, or a clock device such as /dev/ptp0.'), 'Time servers.')),
    bootTimeout: Optional(formatted('duration', 'How long boot waits for the right time.')),
  },
  'Where the machine gets the time from.',
)

const hostDNS = object(
  {
    enabled: Optional(boolean('Run a caching resolver on the machine.')),
    forwardKubeDNSToHost: Optional(boolean('Let the cluster’s DNS ask this resolver.')),
    resolveMemberNames: Optional(boolean('Answer for the names of cluster members.')),
  },
  'A resolver on the machine itself.',
)

const features = object(
  {
    hostDNS: Optional(hostDNS),
    nodeAddressSortAlgorithm: Optional(string('v1 or v2: how the machine’s addresses are sorted. By default v1.')),
    stableHostname: Optional(boolean('Make a name from the machine’s identity if none is given.')),
    ...carried('rbac', 'kubernetesTalosAPIAccess', 'apidCheckExtKeyUsage', 'diskQuotaSupport', 'kubePrism'),
    ...carried('imageCache'),
  },
  'What can be switched on and off.',
)

const kernel = object(
  {
    modules: Optional(
      array(
        object({
          name: Optional(string('Name of the module.')),
          parameters: Optional(array(string('key=value'), 'Parameters of the module.')),
        }),
        'Kernel modules that are loaded.',
      ),
    ),
  },
  'The kernel.',
)

export const legacyMachine = object(
  {
    type: Optional(string('controlplane or worker.')),
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
