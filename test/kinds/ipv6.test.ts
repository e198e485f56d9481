import { describe, expect, test } from 'vitest'
import { emptyLedger } from '../../src/model/node/ledger.ts'
import { resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Kind } from '../../src/model/plan/kind.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import type { Address } from '../../src/providers/linux/address/spec.ts'
import { address } from '../../src/providers/linux/kinds/address.ts'
import { kernelParam } from '../../src/providers/linux/kinds/kernel-param.ts'
import { link } from '../../src/providers/linux/kinds/link.ts'
import { route } from '../../src/providers/linux/kinds/route.ts'
import type { Link } from '../../src/providers/linux/link/spec.ts'
import type { Route } from '../../src/providers/linux/route/spec.ts'

const kinds = [link, address, route, kernelParam]
const eth0: Link = { name: 'eth0', type: 'physical', up: true, mtu: 1500, master: null, portOf: null }
const four: Address = { link: 'eth0', address: '10.0.0.1/24', scope: 'global' }
const six: Address = { link: 'eth0', address: '2001:db8::1/64', scope: 'global', flags: ['nodad'] }
const onLink: Route = {
  ...{ destination: '2001:db8:1::/48', table: 254, metric: 1024, type: 'unicast', protocol: 'static', scope: 'global' },
  ...{ link: 'eth0', gateway: null, nextHops: [], source: null, mtu: null, onlink: false },
}
const off = (key: string, value: string) => ({ key: `net.ipv6.conf.${key}.disable_ipv6`, value })

/** What becomes of things nobody asked about, by one wish. */
function plan<S extends object>(kind: Kind<S>, wish: S, things: Record<string, readonly object[]>): string[] {
  const observations = kinds.map((one) => [
    one.kind,
    { status: 'seen', resources: (things[one.kind] ?? []).map((spec) => resourceOf(one as Kind, spec)) },
  ])
  const snapshot: Snapshot = { node: 'n', ledger: emptyLedger, kinds: Object.fromEntries(observations) }
  const { steps, diagnostics } = planNode({ kinds, desired: [resourceOf(kind, wish)], snapshot })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return steps.map(({ action, kind, id }) => `${action} ${kind}/${id}`)
}

const everything = { Link: [eth0], Address: [four, six], Route: [onLink] }

describe('what the kernel takes away with IPv6 is part of the plan, and so of the rollback', () => {
  test.each(['all', 'eth0'])('net.ipv6.conf.%s.disable_ipv6', (key) => {
    const seen = { ...everything, KernelParam: [off(key, '0')] }
    expect(plan(kernelParam, off(key, '1'), seen)).toEqual([
      'delete Route/main/2001:db8:1::/48/1024',
      'delete Address/eth0/2001:db8::1/64',
      `update KernelParam/net.ipv6.conf.${key}.disable_ipv6`,
    ])
  })

  test('that of another link takes nothing', () => {
    const seen = { ...everything, Link: [eth0, { ...eth0, name: 'eth1' }], KernelParam: [off('eth1', '0')] }
    expect(plan(kernelParam, off('eth1', '1'), seen)).toEqual(['update KernelParam/net.ipv6.conf.eth1.disable_ipv6'])
  })

  test('an MTU below 1280', () => {
    expect(plan(link, { name: 'eth0', mtu: 1200 }, everything)).toEqual([
      'delete Route/main/2001:db8:1::/48/1024',
      'delete Address/eth0/2001:db8::1/64',
      'update Link/eth0',
    ])
    expect(plan(link, { name: 'eth0', mtu: 1280 }, everything)).toEqual(['update Link/eth0'])
  })

  test('off for all links but one: what is as it should be waits for nothing', () => {
    const all = { key: 'net.ipv6.conf.all.disable_ipv6', value: '1' }
    const observations = { Link: [resourceOf(link, eth0)], Address: [resourceOf(address, six)], Route: [] }
    const params = [off('all', '0'), off('eth0', '0')].map((spec) => resourceOf(kernelParam, spec))
    const seen = Object.entries({ ...observations, KernelParam: params })
    const snapshot: Snapshot = {
      ...{ node: 'n', ledger: emptyLedger },
      kinds: Object.fromEntries(seen.map(([kind, resources]) => [kind, { status: 'seen', resources }])),
    }
    const desired = [all, off('eth0', '0')].map((spec) => resourceOf(kernelParam, spec))
    const { steps, diagnostics } = planNode({ kinds, desired, snapshot })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(steps.map(({ id }) => id)).toContain(all.key)
  })

  test('it is switched on before anything of it is made', () => {
    const wanted = [
      resourceOf(address, { link: 'eth0', address: '2001:db8::5/64' }),
      resourceOf(kernelParam, off('eth0', '0')),
    ]
    const snapshot: Snapshot = {
      ...{ node: 'n', ledger: emptyLedger },
      kinds: {
        Link: { status: 'seen', resources: [resourceOf(link, eth0)] },
        Address: { status: 'seen', resources: [] },
        Route: { status: 'seen', resources: [] },
        KernelParam: { status: 'seen', resources: [resourceOf(kernelParam, off('eth0', '1'))] },
      },
    }
    expect(planNode({ kinds, desired: wanted, snapshot }).steps.map(({ kind }) => kind)).toEqual([
      'KernelParam',
      'Address',
    ])
  })
})
