import type { Step } from '../../../src/model/plan/plan.ts'
import { first } from '../../plan/lockouts/configs.ts'
import { judged, planFor } from '../../plan/lockouts/judged.ts'
import type { Topology } from '../../plan/lockouts/topologies.ts'
import { look, tryAll } from './carried-out.ts'
import type { Client, Node } from './ends.ts'
import { kinds, param } from './things.ts'

/** What came of a config; `lost`: not even the rollback brought the node back. */
export type End = 'refused' | 'rolled back' | 'harmless' | 'lost'

const patience = { sure: 15_000, unsure: 700 }
const asked = [param('net.ipv6.conf.all.disable_ipv6', '0')]

/** Plans a config for a node as it is, carries it out, and takes it back where nobody can log in afterwards. */
export async function lockOut(
  client: Client,
  name: string,
  topology: Topology,
): Promise<{ readonly end: End; readonly said: string }> {
  const node = await client.node()
  try {
    return await tryConfig(node, name, topology)
  } finally {
    node.end()
  }
}

async function tryConfig(
  node: Node,
  name: string,
  topology: Topology,
): Promise<{ readonly end: End; readonly said: string }> {
  const { clientAddress, nodeAddress } = topology.flow
  const to = { host: nodeAddress, port: 22, localAddress: clientAddress }
  const isReached = async (milliseconds: number) => {
    await node.forget()
    return (await node.ask('login', milliseconds, to)).answer
  }

  const start = await planFor(first(topology), topology, await look(node, topology.flow, asked, []))
  if ('fault' in start) throw new Error(start.fault.summary)
  const made = await tryAll(
    node,
    start.plan.steps.flatMap(({ commands }) => commands),
  )
  if (made !== undefined || !(await isReached(patience.sure)))
    throw new Error(`${topology.name} is not reached at first: ${made}`)

  const seen = await look(node, topology.flow, asked, start.plan.ledger)
  const { fate, because, plan } = await judged(name, topology, seen)
  const said = `${fate}: ${because}`
  if (fate === 'refused' || !plan) return { end: 'refused', said }
  const strange = plan.steps.find(({ kind }) => !kinds.some((one) => one.kind === kind))
  if (strange) throw new Error(`${strange.kind} is not of the network namespace alone`)

  const begun: Step[] = []
  for (const step of plan.steps) {
    begun.push(step)
    if ((await tryAll(node, step.commands)) !== undefined)
      return { end: await takeBack(), said: `${said}; step ${step.n} failed` }
  }
  return {
    end: (await isReached(fate === 'harmless' ? patience.sure : patience.unsure)) ? 'harmless' : await takeBack(),
    said,
  }

  async function takeBack(): Promise<End> {
    const order = plan?.rollback ?? begun.map(({ n }) => n).toReversed()
    const steps = order.flatMap((n) => begun.filter((step) => step.n === n))
    // What was never done is already so.
    for (const { undo } of steps) for (const command of undo) await tryAll(node, [command])
    return (await isReached(patience.sure)) ? 'rolled back' : 'lost'
  }
}
