import { loadCluster } from '../../src/config/cluster/load.ts'
import type { MachineConfig } from '../../src/model/config/machine-config.ts'
import { emptyLedger } from '../../src/model/node/ledger.ts'
import { resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { linkStatuses } from '../../src/providers/linux/link-statuses.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { type Figure, median, seconds } from './rounds.ts'

const { kinds, path } = linux
const rounds = 3
const growth = 10

/** What a node is full of, how many of it, and how many seconds of CPU its plan may take. */
const crowds: readonly (readonly [what: string, of: (n: number) => string, n: number, most: number])[] = [
  ['routes', routes, 1000, 0.3],
  ['firewall rules', rules, 1000, 0.3],
  ['VLANs, each in a bridge', vlans, 500, 0.5],
]

/** What a plan of one crowded node costs that has nothing of it yet, and whether ten times as much costs ten times as much. */
export async function planCrowdedNodes(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [what, configOf, n, most] of crowds) {
    const [few, many] = [await planOf(configOf(n)), await planOf(configOf(n * growth))]
    const ratio = many / few
    figures.push({
      ...{ what: `plan ${n.toLocaleString('en')} ${what} on one node, CPU`, figure: seconds(few), reference: '' },
      ...{ ratio: '', target: `≤ ${most} s`, met: few <= most * 1000 },
    })
    figures.push({
      what: `the same for ${(n * growth).toLocaleString('en')}`,
      ...{ figure: seconds(many), reference: `${seconds(few)} (${n.toLocaleString('en')})` },
      ...{ ratio: `${ratio.toFixed(1)}×`, target: `≤ ${growth * 1.2}× (linear)`, met: ratio <= growth * 1.2 },
    })
  }
  return figures
}

/** Milliseconds of CPU, the median of some rounds after one that does not count. */
async function planOf(config: string): Promise<number> {
  const files = new Map([
    ['cluster.yaml', 'name: bench\nnodes: [{ name: n1, address: 192.0.2.1, config: [n1.yaml] }]\n'],
    ['n1.yaml', config],
  ])
  const { nodes, diagnostics } = await loadCluster(async (name) => files.get(name), { env: {}, home: '/root' })
  const [node] = nodes
  if (node === undefined || diagnostics.some(({ severity }) => severity === 'error')) {
    throw new Error(JSON.stringify(diagnostics.slice(0, 3)))
  }
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const start = process.cpuUsage()
    plan(node.machine)
    const { user, system } = process.cpuUsage(start)
    if (round > 0) times.push((user + system) / 1000)
  }
  return median(times)
}

function plan(machine: MachineConfig): void {
  const resources = wantedResources(machine, { links: linkStatuses(bare) })
  const { steps, diagnostics } = planNode({ kinds, resources, snapshot: bare, review: path.session(bare) })
  if (steps.length === 0) throw new Error(`the bench planned nothing: ${JSON.stringify(diagnostics.slice(0, 3))}`)
}

/** Two NICs, and the session that looks at them. */
const bare: Snapshot = {
  node: 'n1',
  kinds: Object.fromEntries(kinds.map((kind) => [kind.kind, { status: 'seen', resources: found(kind.kind) }])),
  ledger: emptyLedger,
  flow: { clientAddress: '192.0.2.9', clientPort: 40_000, nodeAddress: '192.0.2.1', nodePort: 22 },
}

function found(name: string) {
  const specs: Readonly<Record<string, readonly object[]>> = {
    Link: ['eth0', 'eth1', 'eth2'].map((name) => ({ name, type: 'physical', up: true, mtu: 1500 })),
    Address: [{ address: '192.0.2.1/24', link: 'eth0' }],
  }
  return kinds.flatMap((kind) => (kind.kind === name ? (specs[name] ?? []).map((spec) => resourceOf(kind, spec)) : []))
}

function routes(n: number): string {
  const lines = Array.from({ length: n }, (_, i) => {
    const network = `10.${80 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}/32`
    return `  - { destination: ${network}, gateway: 10.77.0.254 }`
  })
  const head = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\naddresses: [{ address: 10.77.0.1/16 }]\nroutes:'
  return [head, ...lines, ''].join('\n')
}

const documents = (n: number, of: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => `apiVersion: v1alpha1\n${of(i)}`).join('---\n')

function rules(n: number): string {
  return documents(n, (i) => {
    const ports = `portSelector: { ports: [${1000 + i}], protocol: tcp }`
    return `kind: NetworkRuleConfig\nname: r${i}\n${ports}\ningress: [{ subnet: 10.${i >> 8}.${i & 255}.0/24 }]\n`
  })
}

function vlans(n: number): string {
  return documents(n * 2, (i) => {
    const at = i >> 1
    return i % 2 === 0
      ? `kind: VLANConfig\nname: v${at}\nvlanID: ${(at % 4000) + 1}\nparent: eth${1 + Math.floor(at / 4000)}\n`
      : `kind: BridgeConfig\nname: br${at}\nlinks: [v${at}]\n`
  })
}
