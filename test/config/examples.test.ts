import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Cluster, loadCluster } from '../../src/config/cluster/load.ts'
import type { Resources } from '../../src/model/config/derived.ts'
import { hasErrors } from '../../src/model/diagnostic.ts'
import { emptyLedger } from '../../src/model/node/ledger.ts'
import { resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { managementPath } from '../../src/providers/linux/management-path.ts'
import { deriveSpecs } from '../../src/resources/derive.ts'
import { wantedResources } from '../../src/resources/wanted.ts'

const { kinds } = linux

const clusters = new URL('../../examples/clusters/', import.meta.url).pathname

const sizes: Readonly<Record<string, number>> = {
  'bare-metal': 12,
  edge: 3,
  fabric: 1,
  fleet: 200,
  gateway: 1,
  homelab: 3,
  'hub-and-spoke': 4,
  legacy: 2,
}

it('no example goes unread', () => {
  expect(readdirSync(clusters).sort()).toEqual(Object.keys(sizes).sort())
})

describe.each(Object.entries(sizes))('the example %s', (example, size) => {
  const loaded = load(example)

  it('is valid, and nobody is warned of anything', async () => {
    const { nodes, diagnostics } = await loaded
    expect(nodes).toHaveLength(size)
    expect(diagnostics).toEqual([])
  })

  it('has a plan for every node, and nothing to do once that is done', async () => {
    for (const { node, machine, protect } of (await loaded).nodes) {
      const resources = wantedResources(machine)
      const bare = withParams({ ...untouched, node: node.name }, resources)
      const plan = planNode({ kinds, resources, protect, snapshot: bare, review: managementPath })
      expect(plan.diagnostics.map(({ code }) => code)).not.toContain('plan/protects-nothing')
      expect(plan.steps.length, node.name).toBeGreaterThan(0)
      expect(hasErrors(plan.diagnostics), JSON.stringify(plan.diagnostics)).toBe(false)
      const done = carriedOut(bare, plan)
      const again = planNode({ kinds, resources, protect, snapshot: done, review: managementPath })
      expect(
        again.steps.map(({ kind, id }) => `${kind} ${id}`),
        node.name,
      ).toEqual([])
    }
  })

  it('means specs, each with an id of its own', async () => {
    for (const { node, machine } of (await loaded).nodes) {
      const names = deriveSpecs(machine).map(({ metadata }) => `${metadata.namespace} ${metadata.type} ${metadata.id}`)
      expect(names.length).toBeGreaterThan(0)
      expect(new Set(names).size, node.name).toBe(names.length)
    }
  })

  it('has words of its own', () => {
    expect(existsSync(`${clusters}${example}/README.md`)).toBe(true)
  })
})

function load(example: string): Promise<Cluster> {
  const read = async (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
  return loadCluster(read, { env: {}, home: '/root', folder: `${clusters}${example}` })
}

/** What a Debian with three NICs answered before netloom had touched it. */
const untouched: Snapshot = JSON.parse(
  readFileSync(new URL('../cases/first-apply/observed.json', import.meta.url).pathname, 'utf8'),
).node1

/** Kernel parameters are only asked for by name; here each has another value than the one wanted. */
const withParams = (snapshot: Snapshot, wanted: Resources): Snapshot => {
  const params = kinds.filter(({ kind }) => kind === 'KernelParam')
  const resources = params.flatMap((kind) =>
    kind.fromResources(wanted).map((spec) => resourceOf(kind, { ...spec, value: 'another' })),
  )
  const none = Object.fromEntries(kinds.map(({ kind }) => [kind, { status: 'seen' as const, resources: [] }]))
  return { ...snapshot, kinds: { ...none, ...snapshot.kinds, KernelParam: { status: 'seen', resources } } }
}

/** What the same machine would answer once all that is wanted is there. */
function carriedOut(before: Snapshot, { desired, ledger: entries, protections = [] }: Plan): Snapshot {
  const observations = kinds.map((kind) => {
    const seen = before.kinds[kind.kind]
    const there = new Map((seen?.status === 'seen' ? seen.resources : []).map((one) => [one.id, one]))
    for (const one of desired.filter((thing) => thing.kind === kind.kind)) {
      const old = there.get(one.id)
      there.set(one.id, { ...one, spec: { ...old?.spec, ...one.spec } })
    }
    return [kind.kind, { status: 'seen' as const, resources: [...there.values()] }]
  })
  return { ...before, kinds: Object.fromEntries(observations), ledger: { ...emptyLedger, entries, protections } }
}
