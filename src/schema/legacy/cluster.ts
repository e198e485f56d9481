import { Optional, type Static, Unknown } from 'typebox'
import { array, boolean, object, secret, string } from '../vocabulary.ts'
import { carried, carriedProgram, carriedWith, hidden, programArguments } from './carried.ts'

const subnets = (description: string) => Optional(array(string('A network.'), description, { 'x-merge': 'replace' }))
const filters = (description: string) =>
  Optional(
    array(string('A network or an address; `!` in front leaves it out.'), description, { 'x-empty': 'any address' }),
  )

const network = object(
  {
    cni: Optional(
      object(
        {
          name: Optional(string('flannel, custom or none.')),
          urls: Optional(array(string('A URL.'), 'Manifests of a custom one.')),
          flannel: Optional(
            object(
              {
                extraArgs: Optional(array(string('An argument.'), 'Further arguments of flannel.')),
                kubeNetworkPoliciesEnabled: Optional(boolean('Carry out network policies.')),
              },
              'Settings of flannel.',
            ),
          ),
        },
        'Who connects pods.',
      ),
    ),
    dnsDomain: Optional(string('Domain of the cluster’s services. By default cluster.local.')),
    podSubnets: subnets('Networks of pods: one, or one of each family. By default 10.244.0.0/16.'),
    serviceSubnets: subnets('Networks of services: one, or one of each family. By default 10.96.0.0/12.'),
  },
  'Networks of the Kubernetes cluster.',
)

const etcd = object(
  {
    ...hidden('ca'),
    ...carried('image'),
    extraArgs: Optional(Unknown(programArguments)),
    subnet: Optional(string('Legacy form of `advertisedSubnets` with a single one.')),
    advertisedSubnets: filters('Which address of the machine is announced to other members.'),
    listenSubnets: filters('On which addresses etcd listens.'),
  },
  'The database of the cluster.',
)

const discovery = object(
  {
    enabled: Optional(boolean('Whether machines of the cluster find each other.')),
    registries: Optional(
      object(
        {
          kubernetes: Optional(object({ disabled: Optional(boolean('Switch it off.')) }, 'By way of Kubernetes.')),
          service: Optional(
            object(
              {
                disabled: Optional(boolean('Switch it off.')),
                endpoint: Optional(string('URL of the service, without a path.')),
              },
              'By way of a service outside the cluster.',
            ),
          ),
        },
        'Where machines look.',
      ),
    ),
  },
  'How machines of the cluster find each other.',
)

export const legacyCluster = object(
  {
    id: Optional(string('What distinguishes this cluster from others.')),
    secret: Optional(secret('What only members of the cluster know.')),
    network: Optional(network),
    etcd: Optional(etcd),
    discovery: Optional(discovery),
    ...hidden('token', 'aescbcEncryptionSecret', 'secretboxEncryptionSecret', 'ca', 'aggregatorCA'),
    ...hidden('serviceAccount', 'inlineManifests', 'extraManifestHeaders'),
    ...carried('clusterName', 'acceptedCAs'),
    controlPlane: carriedWith({ endpoint: { 'x-merge': 'url' } }),
    controllerManager: carriedProgram(),
    proxy: carriedProgram(),
    scheduler: carriedProgram(),
    apiServer: carriedProgram({
      auditPolicy: { 'x-merge': 'replace' },
      admissionControl: { 'x-merge-by': ['name'] },
    }),
    ...carried('coreDNS', 'externalCloudProvider', 'extraManifests', 'adminKubeconfig'),
    ...carried('allowSchedulingOnMasters', 'allowSchedulingOnControlPlanes'),
  },
  'The Kubernetes cluster.',
)
export type LegacyCluster = Static<typeof legacyCluster>
