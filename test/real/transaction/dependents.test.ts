import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InventoryNode } from '../../../src/model/config/inventory.ts'
import { findingsOf } from '../../../src/model/plan/plan.ts'
import { planNode } from '../../../src/planner/plan-node.ts'
import { linux } from '../../../src/providers/linux/index.ts'
import { managementPath } from '../../../src/providers/linux/management-path.ts'
import { throughVerdict } from '../../../src/providers/linux/path/reply.ts'
import { openTransports } from '../../../src/transport/open.ts'
import type { Transports } from '../../../src/transport/transport.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../../support/lab.ts'
import { desiredIn, siteOf } from './site.ts'

const { kinds } = linux

const lacks = await labLacks()

describe.skipIf(lacks)(`nodes behind the one that changes${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let transports: Transports
  let bastion: NamespaceNode
  let behind: InventoryNode
  const blackhole = () => `apiVersion: v1alpha1\nkind: BlackholeRouteConfig\nname: ${behind.connection.host}/32\n`

  beforeAll(async () => {
    lab = await startLab({ nodes: 2, nics: 1 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
    const [first, second] = lab.nodes as [NamespaceNode, NamespaceNode]
    bastion = first
    const connection = { ...second.connection, jump: first.connection }
    behind = { name: second.name, role: '', labels: {}, groups: [], connection }
  })
  afterAll(async () => {
    await transports?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })

  it('a plan that takes away the route to one is refused', async () => {
    const text = blackhole()
    const planned = async (wanted: string) => {
      const dependents = { dependents: [{ name: behind.name, address: behind.connection.host }], route: throughVerdict }
      const snapshot = await siteOf(bastion, transports).look(wanted)
      const desired = await desiredIn(wanted)
      return findingsOf(planNode({ kinds, desired, snapshot, review: managementPath, dependents }))
    }
    expect(await planned(text)).toMatchObject([
      {
        severity: 'error',
        code: 'review/cuts-dependent',
        summary: expect.stringContaining(`would cut off ${behind.name} (${behind.connection.host})`),
      },
    ])
    expect(await planned(text.replace(/name: .*/, 'name: 10.99.0.0/16'))).toEqual([])
  })

  it('a change after which one cannot be reached is taken back, and one that could not be before blocks nothing', async () => {
    const site = siteOf(bastion, transports)
    const before = await site.fingerprint()
    const plan = await site.plan(blackhole())
    expect(await site.apply(plan, { dependents: [behind] })).toMatchObject({
      outcome: 'rolled-back',
      diagnostics: [{ code: 'verify/dependent-lost', summary: expect.stringContaining(behind.name) }],
    })
    expect(await site.fingerprint()).toBe(before)

    const closed = { ...behind, connection: { ...behind.connection, port: 9 } }
    expect(await site.apply(plan, { dependents: [closed] })).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
  })
})
