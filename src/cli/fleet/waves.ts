import { deadlineAtLeast } from '../../apply/together.ts'
import type { Cluster } from '../../config/cluster/load.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { Wave } from '../../model/plan/wave.ts'
import type { Candidate } from '../../planner/waves/candidate.ts'
import { type Limits, limitsOf, mostInAny } from '../../planner/waves/limits.ts'
import { togetherFaults } from '../../planner/waves/together.ts'
import { wavesOf } from '../../planner/waves/waves.ts'
import type { Dependents } from './dependents.ts'
import { type Place, placeUnseen } from './place.ts'

interface Planned {
  readonly cluster: Pick<Cluster, 'nodes' | 'rollout'>
  readonly plans: readonly Pick<Plan, 'node' | 'steps'>[]
  /** Chosen nodes that could not be planned. */
  readonly unread: readonly string[]
  readonly places: ReadonlyMap<string, Place>
  readonly dependentsOf: Dependents
  /** Node to about how many seconds its change takes. */
  readonly seconds: Readonly<Record<string, number>>
}

interface StagedWords {
  readonly concurrency: number
  readonly allAtOnce?: boolean
  readonly deadline?: number
}

export interface Staged {
  readonly waves: readonly Wave[]
  readonly limits: (inWave: number) => Limits
  /** How many nodes can be in change at the same time, by all limits. */
  readonly atOnce: number
  readonly diagnostics: readonly Diagnostic[]
}

/** What the strategy of the cluster makes of these plans. */
export function staged({ cluster, plans, unread, places, dependentsOf, seconds }: Planned, words: StagedWords): Staged {
  const steps = new Map(plans.map((plan) => [plan.node, plan.steps.length]))
  const isDown = new Set(unread)
  const machines = cluster.nodes.map(({ node }) => node)
  const chosen = machines.filter(({ name }) => steps.has(name) || isDown.has(name))
  const candidate = (node: InventoryNode): Candidate => {
    const { name, role, labels, groups } = node
    const place = places.get(name) ?? placeUnseen(dependentsOf(node))
    return { name, role, labels, groups, ...place, changes: (steps.get(name) ?? 0) > 0, isDown: isDown.has(name) }
  }
  const { waves, diagnostics } = wavesOf(cluster.rollout, chosen.map(candidate), { atOnce: words.allAtOnce ?? false })
  const limits = limitsOf(cluster.rollout, machines, words.concurrency)
  const apart = togetherFaults(waves, limits, isDown)
  const tooLong = waves.flatMap(({ name, together, nodes }) => {
    const times = nodes.map(({ node }) => ({
      steps: steps.get(node) ?? 0,
      ...(seconds[node] !== undefined && { seconds: seconds[node] }),
    }))
    const deadline = deadlineAtLeast(times, words.deadline)
    return together && 'tooShort' in deadline ? [setTooLong(name, deadline)] : []
  })
  return { waves, limits, atOnce: mostInAny(waves, limits), diagnostics: [...diagnostics, ...apart, ...tooLong] }
}

const setTooLong = (wave: string, { tooShort, deadlineSeconds }: { tooShort: number; deadlineSeconds: number }) =>
  ({
    severity: 'error',
    code: 'apply/deadline-too-short',
    summary: `nothing was begun: the nodes of wave ${wave} change together, which may take ${tooShort} s, and they would roll back after ${deadlineSeconds} s`,
    hint: `Give them more time (--deadline ${tooShort * 2}), or make the wave smaller.`,
  }) as const
