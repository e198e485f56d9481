import { expect, it } from 'vitest'
import { type Resource, resourceOf } from '../../src/model/node/resource.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { nfTablesChain } from '../../src/providers/linux/kinds/nf-tables-chain.ts'
import { routingRule } from '../../src/providers/linux/kinds/routing-rule.ts'
import { held, nic, seenNode, vlan, way } from '../kinds/seen.ts'

const said = (desired: readonly Resource[], seen: readonly Resource[]): string[] =>
  planNode({ kinds: linux.kinds, desired, snapshot: seenNode(seen) }).diagnostics.flatMap(({ code, summary }) =>
    /^plan\/(dormant|wakes)$/.test(code) ? [`${code}: ${summary}`] : [],
  )

const chain = (...rules: string[]) => resourceOf(nfTablesChain, { ...nfTablesChain.examples[0], rules })
const blocking = chain('iifname { "lo", "kubespan" } counter accept', 'iifname "eth1.90" tcp dport 22 counter drop')
const rule = (more: object) => resourceOf(routingRule, { ...routingRule.examples[0], table: 100, ...more })
const [eth0, eth1] = [nic('eth0'), nic('eth1')]
const near = held('eth0', '10.0.0.1/24')
const inTable = (() => {
  const one = way('10.9.0.0/16', '10.0.0.254', 'eth0')
  const { spec } = one
  return { ...one, id: '100/10.9.0.0/16/5', spec: { ...spec, table: 100 } }
})()
const dormant = (what: string, by: string) =>
  `plan/dormant: ${by} changes nothing now as to ${what}, which is not there, but takes effect as soon as it is`

it('a rule of the firewall that names a link nobody has is told, and told again when the link comes', () => {
  const chainSays = dormant('a link eth1.90', 'NfTablesChain/ingress')
  expect(said([blocking], [eth0, eth1])).toEqual([chainSays])
  expect(said([blocking], [eth0, eth1, vlan('eth1.90')])).toEqual([])
  // It was told when it came.
  expect(said([blocking, near], [eth0, eth1, blocking])).toEqual([])
  expect(said([blocking, vlan('eth1.90')], [eth0, eth1, blocking])).toEqual([
    'plan/wakes: with a link eth1.90 takes effect what NfTablesChain/ingress says of it, which had none so far',
  ])
  // What is taken out before does not wake.
  expect(said([chain(), vlan('eth1.90')], [eth0, eth1, blocking])).toEqual([])
})

it('so is a rule of routing that asks an empty table, or names a link nobody has', () => {
  const id = rule({}).id
  expect(said([rule({})], [eth0])).toEqual([dormant('a route of IPv4 in table 100', `RoutingRule/${id}`)])
  expect(said([rule({ iifName: 'eth9' }), inTable, near], [eth0])).toEqual([
    dormant('a link eth9', `RoutingRule/${rule({ iifName: 'eth9' }).id}`),
  ])
})

it('and a route in a table that nobody asks', () => {
  expect(said([inTable, near], [eth0])).toEqual([dormant('a rule that asks table 100', `Route/${inTable.id}`)])
  expect(said([inTable, near, rule({})], [eth0])).toEqual([])
  expect(said([inTable, near, rule({})], [eth0, inTable, near])).toEqual([
    `plan/wakes: with a rule that asks table 100 takes effect what Route/${inTable.id} says of it, which had none so far`,
  ])
})
