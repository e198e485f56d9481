import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedBy } from '../../src/cli/policy/bounded.ts'
import type { NodeFacts, PolicyRules } from '../../src/model/config/policy.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { evaluatePolicy } from '../../src/policy/evaluate.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { hostilePlan } from '../render/hostile.ts'
import { create, planOf, remove, update } from '../render/sample.ts'

interface Given {
  readonly approvals?: readonly string[]
  readonly facts?: Readonly<Record<string, Partial<NodeFacts>>>
  readonly total?: number
}

const judged = (rules: PolicyRules, plans: readonly Plan[], { approvals = [], facts = {}, total = 10 }: Given = {}) =>
  evaluatePolicy(
    { rules },
    {
      ...{ plans, approvals, total, bounded: boundedBy(2000) },
      factsOf: ({ node: name }) => ({ name, role: 'worker', labels: {}, groups: [], ...facts[name] }),
      denies: (kind, spec) => linux.kinds.find((one) => one.kind === kind)?.denies?.(spec) ?? [],
    },
  )
const outcome = (...given: Parameters<typeof judged>) =>
  judged(...given).map(({ rule, outcome, nodes }) => `${rule} ${outcome}${nodes.length > 0 ? ` ${nodes}` : ''}`)

const link = create('Link', 'br0', { name: 'br0' })
const chain = { name: 'ingress', type: 'filter', hook: 'input', priority: -140 }
const keeps = { review: { verdict: 'keeps' as const, diagnostics: [] } }
const n = (count: number) => Array.from({ length: count }, (_, i) => planOf(`n${i}`, [link]))

