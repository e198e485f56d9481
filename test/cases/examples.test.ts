import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCluster } from '../../src/config/cluster/load.ts'
import { emptyLedger } from '../../src/model/ledger.ts'
import type { NodeConfig } from '../../src/model/node-config.ts'
import { resourceOf } from '../../src/model/resource.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { kinds } from '../../src/providers/index.ts'
import { deriveSpecs } from '../../src/specs/derive.ts'

const clusters = new URL('../../examples/clusters/', import.meta.url).pathname

/** A machine on which nothing was set up yet: its NICs, and what every machine has. */
const fresh = (node: string, config: NodeConfig): Snapshot => ({
  node,
  ledger: emptyLedger,
  kinds: Object.fromEntries(
    kinds.map((kind) => {
      const nics = kind.kind === 'Link' ? ['eth0', 'eth1', 'eth2'].map((name) => ({ name, up: true, mtu: 1500 })) : []
      const there = [...nics, ...kind.derive(config).filter((spec) => kind.kind !== 'Link' && kind.permanent?.(spec))]
      return [kind.kind, { status: 'seen', resources: there.map((spec) => resourceOf(kind, spec)) }]
    }),
  ),
})

describe.each(readdirSync(clusters))('the example %s', (name) => {
  it('is valid, means something, and can be planned on every node', async () => {
    const read = (path: string) => readFile(path, 'utf8').catch(() => undefined)
    const { nodes, diagnostics } = await loadCluster(read, { env: {}, home: '/root', folder: join(clusters, name) })
    expect(diagnostics.filter(({ code }) => code !== 'lint/not-carried-out')).toEqual([])
    expect(nodes.length).toBeGreaterThan(0)
    for (const { node, config, machine } of nodes) {
      const plan = planNode({ kinds, config, snapshot: fresh(node.name, config) })
      expect(plan.diagnostics, node.name).toEqual([])
      expect(plan.steps.length, node.name).toBeGreaterThan(0)
      expect(deriveSpecs(machine).length, node.name).toBeGreaterThan(plan.desired.length / 2)
    }
  })
})
