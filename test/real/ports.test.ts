import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { must, siteOf } from './transaction/site.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`the one NIC of a node becomes a port${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let transports: Transports
  beforeAll(async () => {
    lab = await startLab({ nodes: 3 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
  })
  afterAll(async () => {
    await transports?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })

  const neighbour = ({ address }: NamespaceNode) => address.replace(/\d+$/, '254')
  const bridge = (node: NamespaceNode) => `apiVersion: v1alpha1
kind: BridgeConfig
name: br0
links: [eth0]
addresses:
  - address: ${node.address}/24
  - address: ${node.address6}/64
routes:
  - { destination: 10.99.0.0/16, gateway: ${neighbour(node)}, metric: 7 }
`
  const started = async (n: number) => {
    const node = lab.nodes[n] as NamespaceNode
    await must(node, ['ip', 'route', 'add', '10.99.0.0/16', 'via', neighbour(node), 'metric', '7'])
    const site = siteOf(node, transports)
    const holders = async (address: string) =>
      (await node.exec(['ip', '-o', 'address', 'show', 'to', address])).stdout
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/)[1])
    return { node, site, holders }
  }

  it('its addresses and routes move to the bridge, under the session that does it', async () => {
    const { node, site, holders } = await started(0)
    const plan = await site.plan(bridge(node))
    expect(plan.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(await site.apply(plan)).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
    expect(await holders(node.address)).toEqual(['br0'])
    expect(await holders(node.address6)).toEqual(['br0'])
    expect((await node.exec(['ip', 'route', 'show', '10.99.0.0/16'])).stdout).toContain('dev br0')
    expect((await site.plan(bridge(node))).steps).toEqual([])
  })

  it('and are where they were after a rollback', async () => {
    const { node, site, holders } = await started(1)
    // What IPv6 takes without being told it shows only where it was told.
    const printed = async () => (await site.fingerprint()).replaceAll(' metric 256', '')
    const before = await printed()
    const stop = new AbortController()
    const run = await site.apply(await site.plan(bridge(node)), {
      signal: stop.signal,
      onEvent: ({ type }) => type === 'verifying' && stop.abort(),
    })
    expect(run).toMatchObject({ outcome: 'rolled-back', diagnostics: [{ code: 'apply/stopped' }] })
    expect(await holders(node.address)).toEqual(['eth0'])
    expect(await printed()).toBe(before)
    expect((await node.exec(['cat', '/var/lib/netloom/history'])).stdout).not.toContain('incomplete')
  })

  it('what it holds beside them, which nobody manages, is named, and refused', async () => {
    const { node, site } = await started(2)
    await must(node, ['ip', 'address', 'add', '10.66.7.7/24', 'dev', 'eth0'])
    await must(node, ['ip', 'route', 'add', '10.67.0.0/16', 'via', '10.66.7.1'])
    const { diagnostics } = await site.plan(bridge(node))
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([
      { code: 'review/left-behind', at: { id: 'eth0/10.66.7.7/24' } },
      { code: 'review/left-behind', at: { id: expect.stringContaining('10.67.0.0/16') } },
    ])
  })
})