describe('rules that are built in', () => {
  it('ask nothing unless they are switched on', () => expect(judged({}, n(3))).toEqual([]))

  it('want so many approvals of what changes anything', () => {
    const rules = { approvals: { required: 2 } }
    expect(judged(rules, n(1), { approvals: ['a'] })).toMatchObject([{ outcome: 'needs-approval', missing: 1 }])
    expect(outcome(rules, n(1), { approvals: ['a', 'b'] })).toEqual(['approvals.required pass'])
    expect(outcome(rules, [planOf('a', [])])).toEqual(['approvals.required pass'])
  })

  it.each([
    ['3', 10, 3],
    ['30%', 10, 3],
    ['1%', 10, 1],
    ['39%', 10, 3],
  ])('let %s of %i nodes change at once, which are %i', (maxNodes, total, most) => {
    expect(outcome({ maxNodes }, [...n(most), planOf('z', [])], { total })).toEqual(['maxNodes pass'])
    expect(judged({ maxNodes }, n(most + 1), { total })).toMatchObject([{ outcome: 'fail' }])
  })

  it('keep roles apart', () => {
    const facts = { n0: { role: 'controlplane' } }
    const rules = { separateRoles: ['controlplane', 'worker'] }
    expect(outcome(rules, n(2), { facts })).toEqual(['separateRoles fail n0,n1'])
    expect(outcome(rules, [planOf('n0', []), ...n(2).slice(1)], { facts })).toEqual(['separateRoles pass'])
    expect(outcome(rules, n(2), { facts: { n0: { role: 'storage' } } })).toEqual(['separateRoles pass'])
  })

  it('want the way to every node known', () => {
    const [sure, unsure] = [{ ...planOf('a', [link]), ...keeps }, planOf('b', [link])]
    const cut = {
      ...planOf('c', [link]),
      review: {
        verdict: 'keeps' as const,
        diagnostics: [{ severity: 'warning' as const, code: 'review/cuts-route', summary: '' }],
      },
    }
    expect(outcome({ reachability: 'keeps' }, [sure, unsure, cut])).toEqual(['reachability fail b,c'])
    expect(outcome({ reachability: 'unknown' }, [sure, unsure])).toEqual(['reachability pass'])
    expect(outcome({ reachability: 'unknown' }, [unsure, cut])).toEqual(['reachability fail c'])
  })

  it('let some things be deleted only where a label allows it', () => {
    const plans = [planOf('a', [remove('Link', 'bond0', {})]), planOf('b', [remove('Link', 'bond1', {})])]
    const rules = { noDelete: [{ things: 'Link/bond*', unlessLabel: 'may=yes' }] }
    const facts = { a: { labels: { may: 'yes' } }, b: { labels: { may: 'no' } } }
    expect(outcome(rules, plans, { facts })).toEqual(['noDelete fail b'])
    const anew = planOf('a', [
      remove('Link', 'bond0', {}, { replaces: true }),
      create('Link', 'bond0', {}, { replaces: true }),
    ])
    expect(outcome({ noDelete: [{ things: '*' }] }, [anew])).toEqual(['noDelete pass'])
    expect(outcome({ noDelete: [{ things: 'Link/x*' }] }, plans)).toEqual(['noDelete pass'])
  })

  const rules = ['iifname "drop" counter accept', 'ip saddr 10.0.0.0/8 counter drop']
  it.each([
    [
      'a rule that drops',
      update(
        'NfTablesChain',
        'ingress',
        { ...chain, policy: 'drop', rules },
        { ...chain, policy: 'drop', rules: rules.slice(0, 1) },
      ),
    ],
    [
      'the policy drop',
      update('NfTablesChain', 'ingress', { ...chain, policy: 'drop', rules }, { ...chain, policy: 'accept', rules }),
    ],
    [
      'a chain',
      remove('NfTablesChain', 'ingress', {
        ...chain,
        policy: 'accept',
        rules: ['tcp dport 1 counter reject with tcp reset'],
      }),
    ],
    ['a blackhole', remove('Route', 'main/10.0.0.0/8/1024', { destination: '10.0.0.0/8', type: 'blackhole' })],
    [
      'a rule of routing that prohibits',
      remove('RoutingRule', 'x', { family: 'inet4', priority: 1, action: 'prohibit', protocol: 'static' }),
    ],
  ])('find that %s goes', (_, step) => {
    const plans = [planOf('a', [link]), planOf('b', [step])]
    const rules = { approvals: { denyRemoval: 2 } }
    expect(judged(rules, plans, { approvals: ['x'] })).toMatchObject([
      { rule: 'approvals.denyRemoval', outcome: 'needs-approval', nodes: ['b'], missing: 1 },
    ])
    expect(outcome(rules, plans, { approvals: ['x', 'y'] })).toEqual(['approvals.denyRemoval pass'])
  })

  it.each([
    [
      'a rule that accepts goes',
      update(
        'NfTablesChain',
        'ingress',
        { ...chain, policy: 'drop', rules },
        { ...chain, policy: 'drop', rules: rules.slice(1) },
      ),
    ],
    [
      'rules change places',
      update(
        'NfTablesChain',
        'ingress',
        { ...chain, policy: 'drop', rules },
        { ...chain, policy: 'drop', rules: rules.toReversed() },
      ),
    ],
    [
      'a route is unreachable instead of a blackhole',
      update(
        'Route',
        'x',
        { destination: '10.0.0.0/8', type: 'blackhole' },
        { destination: '10.0.0.0/8', type: 'unreachable' },
      ),
    ],
    ['a route goes', remove('Route', 'x', { destination: '10.0.0.0/8', type: 'unicast', link: 'eth0' })],
  ])('let it be where %s', (_, step) =>
    expect(outcome({ approvals: { denyRemoval: 2 } }, [planOf('b', [step])])).toEqual(['approvals.denyRemoval pass']),
  )
})

