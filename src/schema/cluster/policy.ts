import { Optional, type Static, Record as TRecord } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'
import { array, boolean, formatted, integer, object, oneOf, string } from '../vocabulary.ts'
import { parseRule } from './policy-variables.ts'

const approvals = object(
  {
    required: Optional(
      integer('How many people must approve a plan that changes anything; whoever made it is none of them.', {
        maximum: 100,
      }),
    ),
    denyRemoval: Optional(
      integer(
        'How many must approve one that removes a guard: a rule of the firewall that drops or rejects, its policy `drop`, a blackhole route, a line of `protect`. One, where anybody’s approval counts and this is left out.',
        { minimum: 1, maximum: 100 },
      ),
    ),
    signers: Optional(
      string(
        'File of those whose signatures count (`netloom approve`), in the form that OpenSSH calls `allowed_signers`.',
        {
          minLength: 1,
        },
      ),
    ),
    revoked: Optional(string('File of public keys that no longer count, one a line.', { minLength: 1 })),
    forge: Optional(
      boolean(
        'Whether approvals that a job took from the forge count: they are not signed, and whoever runs the job is believed.',
        { default: false },
      ),
    ),
    people: Optional(
      TRecord(
        string('A person.'),
        array(string('A name.', { minLength: 1 }), 'Principals, logins, e-mail addresses.'),
        {
          description:
            'The names under which one person is known, so that nobody counts twice or approves a plan of one’s own.',
        },
      ),
    ),
  },
  'Who must approve a plan before it is applied, and whose word counts.',
)

const noDelete = object({
  things: string('Which: `Kind/id`, where `*` stands for any signs, such as `Link/bond*`.', { minLength: 1 }),
  unlessLabel: Optional(
    string('Nodes with this label may: `key`, or `key=value`.', { minLength: 1, 'x-empty': 'nodes with any labels' }),
  ),
})

const rule = object({
  name: formatted('name', 'Its name in plans and tests; every rule has its own.'),
  expression: string('An expression in CEL that gives true where the plan keeps the rule.', { minLength: 1 }),
  on: Optional(
    oneOf(['node', 'run'], '`node` asks each node that changes (`node`, `plan`); `run` asks once (`run`).', {
      default: 'node',
    }),
  ),
  message: string('What to tell whoever breaks it.', { minLength: 1 }),
  unlessApprovals: Optional(
    integer('With so many approvals it may be broken; without this, never.', { minimum: 1, maximum: 100 }),
  ),
})

export const policy = object(
  {
    approvals: Optional(approvals),
    maxNodes: Optional(
      formatted('count-or-percent', 'How many nodes one run may change: a number, or a share of the cluster as `25%`.'),
    ),
    separateRoles: Optional(
      array(string('A role.', { minLength: 1 }), 'Roles of which one run may change only one.', { minItems: 2 }),
    ),
    reachability: Optional(
      oneOf(
        ['keeps', 'unknown'],
        'The least that must be known of the way to a node that changes: `keeps`, it surely stays; `unknown`, it is not seen to be cut, not even with --allow-disconnect.',
      ),
    ),
    noDelete: Optional(array(noDelete, 'What no plan may delete.')),
    rules: Optional(array(rule, 'Rules of your own.', { maxItems: 100 })),
  },
  'What every plan must keep; `apply` refuses one that does not. What is left out is not asked.',
)
type PolicyConfig = Static<typeof policy>

/** Names of rules that are built in. */
const builtIn = ['noDelete', 'separateRoles', 'maxNodes', 'reachability', 'approvals', 'policy']

export const policyRules = ({ approvals = {}, rules = [], noDelete = [] }: PolicyConfig): readonly Fault[] => [
  ...nobodyCounts(approvals),
  ...rules.flatMap((rule, n) => {
    const { fault } = parseRule(rule)
    const path = ['policy', 'rules', n]
    const first = rules.findIndex(({ name }) => name === rule.name)
    return [
      ...(fault === undefined ? [] : [notCel(rule, fault, path)]),
      ...(first === n
        ? []
        : [bad([...path, 'name'], `there is a rule ${shown(rule.name)} already`, 'give it another name')]),
      ...(builtIn.includes(rule.name)
        ? [bad([...path, 'name'], `${shown(rule.name)} is a rule that is built in`, 'give it another name')]
        : []),
    ]
  }),
  ...noDelete.flatMap(({ things, unlessLabel = '' }, n) => [
    ...(things.includes('/') || things === '*'
      ? []
      : [
          bad(
            ['policy', 'noDelete', n, 'things'],
            `${shown(things)} names no kind`,
            'write `Kind/id`, as plans do: `Route/*`',
          ),
        ]),
    ...(unlessLabel.startsWith('=')
      ? [
          bad(
            ['policy', 'noDelete', n, 'unlessLabel'],
            `${shown(unlessLabel)} names no label`,
            'write `key`, or `key=value`',
          ),
        ]
      : []),
  ]),
]

function nobodyCounts({
  required = 0,
  denyRemoval = 0,
  signers,
  forge,
}: NonNullable<PolicyConfig['approvals']>): Fault[] {
  if (Math.max(required, denyRemoval) === 0 || signers !== undefined || forge) return []
  const summary = 'approvals are required, and nobody’s count'
  return [{ code: 'document/missing', path: ['policy', 'approvals'], summary, hint: 'add `signers`, or `forge: true`' }]
}

const notCel = ({ on = 'node' }: { readonly on?: 'node' | 'run' }, fault: string, path: Fault['path']): Fault => ({
  code: 'policy/bad-expression',
  path: [...path, 'expression'],
  summary: `this is no rule in CEL: ${fault}`,
  hint: on === 'run' ? 'it may speak of `run` and `approvals`' : 'it may speak of `node`, `plan` and `approvals`',
})

const bad = (path: Fault['path'], summary: string, hint: string): Fault => ({
  ...{ code: 'document/bad-value', path, summary, hint },
})
