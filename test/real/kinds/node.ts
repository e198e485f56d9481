import type { Resources } from '../../../src/model/config/derived.ts'
import type { Ledger } from '../../../src/model/node/ledger.ts'
import { emptyLedger } from '../../../src/model/node/ledger.ts'
import { type Resource, resourceOf } from '../../../src/model/node/resource.ts'
import type { Observation, Snapshot } from '../../../src/model/node/snapshot.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import { desiredOf } from '../../../src/planner/desired.ts'
import { planNode } from '../../../src/planner/plan-node.ts'
import { linux } from '../../../src/providers/linux/index.ts'
import { ask, carryOutAll, type Machine } from './hands.ts'

const { kinds } = linux

/** A machine with the ledger it would keep, changed by plans without the node program around them. */
export interface Planned {
  plan(resources: Resources): Promise<Plan>
  /** Plans, carries out, and remembers; throws what a plan or a step has against it. */
  apply(resources: Resources): Promise<Plan>
  look(): Promise<readonly Resource[]>
}

export function planned(machine: Machine): Planned {
  let ledger: Ledger = emptyLedger
  const plan = async (resources: Resources) => {
    const desired = desiredOf(kinds, resources)
    return planNode({ kinds, desired, snapshot: await snapshotOf(machine, [...desired, ...ledger.entries], ledger) })
  }
  return {
    plan,
    apply: async (resources) => {
      const made = await plan(resources)
      const faults = made.diagnostics.filter(({ severity }) => severity === 'error')
      if (faults.length > 0) throw new Error(faults.map(({ summary }) => summary).join('\n'))
      await carryOutAll(
        machine,
        made.steps.flatMap(({ commands }) => commands),
      )
      ledger = { ...ledger, entries: made.ledger }
      return made
    },
    look: async () => {
      const { kinds: seen } = await snapshotOf(machine, ledger.entries, ledger)
      return Object.values(seen).flatMap((observation) => (observation.status === 'seen' ? observation.resources : []))
    },
  }
}

async function snapshotOf(
  machine: Machine,
  concerned: readonly { readonly kind: string; readonly id: string }[],
  ledger: Ledger,
): Promise<Snapshot> {
  const seen: Record<string, Observation> = {}
  for (const kind of kinds) {
    const ids = [...new Set(concerned.filter((one) => one.kind === kind.kind).map(({ id }) => id))].sort()
    const outputs = await ask(machine, kind.probes(ids))
    seen[kind.kind] = { status: 'seen', resources: kind.observe(outputs, ids).map((spec) => resourceOf(kind, spec)) }
  }
  return { node: 'n1', kinds: seen, ledger }
}
