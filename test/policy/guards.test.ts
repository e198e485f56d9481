import { describe, expect, it } from 'vitest'
import { type Denies, guardsRemoved, guardText } from '../../src/model/plan/guards.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { evaluatePolicy } from '../../src/policy/evaluate.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { nfTablesChain } from '../../src/providers/linux/kinds/nf-tables-chain.ts'
import { overviewOf } from '../../src/render/overview/overview.ts'
import { create, planOf, remove, update } from '../render/sample.ts'

const denies: Denies = (kind, spec) => linux.kinds.find((one) => one.kind === kind)?.denies?.(spec) ?? []
const chain = (policy: string, ...rules: string[]) => ({ ...nfTablesChain.examples[0], policy, rules })
const drop = 'ip saddr 203.0.113.0/24 counter drop'
const blackhole = { destination: '192.0.2.0/24', table: 254, metric: 1024, type: 'blackhole', protocol: 'netloom' }
const removedBy = (...steps: Parameters<typeof planOf>[1]) =>
  guardsRemoved(planOf('n', steps).steps, denies).map(guardText)

describe('a guard that a plan removes', () => {
  it('is a rule that drops, a policy that does, a blackhole, or a protection', () => {
    const id = 'ingress'
    expect(removedBy(update('NfTablesChain', id, chain('drop', drop), chain('drop')))).toEqual([
      `NfTablesChain/ingress (${drop})`,
    ])
    expect(removedBy(remove('NfTablesChain', id, chain('drop', drop)))).toHaveLength(2)
    expect(removedBy(remove('Route', 'main/192.0.2.0/24/1024', blackhole))).toEqual([
      'Route/main/192.0.2.0/24/1024 (packets to 192.0.2.0/24)',
    ])
    const lift = { kind: 'Link', id: 'eth0', action: 'lift', before: null, after: null } as const
    expect(removedBy(lift)).toEqual(['protection of Link/eth0'])
  })
  it('is none that is only made anew, or comes', () => {
    const [before, after] = [chain('drop', drop), { ...chain('drop', drop), priority: -100 }]
    expect(
      removedBy(
        remove('NfTablesChain', 'ingress', before, { replaces: true }),
        create('NfTablesChain', 'ingress', after, { replaces: true }),
      ),
    ).toEqual([])
    expect(removedBy(create('NfTablesChain', 'ingress', before))).toEqual([])
  })
  it('is a class of risk of its own, told with what it stopped', () => {
    const guards = [{ kind: 'NfTablesChain', id: 'ingress', what: drop, packets: 12 }]
    const change = update('NfTablesChain', 'ingress', chain('drop', drop), chain('drop'))
    const review = { verdict: 'keeps', diagnostics: [] } as const
    const plan: Plan = { ...planOf('n', [change]), guards, review }
    expect(overviewOf({ plans: [plan], unread: [] })).toMatchObject({
      risk: 'guard',
      guards: [{ what: `NfTablesChain/ingress (${drop}), which stopped 12 packets`, nodes: ['n'] }],
    })
  })
})

describe('what a policy says of it', () => {
  const plan = planOf('n', [update('NfTablesChain', 'ingress', chain('drop', drop), chain('drop'))])
  const factsOf = () => ({ name: 'n', role: '', labels: {}, groups: [] })
  const outcome = (approvals: object, approvedBy: readonly string[] = []) =>
    evaluatePolicy(
      { rules: { approvals } },
      { ...{ plans: [plan], factsOf, total: 1, approvals: approvedBy, denies }, bounded: (call) => call() },
    ).map((one) => [one.rule, one.outcome])
  it('is never that it passes by itself, where anybody could approve it', () => {
    expect(outcome({ signers: 'signers' })).toEqual([['approvals.denyRemoval', 'needs-approval']])
    expect(outcome({ forge: true })).toEqual([['approvals.denyRemoval', 'needs-approval']])
    expect(outcome({ forge: true }, ['jane'])).toEqual([['approvals.denyRemoval', 'pass']])
    expect(outcome({ forge: true, denyRemoval: 2 }, ['jane'])).toEqual([['approvals.denyRemoval', 'needs-approval']])
    expect(outcome({})).toEqual([])
  })
  it('can be a rule of its own', () => {
    const rule = { name: 'no-guards', expression: 'plan.guards.size() == 0', message: 'guards stay' }
    const verdicts = evaluatePolicy(
      { rules: { rules: [rule] } },
      { ...{ plans: [plan], factsOf, total: 1, approvals: [], denies }, bounded: (call) => call() },
    )
    expect(verdicts).toMatchObject([{ rule: 'no-guards', outcome: 'fail', nodes: ['n'] }])
  })
})
