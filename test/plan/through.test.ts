import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Around } from '../../src/model/plan/kind.ts'
import type { PathFacts } from '../../src/providers/linux/path/facts.ts'
import { replyVerdict, throughVerdict } from '../../src/providers/linux/path/reply.ts'
import { first } from './lockouts/configs.ts'
import { planFor, reached } from './lockouts/judged.ts'
import { type Topology, topologies } from './lockouts/topologies.ts'

const links = ['eth0', 'eth1'].map((name) => ({ name, type: 'physical', up: true, master: null, portOf: null }))
const addresses = [
  { link: 'eth0', address: '10.0.0.5/24' },
  { link: 'eth1', address: '10.1.0.5/24' },
]
const rule = (priority: number, more: object) => ({
  ...{ family: 'inet4', priority, action: 'unicast', protocol: 'kernel' },
  ...more,
})
const route = { destination: '10.1.0.1/32', table: 100, metric: 0, type: 'unicast', protocol: 'static' }
const flow = { clientAddress: '10.1.0.1', clientPort: 50000, nodeAddress: '10.0.0.5', nodePort: 22 }

const judged = (by: object, to: object, facts: PathFacts = {}) => {
  const things: Record<string, readonly object[]> = {
    ...{ Link: links, Address: addresses, Route: [{ ...route, ...to }] },
    RoutingRule: [rule(32_766, { table: 254 }), rule(1000, { table: 100, ...by })],
  }
  const around = ((kind: string) => things[kind] ?? []) as Around
  return [throughVerdict(around, flow, facts).verdict, replyVerdict(around, flow, facts).verdict]
}

describe('what goes through a node', () => {
  const same = { link: 'eth1' }
  const other = { link: 'eth0' }
  const drops = { type: 'blackhole' }
  const elsewhere = { destination: '203.0.113.0/24', link: 'eth0' }
  it.each([
    ['by the link it comes by', { iifName: 'eth0' }, drops, ['unknown', 'keeps']],
    ['by its source', { source: '10.0.0.0/24' }, drops, ['unknown', 'cuts']],
    ['by its source, which the node has not', { source: '192.0.2.0/24' }, other, ['unknown', 'keeps']],
    ['by its port', { sourcePorts: '22' }, drops, ['unknown', 'cuts']],
    ['by its destination', { destination: '10.1.0.0/16' }, drops, ['cuts', 'cuts']],
    ['to where it goes anyway', { iifName: 'eth0' }, same, ['keeps', 'keeps']],
    ['into a table that does not know it', { iifName: 'eth0' }, elsewhere, ['keeps', 'keeps']],
    ['but not there', { iifName: 'eth0', destination: '10.2.0.0/16' }, drops, ['keeps', 'keeps']],
  ])('hangs on where it came from, where a rule sends it %s', (_, by, to, verdicts) => {
    expect(judged(by, to)).toEqual(verdicts)
  })
  it('may be marked by others', () => {
    const facts = { filters: ['inet other prerouting'] }
    expect(judged({ fwMark: 7 }, drops)).toEqual(['keeps', 'keeps'])
    expect(judged({ fwMark: 7 }, drops, facts)).toEqual(['unknown', 'unknown'])
    expect(judged({ fwMark: 7 }, elsewhere, facts)).toEqual(['keeps', 'keeps'])
  })
  it('is looked up once, however many rules leave it open', () => {
    const many = Array.from({ length: 2000 }, (_, n) => rule(n + 1, { table: 100, iifName: 'eth0' }))
    const things: Record<string, readonly object[]> = {
      ...{ Link: links, Address: addresses, Route: [{ ...route, ...same }] },
      RoutingRule: [rule(32_766, { table: 254 }), ...many],
    }
    expect(throughVerdict(((kind: string) => things[kind] ?? []) as Around, flow).verdict).toBe('keeps')
  })
})

describe('a plan of a jump host', () => {
  const host = topologies.find(({ name }) => name === 'jump host') as Topology
  const document = (kind: string, rest: object) => stringify({ apiVersion: 'v1alpha1', kind, ...rest })
  const said = async (more: string) => {
    const asked = await planFor(`${first(host)}---\n${more}`, host, await reached(host))
    if ('fault' in asked) throw new Error(JSON.stringify(asked.fault))
    return asked.plan.review?.diagnostics.map(({ code, summary }) => `${code}: ${summary}`)
  }

  it('is told that a rule by the link or the source may take the way to who is behind it', async () => {
    for (const match of [{ iifName: 'eth0' }, { src: '198.51.100.0/24' }])
      expect(await said(document('RoutingRuleConfig', { name: '1000', action: 'blackhole', ...match }))).toEqual([
        expect.stringMatching(
          /^review\/unknown: it is not known whether behind \(10\.1\.0\.1\), which is reached through/,
        ),
      ])
  })
})
