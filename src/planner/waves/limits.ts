import type { InventoryNode } from '../../model/config/inventory.ts'
import { controlPlane, type Rollout } from '../../model/config/rollout.ts'
import type { Wave } from '../../model/plan/wave.ts'
import { shareOf } from './share.ts'

type Machine = Pick<InventoryNode, 'name' | 'role' | 'labels'>

/** Who is out of reach of its users now: `changing` may be, `lost` is. */
export interface Away {
  readonly changing: ReadonlySet<string>
  readonly lost: ReadonlySet<string>
}

/** Of one wave. */
export interface Limits {
  /** So many nodes are in change at once. */
  readonly most: number
  /** What keeps a node from being begun beside those, for people; nothing where it may be. */
  readonly holds: (node: string, away: Away) => string | undefined
}

/** The limits of a strategy in a cluster of these machines; in a wave of so many at most so many are changed at once. */
export function limitsOf(
  { maxParallel, maxUnavailable, quorum }: Rollout,
  machines: readonly Machine[],
  concurrency: number,
): (inWave: number) => Limits {
  const byName = new Map(machines.map((one) => [one.name, one]))
  const planes = machines.filter(({ role }) => role === controlPlane).map(({ name }) => name)
  const stay = quorum ?? (planes.length >= 3 ? Math.floor(planes.length / 2) + 1 : 0)
  const domains = maxUnavailable.map(({ label, nodes }) => {
    const sizes = new Map<string | undefined, number>()
    for (const { labels } of machines) sizes.set(labels[label], (sizes.get(labels[label]) ?? 0) + 1)
    return { label, allowed: (value: string | undefined) => shareOf(nodes, sizes.get(value) ?? 1) }
  })

  return (inWave) => ({
    most: Math.min(concurrency, maxParallel === undefined ? concurrency : shareOf(maxParallel, inWave)),
    holds,
  })

  function holds(node: string, away: Away): string | undefined {
    const machine = byName.get(node)
    if (machine === undefined) return undefined
    for (const { label, allowed } of domains) {
      const value = machine.labels[label]
      const there = new Set(
        [...away.changing, ...away.lost].filter((name) => byName.get(name)?.labels[label] === value),
      )
      there.delete(node)
      const domain = value === undefined ? `those without ${label}` : `${label}=${value}`
      if (there.size >= allowed(value)) return `${allowed(value)} of ${domain} at a time`
    }
    if (machine.role !== controlPlane) return undefined
    const others = planes.filter((name) => name !== node)
    if (others.some((name) => away.changing.has(name))) return 'one control plane at a time'
    const left = others.filter((name) => !away.lost.has(name)).length
    return left < stay ? `a quorum of ${stay} control planes must stay` : undefined
  }
}

/** The most that can be in change at the same time in any of these waves. */
export const mostInAny = (waves: readonly Wave[], limits: (inWave: number) => Limits): number =>
  Math.max(
    1,
    ...waves.map(({ nodes }) =>
      mostAtOnce(
        limits(nodes.length),
        nodes.map(({ node }) => node),
      ),
    ),
  )

/** How many nodes of a wave can be in change at the same time. */
function mostAtOnce({ most, holds }: Limits, nodes: readonly string[]): number {
  const changing = new Set<string>()
  const lost = new Set<string>()
  for (const node of nodes) {
    if (changing.size >= most) break
    if (holds(node, { changing, lost }) === undefined) changing.add(node)
  }
  return changing.size
}
