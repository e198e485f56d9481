import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { first } from './lockouts/configs.ts'
import { planFor, reached } from './lockouts/judged.ts'
import { type Topology, topologies } from './lockouts/topologies.ts'

const document = (kind: string, rest: object) => stringify({ apiVersion: 'v1alpha1', kind, ...rest })
const eth1 = { addresses: [{ address: '10.1.0.5/24' }] }
const host = (address: string): string => `${address}/${address.includes(':') ? 128 : 32}`

/** A rule sends traffic into a table that leads it out by a link that is there, and is the wrong one. */
const wrong = (topology: Topology, match: object, destination: string): string =>
  [
    first(topology).replace(/\n---\n[^-]*name: eth1\n[\s\S]*$/, '\n'),
    document('LinkConfig', { name: 'eth1', ...eth1, routes: [{ destination, table: '100' }] }),
    document('RoutingRuleConfig', { name: '1000', table: '100', ...match }),
  ].join('---\n')

const reviewOf = async (text: string, topology: Topology, seen: Snapshot) => {
  const asked = await planFor(text, topology, seen)
  if ('fault' in asked) throw new Error(JSON.stringify(asked.fault))
  const { steps, review } = asked.plan
  expect(steps.map(({ kind }) => kind).toSorted()).toEqual(['Route', 'RoutingRule'])
  return { verdict: review?.verdict, said: review?.diagnostics.map(({ summary }) => summary).join() }
}

describe.each(topologies.filter(({ vrf }) => !vrf))('a table that leads out by the wrong link, $name', (topology) => {
  const { clientAddress: client, nodeAddress: node } = topology.flow
  const wide = client.includes(':') ? '2001:db8::/32' : client.replace(/\.\d+\.\d+$/, '.0.0/16')
  const asks: readonly (readonly [string, object])[] = [
    ['destination', { dst: host(client) }],
    ['source', { src: host(node) }],
    ['source, of what the node itself sends', { src: host(node), iifName: 'lo' }],
  ]

  it.each(asks)('is not called safe when a rule by %s asks it', async (_, match) => {
    const seen = await reached(topology)
    for (const destination of [host(client), wide]) {
      const { verdict, said } = await reviewOf(wrong(topology, match, destination), topology, seen)
      expect(verdict).toBe('unknown')
      expect(said).toMatch(/would answer by another way: dev eth1, no longer/)
    }
  })
  it.each([
    ['asks it for marked packets, which nobody marks', { src: host(node), fwMark: 7 }, host(client)],
    ['asks it for what comes in by a link, which answers do not', { src: host(node), iifName: 'eth0' }, host(client)],
    [
      'finds no route to the client there',
      { src: host(node) },
      client.includes(':') ? '2001:db8:77::/48' : '203.0.113.0/24',
    ],
  ])('is harmless where a rule %s', async (_, match, destination) => {
    const { verdict } = await reviewOf(wrong(topology, match, destination), topology, await reached(topology))
    expect(verdict).toBe('keeps')
  })
})
