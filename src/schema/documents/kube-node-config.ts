import { Optional, type Static, Record as TRecord } from 'typebox'
import { defineDocument } from '../define.ts'
import { annotationRules, labelRules, taintRules } from '../fields/labels.ts'
import { subnetOrAddress } from '../in-words.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { subnetOrAddressRules } from '../values/prefixes.ts'
import { array, boolean, object, string } from '../vocabulary.ts'

const words = (description: string) => TRecord(string('Key.'), string('The value.'), { description })

const schema = object(
  {
    nodeIP: Optional(
      object(
        {
          validSubnets: Optional(
            array(string('A network; `!` in front leaves it out.'), 'Where the node’s address is looked for.', {
              'x-empty': 'any address',
            }),
          ),
        },
        'Which address the node shows to Kubernetes.',
      ),
    ),
    labels: Optional(words('Labels of the node.')),
    annotations: Optional(words('Annotations of the node.')),
    taints: Optional(words('Taints of the node.')),
    registerWithFQDN: Optional(boolean('Use the whole host name.')),
    skipNodeRegistration: Optional(boolean('Do not join the cluster.')),
  },
  'The machine as a node of Kubernetes.',
)
export type KubeNodeConfig = Static<typeof schema>

export const KubeNodeConfig = defineDocument<KubeNodeConfig>({
  kind: 'KubeNodeConfig',
  identity: 'singleton',
  pending: 'for-all',
  schema,
  rules: ({ nodeIP, labels = {}, annotations = {}, taints = {} }) => [
    ...subnetOrAddressRules(nodeIP?.validSubnets ?? [], ['nodeIP', 'validSubnets']),
    ...labelRules(labels, ['labels']),
    ...annotationRules(annotations, ['annotations']),
    ...taintRules(taints, ['taints']),
  ],
  inWords: {
    'nodeIP.validSubnets': [subnetOrAddress],
    labels: ['Keys and values as Kubernetes takes them.'],
    annotations: ['Keys as Kubernetes takes them.'],
    taints: ['NoSchedule, PreferNoSchedule or NoExecute, with or without a value and a colon in front.'],
  },
  conflicts: (_, { machine = {}, cluster = {} }: LegacyConfig) => ({
    'cluster.allowSchedulingOnControlPlanes': isGiven(cluster.allowSchedulingOnControlPlanes),
    'cluster.allowSchedulingOnMasters': isGiven(cluster.allowSchedulingOnMasters),
    'machine.kubelet.skipNodeRegistration': isGiven(machine.kubelet?.skipNodeRegistration),
    'machine.kubelet.registerWithFQDN': isGiven(machine.kubelet?.registerWithFQDN),
    'machine.kubelet.nodeIP': machine.kubelet?.nodeIP !== undefined,
    'machine.nodeLabels': machine.nodeLabels !== undefined,
    'machine.nodeAnnotations': machine.nodeAnnotations !== undefined,
    'machine.nodeTaints': machine.nodeTaints !== undefined,
  }),
  example: { nodeIP: { validSubnets: ['10.0.0.0/8', '!10.9.0.0/16'] } },
})

const isGiven = (value: unknown): boolean => value !== undefined && value !== null