describe('rules in CEL', () => {
  const own = (expression: string, more: object = {}) => ({
    rules: [{ name: 'mine', expression, message: 'no', ...more }],
  })
  const plans = [
    planOf('a', [update('Link', 'eth0', { mtu: 1500 }, { mtu: 9000 })]),
    planOf('b', [remove('Route', 'main/0.0.0.0/0/1024', { destination: '0.0.0.0/0', metric: 1024 })]),
    planOf('c', []),
  ]

  it.each([
    ['plan.steps.all(s, s.kind != "Route")', 'mine fail b'],
    ['plan.steps.all(s, s.action != "update" || s.after.mtu <= 1500)', 'mine fail a'],
    ['plan.steps.all(s, s.fields.all(f, f.path != "mtu" || f.after == 9000))', 'mine pass'],
    ['node.role == "worker" && node.labels == {}', 'mine pass'],
    ['"rack" in node.labels', 'mine fail a,b'],
    ['plan.steps.all(s, !glob("*/0.0.0.0/0/*", s.id))', 'mine fail b'],
    ['plan.verdict == "keeps"', 'mine fail a,b'],
    ['plan.steps[0].before.metric == 1024', 'mine fail'],
    ['approvals.exists(who, who == "jane")', 'mine pass'],
  ])('%s', (expression, expected) =>
    expect(outcome(own(expression), plans, { approvals: ['jane'] })).toEqual([expected]),
  )

  it.each([
    ['run.nodes.size() == 2 && run.total == 10', 'mine pass'],
    ['run.nodes.all(n, n.plan.steps.size() < 1)', 'mine fail'],
    [
      'run.nodes.exists(n, n.name == "a") && run.nodes.exists(n, n.plan.steps.exists(s, s.kind == "Route"))',
      'mine pass',
    ],
  ])('of the whole run: %s', (expression, expected) =>
    expect(outcome(own(expression, { on: 'run' }), plans)).toEqual([expected]),
  )

  it('may be broken with so many approvals', () => {
    const rules = own('false', { unlessApprovals: 2 })
    expect(judged(rules, plans, { approvals: ['x'] })).toMatchObject([
      { outcome: 'needs-approval', missing: 1, message: 'no' },
    ])
    expect(outcome(rules, plans, { approvals: ['x', 'y'] })).toEqual(['mine pass'])
  })

  it.each([
    ['plan.steps[9].kind == "x"'],
    ['plan.nope'],
    ['1 / 0 == 1'],
    ['node.name.matches("(")'],
    ['"text"'],
    ['plan.steps.all(a, plan.desired.all(b, ['],
  ])('that cannot be evaluated refuses: %s', (expression) =>
    expect(judged(own(expression, { unlessApprovals: 1 }), plans, { approvals: ['x'] })).toMatchObject([
      { outcome: 'fail', message: expect.stringContaining('could not be evaluated') },
    ]),
  )

  it('that takes too long refuses, and soon', () => {
    const since = performance.now()
    const many = planOf(
      'a',
      Array.from({ length: 300 }, (_, i) => create('Link', `l${i}`, { n: i })),
    )
    const slow = 'plan.steps.all(a, plan.steps.all(b, plan.steps.all(c, plan.steps.all(d, a.n + b.n + c.n + d.n > 0))))'
    const regex = 'node.name.matches("^(a+)+$")'
    const found = judged({ rules: [...own(slow).rules, { name: 'next', expression: 'true', message: '' }] }, [many])
    expect(found.map(({ outcome }) => outcome)).toEqual(['fail', 'fail'])
    expect(judged(own(regex), [planOf(`${'a'.repeat(64)}!`, [link])])).toMatchObject([
      { outcome: 'fail', message: expect.stringContaining('more than 2 s') },
    ])
    expect(performance.now() - since).toBeLessThan(60_000)
  })
})

const everything: PolicyRules = {
  approvals: { required: 1, denyRemoval: 2 },
  ...{ maxNodes: '20%', separateRoles: ['worker', 'x'], reachability: 'keeps', noDelete: [{ things: 'Address/*' }] },
  rules: [
    { name: 'each', expression: 'plan.steps.all(s, s.because != node.name && s.fields.size() < 3)', message: 'm' },
    { name: 'once', on: 'run', expression: 'run.nodes.all(n, n.plan.steps.all(s, s.id != n.role))', message: 'm' },
  ],
}

it('says the same in whatever order the nodes come', () => {
  fc.assert(
    fc.property(hostilePlan, fc.nat(), ({ plans }, turn) => {
      const at = turn % (plans.length + 1)
      const other = [...plans.slice(at), ...plans.slice(0, at)].reverse()
      const facts = { [plans[0]?.node ?? '']: { role: 'x' } }
      expect(judged(everything, other, { facts })).toEqual(judged(everything, plans, { facts }))
    }),
  )
})

it('judges a thousand nodes with twenty thousand changes in seconds', () => {
  const steps = Array.from({ length: 20 }, (_, i) =>
    update('Route', `main/10.${i}.0.0/16/1024`, { metric: 1, mtu: i }, { metric: 2, mtu: i }),
  )
  const plans = Array.from({ length: 1000 }, (_, i) => planOf(`n${i}`, steps))
  const since = performance.now()
  const found = judged(everything, plans, { total: 1000 })
  expect(found.every(({ message }) => !message.includes('could not be evaluated'))).toBe(true)
  expect(performance.now() - since).toBeLessThan(20_000)
})
