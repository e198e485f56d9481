import { stringify } from 'yaml'
import { jsonSchema } from '../../config/yaml/json-schema.ts'
import type { RulesInWords } from '../../model/config/document-type.ts'
import { clusterSchema } from '../../schema/cluster/index.ts'
import { documentTypes } from '../../schema/documents/index.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'
import { fieldsOf, type Shape, withNested } from './fields.ts'

/** What there is to explain about one document kind. */
export interface Entry {
  readonly name: string
  /** How many of it a config has, in words. */
  readonly count: string
  /** False: it is accepted and checked, but nothing is set up by it yet. */
  readonly carriedOut: boolean
  readonly shape: Shape
  readonly example: object
  /** What the rules ask of a field beyond its type; of the document itself for an empty path. */
  readonly inWords: RulesInWords
}

/** Every kind, then the legacy form, then the file that describes a cluster. */
export const reference: readonly Entry[] = [
  ...documentTypes.map(
    ({ kind, apiVersion, identity, pending, schema, inWords = {}, example }): Entry => ({
      name: kind,
      count: identity === 'name' ? 'as many as there are names' : 'one at most',
      carriedOut: pending === undefined,
      shape: jsonSchema(schema),
      example: { apiVersion, kind, ...example },
      inWords,
    }),
  ),
  {
    name: 'v1alpha1',
    count: 'one at most',
    carriedOut: true,
    shape: jsonSchema(LegacyConfig.schema),
    example: LegacyConfig.example,
    inWords: {},
  },
  {
    name: 'cluster',
    count: 'one: the file cluster.yaml',
    carriedOut: true,
    shape: jsonSchema(clusterSchema),
    example: {
      name: 'homelab',
      connection: { user: 'root' },
      config: [{ file: 'common.yaml' }, { patch: 'worker.yaml', for: { role: 'worker' } }],
      nodes: [
        { name: 'node1', address: '192.0.2.11', role: 'controlplane', config: ['node1.yaml'] },
        { name: 'node2', address: '192.0.2.12', role: 'worker', patches: ['node2.yaml'] },
      ],
      policy: { maxNodes: '25%', separateRoles: ['controlplane', 'worker'] },
      rollout: { canary: { size: '1' }, sizes: ['5', '25%'], soak: '5m' },
    },
    inWords: {
      'config.file': ['Each entry has exactly one of `file` and `patch`.'],
      values: ['Names of letters, digits and underscores.', 'Each with exactly one of `file`, `age` and `env`.'],
      'nodes.values': ['Names of letters, digits and underscores; not `name`.'],
      'connection.jump': ['Exactly one of `node` and `address`.'],
      policy: ['Only in the main file, not in one that is included.'],
      'policy.approvals': ['Where any are required, `signers` or `forge: true` is there too.'],
      'policy.rules.name': ['No name of a rule that is built in, such as `maxNodes`.'],
      'policy.rules.expression': [
        'Its variables are in docs/guides/policy.md.',
        'One that cannot be evaluated refuses the plan.',
      ],
      rollout: ['Only in the main file, not in one that is included.', 'What it means is in docs/guides/rollouts.md.'],
      'rollout.canary': ['Exactly one of `size`, `nodes` and `covering`.'],
      'rollout.sizes': ['Not beside `waves`.'],
      'rollout.waves': ['One without `for` has all that no wave before has; a node in none cannot be changed.'],
      'rollout.windows.to': ['Another time than `from`.'],
      'rollout.maxUnavailable.label': ['The key alone, without a value.'],
      'rollout.quorum': ['Less than there are control planes.'],
    },
  },
]

export const exampleText = ({ example }: Entry): string => stringify(example, { lineWidth: 0 })

export const rulesOf = ({ inWords }: Entry, path: readonly string[] = []): readonly string[] =>
  inWords[path.join('.')] ?? []

/** Each kind, and each of its fields: `BondConfig`, `BondConfig.links`. */
export const everyPath = (): string[] =>
  reference.flatMap(({ name, shape }) => [
    name,
    ...fieldsOf(shape)
      .flatMap(withNested)
      .map(({ path }) => [name, ...path].join('.')),
  ])
