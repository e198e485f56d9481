import { LineCounter, parseAllDocuments } from 'yaml'
import { loadCluster } from '../../src/config/cluster/load.ts'
import type { MachineConfig } from '../../src/model/config/machine-config.ts'
import { emptyLedger } from '../../src/model/node/ledger.ts'
import { resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { linkStatuses } from '../../src/providers/linux/link-statuses.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { type Fleet, makeFleet } from './fleet.ts'
import { atMost, type Figure, inTurns, seconds } from './rounds.ts'

const { kinds } = linux

/** Planning 1,000 nodes from recorded snapshots against merely parsing their YAML, and 10,000 to see that it is linear. */
export async function planAgainstParse(): Promise<Figure[]> {
  const fleet = makeFleet(1000)
  const snapshots = await record(fleet)
  const small = await inTurns(5, {
    figure: () => planAll(fleet, snapshots),
    loaded: () => load(fleet),
    reference: () => parseAll(fleet),
  })

  const large = makeFleet(10_000)
  const many = await record(large)
  const ten = await inTurns(1, { figure: () => planAll(large, many) })
  const growth = ten.figure / small.figure
  return [
    atMost('plan 1,000 nodes of 40 resources', small.figure - small.loaded, small.reference, 2, '(their YAML parsed)'),
    atMost('load and plan 1,000 nodes of 40 resources', small.figure, small.reference, 2, '(their YAML parsed)'),
    {
      what: 'the same for 10,000 nodes',
      figure: seconds(ten.figure),
      reference: `${seconds(small.figure)} (1,000 nodes)`,
      ratio: `${growth.toFixed(1)}×`,
      target: '≤ 12× (linear)',
      met: growth <= 12,
    },
  ]
}

/** What is wanted, as a plan of this moment would have it. */
const wantOn = (machine: MachineConfig, snapshot: Snapshot) => ({
  snapshot,
  resources: wantedResources(machine, { links: linkStatuses(snapshot) }),
})

const load = (fleet: Fleet) => loadCluster(async (path) => fleet.get(path), { env: {}, home: '/root' })

async function planAll(fleet: Fleet, snapshots: ReadonlyMap<string, Snapshot>) {
  const { nodes, diagnostics } = await load(fleet)
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics.slice(0, 3)))
  let steps = 0
  for (const { node, machine } of nodes) {
    steps += planNode({ kinds, ...wantOn(machine, snapshots.get(node.name) as Snapshot) }).steps.length
  }
  if (steps < nodes.length) throw new Error('the bench planned nothing: its snapshots are wrong')
}

function parseAll(fleet: Fleet) {
  for (const text of fleet.values()) {
    for (const document of parseAllDocuments(text, { lineCounter: new LineCounter() })) {
      if ('errors' in document && document.errors.length > 0) throw document.errors[0]
      if ('toJS' in document) document.toJS()
    }
  }
}

/** What each node would answer that netloom set up before: all that is wanted and a ledger, but every fifth address is gone. */
async function record(fleet: Fleet): Promise<Map<string, Snapshot>> {
  const { nodes } = await load(fleet)
  return new Map(
    nodes.map(({ node, machine }) => {
      const resources = wantedResources(machine)
      const observations = kinds.map((kind) => {
        const specs = kind.fromResources(resources).filter((_, n) => kind.kind !== 'Address' || n % 5 !== 0)
        return [kind.kind, { status: 'seen' as const, resources: specs.map((spec) => resourceOf(kind, spec)) }]
      })
      const bare = { node: node.name, kinds: Object.fromEntries(observations), ledger: emptyLedger }
      return [
        node.name,
        { ...bare, ledger: { ...emptyLedger, entries: planNode({ kinds, resources, snapshot: bare }).ledger } },
      ]
    }),
  )
}
