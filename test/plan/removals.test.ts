import { describe, expect, it } from 'vitest'
import { emptyLedger, type LedgerEntry } from '../../src/model/node/ledger.ts'
import { type Resource, resourceOf } from '../../src/model/node/resource.ts'
import type { Pair } from '../../src/model/plan/pair.ts'
import { type Removals, removalBudget } from '../../src/model/plan/removals.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { nfTablesChain } from '../../src/providers/linux/kinds/nf-tables-chain.ts'
import { resolver } from '../../src/providers/linux/kinds/resolver.ts'
import { route } from '../../src/providers/linux/kinds/route.ts'
import { held, nic, seenNode, way } from '../kinds/seen.ts'

const entryOf = ({ kind, id, spec }: Resource, made = true): LedgerEntry => ({ kind, id, spec, made })

function planned(desired: readonly Resource[], seen: readonly Resource[], owned: readonly LedgerEntry[]) {
  const snapshot = { ...seenNode(seen), ledger: { ...emptyLedger, transaction: 't', entries: owned } }
  return planNode({ kinds: linux.kinds, desired, snapshot })
}

describe('what a plan takes away', () => {
  const [a, b, c] = ['10.0.0.1/24', '10.1.0.1/24', '10.2.0.1/24'].map((text) => held('eth0', text)) as Three
  type Three = [Resource, Resource, Resource]
  const eth0 = nic('eth0')
  const all = [a, b, c].map((one) => entryOf(one))

  it('is what goes, of what netloom has there', () => {
    expect(planned([eth0, a], [eth0, a, b, c], all).removals).toEqual({
      ...{ held: { Address: 3 }, gone: { Address: 2 }, entries: 2, last: [] },
    })
  })
  it('is less by what comes in its place, though the ledger is rid of it', () => {
    const other = held('eth0', '10.3.0.1/24')
    expect(planned([eth0, a, b, other], [eth0, a, b, c], all).removals).toMatchObject({ gone: {}, entries: 1 })
  })
  it('is nothing where it was gone already', () => {
    expect(planned([eth0, a, b], [eth0, a, b], all).removals).toMatchObject({ gone: {}, entries: 1 })
  })
  it('is nothing of what comes by itself', () => {
    const byKernel = held('eth0', 'fe80::1/64', { scope: 'link', dynamic: true })
    const down = planned([nic('eth0', { up: false })], [eth0, byKernel], [])
    expect(down.removals?.gone ?? {}).toEqual({})
  })
  it('is not told where netloom has nothing and takes nothing', () => {
    expect(planned([eth0, a], [eth0], []).removals).toBeUndefined()
  })
  it('names the last default route, unless another way out stays', () => {
    const main = way('0.0.0.0/0', '10.0.0.254', 'eth0')
    const owned = [a, main].map((one) => entryOf(one))
    const last = { kind: 'Route', id: main.id, what: 'default route of IPv4' }
    expect(planned([eth0, a], [eth0, a, main], owned).removals?.last).toEqual([last])
    const lease = resourceOf(route, { ...(main.spec as Parameters<typeof route.id>[0]), metric: 100, protocol: 'dhcp' })
    expect(planned([eth0, a], [eth0, a, main, lease], owned).removals?.last).toEqual([])
  })
})

describe('the last of its kind', () => {
  const nobody = { seen: () => [], target: () => [] }
  type Servers = { readonly nameservers?: readonly string[]; readonly symlink?: string | null }
  const servers = (before: Servers, after: Servers | null) =>
    resolver.lastOf?.({ before, after } as Parameters<NonNullable<typeof resolver.lastOf>>[0], nobody)
  it('is a name server', () => {
    expect(servers({ nameservers: ['9.9.9.9'] }, { nameservers: [] })).toEqual(['name server'])
    expect(servers({ nameservers: ['9.9.9.9'] }, { nameservers: ['1.1.1.1'] })).toEqual([])
    expect(servers({ nameservers: ['9.9.9.9'] }, { nameservers: [], symlink: '../run/x' })).toEqual([])
    expect(servers({}, { nameservers: [] })).toEqual([])
  })

  const chain = (...rules: string[]) => ({ ...nfTablesChain.examples[1], rules })
  const given = [
    'iifname { "lo", "kubespan", "siderolink" } counter accept',
    'ct state established,related counter accept',
    'meta l4proto icmp limit rate 5/second counter accept',
    'ip ttl 255 meta l4proto vrrp counter accept',
  ]
  const ssh = 'tcp dport 22 counter accept'
  const lets = (before: object, after: object | null) =>
    nfTablesChain.lastOf?.({ before, after } as Pair<(typeof nfTablesChain.examples)[0]>, nobody)
  it('is a rule that lets somebody in, but what is let through anyhow', () => {
    const words = ['rule of the firewall that lets anybody in']
    expect(lets(chain(...given, ssh), chain(...given))).toEqual(words)
    expect(lets(chain(...given, ssh), chain(...given, 'udp dport 53 counter accept'))).toEqual([])
    expect(lets(chain(...given), chain(...given))).toEqual([])
    expect(lets(chain(ssh), null)).toEqual([])
    expect(lets(chain(ssh), { ...chain(), policy: 'accept' })).toEqual([])
  })
})

describe('the budget of a run', () => {
  const of = (node: string, n: number, before: number, last: Removals['last'] = []) => ({
    node,
    removals: { held: { Address: before }, gone: n > 0 ? { Address: n } : {}, entries: n, last },
  })
  it.each([
    ...[
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 3],
      [2, 4],
      [3, 6],
      [3, 30],
      [4, 40],
      [100, 1000],
    ].map((one) => [...one, 'within']),
    ...[
      [2, 2],
      [3, 3],
      [3, 4],
      [4, 8],
      [4, 30],
      [5, 40],
      [101, 1000],
    ].map((one) => [...one, 'over']),
  ] as const)('%i of %i is %s', (n, before, verdict) => {
    expect(removalBudget([of('a', n as number, before as number)]).verdict).toBe(verdict)
  })
  it('is one for all nodes together', () => {
    const fleet = Array.from({ length: 40 }, (_, n) => of(`n${n}`, n < 3 ? 1 : 0, 1))
    expect(removalBudget(fleet)).toMatchObject({ verdict: 'within', total: 3 })
    const everything = fleet.map(({ node }) => of(node, 1, 1))
    expect(removalBudget(everything)).toEqual({
      ...{ total: 40, last: [], verdict: 'over' },
      excess: [{ kind: 'Address', gone: 40, held: 40, allowed: 4 }],
    })
    expect(removalBudget(everything, 39).verdict).toBe('over')
    expect(removalBudget(everything, 40).verdict).toBe('agreed')
  })
  it('counts what is emptied and stays, and what is the last whatever the share', () => {
    const last = [{ kind: 'Resolver', id: 'resolvers', what: 'name server' }]
    expect(removalBudget([of('a', 1, 50, last), of('b', 0, 50)])).toMatchObject({
      ...{ verdict: 'over', total: 2, excess: [], last: [{ node: 'a', what: 'name server' }] },
    })
  })
})
