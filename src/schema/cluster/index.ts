import { Optional, type Static, Record as TRecord } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { unfinished } from '../unfinished.ts'
import { shown } from '../values/shown.ts'
import { array, boolean, formatted, object, oneOf, string } from '../vocabulary.ts'
import { connection } from './connection.ts'
import { policy, policyRules } from './policy.ts'
import { rollout, rolloutRules } from './rollout.ts'
import { labelRule, selector } from './selector.ts'

export type { Selector } from './selector.ts'

const path = (description: string) => string(description, { minLength: 1 })

const layer = object({
  file: Optional(path('A machine config. Its documents are added to the node’s.')),
  patch: Optional(path('A patch. Its documents are merged into those of the files.')),
  for: Optional(selector),
})
export type LayerConfig = Static<typeof layer>

const protection = object({
  kind: string('Kind of the thing, as plans print it: `Address` of `Address/eth0/192.0.2.1/24`.', {
    minLength: 1,
    examples: ['Address'],
  }),
  id: string('The rest of its name, `eth0/192.0.2.1/24`; `*` stands for any letters, `?` for one.', {
    minLength: 1,
    examples: ['eth0/192.0.2.1/24'],
  }),
  for: Optional(selector),
})
export type ProtectionConfig = Static<typeof protection>

const node = object({
  name: formatted('name', 'Name of the node; every node has its own.'),
  address: Optional(formatted('host', 'Where it is reached: an IP address or a host name. By default its name.')),
  role: Optional(string('What it is for, such as `controlplane` or `worker`.')),
  labels: Optional(TRecord(string('Key.'), string('The value.'), { description: 'Free words for choosing nodes.' })),
  groups: Optional(array(string('A group.'), 'Groups it belongs to.')),
  config: Optional(array(path('A machine config.'), 'Its own files, after those for all nodes.')),
  patches: Optional(array(path('A patch.'), 'Its own patches, after those for all nodes.')),
  values: Optional(
    TRecord(string('Name.'), string('The value.'), {
      description: `What only this node has: \`\${node.NAME}\` in the configs and patches it uses. \`\${node.name}\` is always there.`,
    }),
  ),
  connection: Optional(connection),
})
export type NodeEntry = Static<typeof node>

const value = object({
  file: Optional(path('A file that holds nothing but the value.')),
  age: Optional(path('A file encrypted with `age --armor`, or the text of one.')),
  env: Optional(path('The environment variable that holds the value.')),
  secret: Optional(boolean('Whether a value of the environment is a secret; one from a file always is.')),
})
export type ValueConfig = Static<typeof value>

export const clusterSchema = object(
  {
    name: Optional(string('Name of the cluster.', { minLength: 1 })),
    include: Optional(
      array(
        path('Another file of this form.'),
        'Files whose `config`, `nodes` and `protect` are read as if they stood before these.',
      ),
    ),
    connection: Optional(connection),
    scope: Optional(
      oneOf(
        ['listed', 'whole'],
        'What netloom looks after on a node: only the links somebody wrote about, or every link of it.',
        { default: 'listed' },
      ),
    ),
    values: Optional(
      TRecord(string('Name.'), value, {
        description: `Values for \`\${NAME}\` in configs: secrets kept in files of their own, and what of the environment is a secret.`,
      }),
    ),
    config: Optional(
      array(
        layer,
        'What each node’s config is made of: first every `file`, then every `patch`, both in the order given here.',
      ),
    ),
    nodes: Optional(array(node, 'The machines.')),
    protect: Optional(
      array(
        protection,
        'What no plan may remove, make anew or disrupt. The node remembers it: to take a line away takes a plan that does nothing else.',
      ),
    ),
    policy: Optional(policy),
    rollout: Optional(rollout),
  },
  'A cluster: its machines, how to reach them, and what makes up the config of each. Paths are relative to this file.',
)
export type ClusterConfig = Static<typeof clusterSchema>

export const clusterRules = (cluster: ClusterConfig): readonly Fault[] => [
  ...(cluster.config ?? []).flatMap(({ file, patch }, n) =>
    (file === undefined) === (patch === undefined)
      ? [
          {
            code: 'document/exclusive',
            path: ['config', n],
            summary: 'an entry needs exactly one of `file` and `patch`',
            hint: 'write two entries for two files',
          },
        ]
      : [],
  ),
  ...(cluster.config ?? []).flatMap(({ for: { label = '' } = {} }, n) =>
    labelRule(label, ['config', n, 'for', 'label']),
  ),
  ...Object.entries(cluster.values ?? {}).flatMap(([name, entry]) => valueRules(name, entry)),
  ...(cluster.scope === 'whole'
    ? [unfinished(['scope'], 'DHCP, clocks and host names by default, of the scope `whole`,')]
    : []),
  ...(cluster.policy ? policyRules(cluster.policy) : []),
  ...(cluster.rollout ? rolloutRules(cluster.rollout) : []),
  ...(cluster.nodes ?? []).flatMap(nodeValueRules),
  ...jumpRule(cluster.connection, ['connection']),
  ...(cluster.nodes ?? []).flatMap((entry, n) => jumpRule(entry.connection, ['nodes', n, 'connection'])),
]

const nodeValueRules = ({ values = {} }: NodeEntry, n: number): readonly Fault[] =>
  Object.keys(values).flatMap((name) => {
    const path = ['nodes', n, 'values', name]
    const summary = `\`\${node.name}\` is the node’s name already`
    return name === 'name'
      ? [{ code: 'document/bad-value', path, summary, hint: 'give the value another name' }]
      : nameRule(name, path)
  })

const nameRule = (name: string, path: Fault['path']): readonly Fault[] =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)
    ? []
    : [
        {
          code: 'document/bad-value',
          path,
          summary: `${shown(name)} cannot be the name of a value`,
          hint: 'use letters, digits and underscores',
        },
      ]

function valueRules(name: string, { file, age, env, secret }: ValueConfig): readonly Fault[] {
  const path = ['values', name]
  const misnamed = nameRule(name, path)
  if (misnamed.length > 0) return misnamed
  if ([file, age, env].filter((one) => one !== undefined).length !== 1) {
    const summary = 'a value needs exactly one of `file`, `age` and `env`'
    return [{ code: 'document/exclusive', path, summary, hint: 'keep one of them' }]
  }
  if (secret !== false || env !== undefined) return []
  const summary = 'what is kept in a file of its own is always secret'
  return [{ code: 'document/exclusive', path: [...path, 'secret'], summary, hint: 'remove `secret`' }]
}

const jumpRule = (entry: NodeEntry['connection'], at: Fault['path']): readonly Fault[] =>
  entry?.jump && (entry.jump.node === undefined) === (entry.jump.address === undefined)
    ? [
        {
          code: 'document/exclusive',
          path: [...at, 'jump'],
          summary: 'a jump host is named by exactly one of `node` and `address`',
          hint: 'keep one of the two',
        },
      ]
    : []
