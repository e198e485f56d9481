import { controlPlane } from '../../model/config/rollout.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ClusterConfig, NodeEntry } from '../../schema/cluster/index.ts'
import type { RolloutConfig } from '../../schema/cluster/rollout.ts'
import { shown } from '../../schema/values/shown.ts'
import { at } from '../document/report.ts'
import type { Path } from '../yaml/located-value.ts'
import { selects } from './layers.ts'
import type { Written } from './written.ts'

/** Nodes that change together whatever the plan is, and where that is written. */
interface NodeSet {
  readonly nodes: readonly NodeEntry[]
  readonly path: Path
}

/** What keeps nodes that change together from it, as far as it does not depend on which of them change. */
export function setFaults(main: Written<ClusterConfig>, nodes: readonly NodeEntry[]): Diagnostic[] {
  const { rollout } = main.entry
  if (rollout?.atomic === undefined) return []
  return setsOf(rollout, nodes).flatMap((set) => {
    const fault = (summary: string, hint: string) =>
      at(main.place('rollout', ...set.path), { code: 'rollout/atomic', summary, hint })
    return againstIt(rollout, set.nodes).map(([summary, hint]) => fault(summary, hint))
  })
}

/** Waves with a size are made of those that change. */
function setsOf({ atomic, waves = [] }: RolloutConfig, nodes: readonly NodeEntry[]): NodeSet[] {
  if (atomic === 'run') return [{ nodes, path: ['atomic'] }]
  let left = nodes
  return waves.flatMap(({ for: choice = {}, size }, n) => {
    const mine = left.filter((node) => selects(choice, node))
    left = left.filter((node) => !mine.includes(node))
    return size === undefined ? [{ nodes: mine, path: ['waves', n] }] : []
  })
}

const smaller = 'make the set smaller: `size` of the wave, or `atomic: wave` in place of `run`'

function againstIt(
  { maxParallel, maxUnavailable = [] }: RolloutConfig,
  set: readonly NodeEntry[],
): (readonly [summary: string, hint: string])[] {
  const planes = set.filter(({ role }) => role === controlPlane).map(({ name }) => shown(name))
  const most = numberOf(maxParallel)
  return [
    ...(planes.length > 1
      ? [
          [
            `the control planes ${planes.slice(0, 6).join(', ')} would change together, and never is more than one changed at once`,
            `give control planes a wave of their own: \`{ for: { role: ${controlPlane} }, size: 1 }\``,
          ] as const,
        ]
      : []),
    ...(most !== undefined && most < set.length
      ? [
          [
            `${set.length} nodes would change together, and \`maxParallel\` allows ${most} at once`,
            `leave \`maxParallel\` out, or ${smaller}`,
          ] as const,
        ]
      : []),
    ...maxUnavailable.flatMap(({ label, nodes }) => {
      const allowed = numberOf(nodes)
      const sizes = new Map<string | undefined, number>()
      for (const { labels = {} } of set) sizes.set(labels[label], (sizes.get(labels[label]) ?? 0) + 1)
      const largest = Math.max(0, ...sizes.values())
      return allowed === undefined || largest <= allowed
        ? []
        : [
            [
              `${largest} nodes of one ${shown(label)} would change together, and \`maxUnavailable\` allows ${allowed}`,
              `allow as many, or ${smaller}`,
            ] as const,
          ]
    }),
  ]
}

/** Shares are of what is not known yet. */
const numberOf = (share: string | undefined): number | undefined =>
  share === undefined || share.endsWith('%') ? undefined : Number(share)
