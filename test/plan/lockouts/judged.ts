import { loadCluster } from '../../../src/config/cluster/load.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { resourceOf } from '../../../src/model/node/resource.ts'
import type { Snapshot } from '../../../src/model/node/snapshot.ts'
import { findingsOf, type Plan } from '../../../src/model/plan/plan.ts'
import { planNode } from '../../../src/planner/plan-node.ts'
import { linux } from '../../../src/providers/linux/index.ts'
import { wantedResources } from '../../../src/resources/wanted.ts'
import { configOf, first } from './configs.ts'
import type { Topology } from './topologies.ts'

/** `refused`: no plan, or one that is not applied. `harmless`: the review is sure of it. `watched`: the node rolls back if need be. */
export type Fate = 'refused' | 'watched' | 'harmless'

export interface Judgement {
  readonly fate: Fate
  /** What decides. */
  readonly because: string
  readonly plan?: Plan
}

/** What is decided of a config before anything is changed. */
export async function judged(name: string, topology: Topology, seen: Snapshot): Promise<Judgement> {
  const asked = await planFor(configOf(name, topology), topology, seen)
  if ('fault' in asked) return { fate: 'refused', because: words(asked.fault) }
  const { plan } = asked
  const error = findingsOf(plan).find(({ severity }) => severity === 'error')
  if (error) return { fate: 'refused', because: words(error), plan }
  const doubt = plan.review?.diagnostics.find(({ code }) => code === 'review/unknown' || code === 'review/cuts-briefly')
  if (doubt || (plan.steps.length > 0 && plan.review?.verdict !== 'keeps'))
    return { fate: 'watched', because: doubt ? words(doubt) : 'nobody knows', plan }
  return { fate: 'harmless', because: plan.steps.length === 0 ? 'nothing changes' : 'the review is sure of it', plan }
}

const words = ({ code, summary }: Diagnostic): string => `${code}: ${summary}`

/** The plan for a config, or the first fault of it. */
export async function planFor(
  text: string,
  { flow, behind }: Topology,
  seen: Snapshot,
): Promise<{ readonly plan: Plan } | { readonly fault: Diagnostic }> {
  const { nodes, diagnostics } = await loadCluster(async (path) => (path === 'cluster.yaml' ? cluster : text), {
    env: {},
    home: '/root',
  })
  const fault = diagnostics.find(({ severity }) => severity === 'error')
  const [node] = nodes
  if (fault || !node) return { fault: fault ?? { severity: 'error', code: 'none', summary: 'there is no node' } }
  const snapshot = { ...seen, flow }
  const { kinds, links, path } = linux
  const plan = planNode({
    ...{ kinds, snapshot, resources: wantedResources(node.machine, { links: links(snapshot) }) },
    review: path.session(snapshot),
    ...(behind !== undefined && {
      dependents: { dependents: [{ name: 'behind', address: behind }], route: path.through(snapshot) },
    }),
  })
  return { plan }
}

const cluster = `
name: lockouts
nodes: [{ name: node, address: 192.0.2.1, role: node }]
config: [{ file: node.yaml }]
`

const nic = { type: 'physical', up: false, mtu: 1500, multicast: true, master: null, portOf: null, alias: null }
const rules = (family: string) =>
  [[0, 255], [32_766, 254], ...(family === 'inet4' ? [[32_767, 253]] : [])].map(([priority, table]) => ({
    family,
    priority,
    table,
    action: 'unicast',
    protocol: 'kernel',
  }))
const seenAtFirst: Readonly<Record<string, readonly object[]>> = {
  Link: [
    { ...nic, name: 'lo', type: 'loopback', up: true, mtu: 65_536 },
    { ...nic, name: 'eth0', hardwareAddr: '02:00:00:00:00:05' },
    { ...nic, name: 'eth1', hardwareAddr: '02:00:00:00:01:05' },
  ],
  KernelParam: [{ key: 'net.ipv6.conf.all.disable_ipv6', value: '0' }],
  RoutingRule: [...rules('inet4'), ...rules('inet6')],
}

/** A node with two bare NICs. */
export const bare: Snapshot = {
  node: 'node',
  ledger: { version: 1, transaction: '', planHash: '', entries: [] },
  kinds: Object.fromEntries(
    linux.kinds.map((kind) => [
      kind.kind,
      { status: 'seen' as const, resources: (seenAtFirst[kind.kind] ?? []).map((spec) => resourceOf(kind, spec)) },
    ]),
  ),
}

/** The same node once it is as the topology says, by its plan. */
export async function reached(topology: Topology): Promise<Snapshot> {
  const asked = await planFor(first(topology), topology, bare)
  if ('fault' in asked) throw new Error(JSON.stringify(asked.fault))
  const { plan } = asked
  const kinds = Object.fromEntries(
    linux.kinds.map(({ kind }) => {
      const before = bare.kinds[kind]
      const things = new Map((before?.status === 'seen' ? before.resources : []).map((one) => [one.id, one]))
      for (const step of plan.steps.filter((one) => one.kind === kind && one.after))
        things.set(step.id, { kind, id: step.id, spec: step.after as object })
      return [kind, { status: 'seen' as const, resources: [...things.values()] }]
    }),
  )
  return { ...bare, kinds, ledger: { ...bare.ledger, entries: plan.ledger } }
}
