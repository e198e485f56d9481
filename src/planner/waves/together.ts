import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Wave } from '../../model/plan/wave.ts'
import type { Limits } from './limits.ts'

/**
 * Which waves whose nodes change together can never do so, as a limit holds back some of them. `down` cannot be planned, and
 * so are not changed.
 */
export function togetherFaults(
  waves: readonly Wave[],
  limits: (inWave: number) => Limits,
  down: ReadonlySet<string>,
): Diagnostic[] {
  return waves.flatMap((wave) => {
    if (!wave.together) return []
    const nodes = wave.nodes.map(({ node }) => node).filter((node) => !down.has(node))
    const by = keptApart(nodes, limits(wave.nodes.length))
    return by === undefined ? [] : [contradiction(wave, by)]
  })
}

/** Why these cannot all be in change at the same time, for people. */
export function keptApart(
  nodes: readonly string[],
  { most, holds }: Limits,
  lost: ReadonlySet<string> = new Set(),
): string | undefined {
  if (nodes.length > most) return `${most} at a time`
  return nodes
    .map((node, n) => holds(node, { changing: new Set(nodes.slice(0, n)), lost }))
    .find((by) => by !== undefined)
}

const contradiction = ({ name, nodes }: Wave, by: string): Diagnostic => ({
  severity: 'error',
  code: 'rollout/atomic',
  summary: `nothing was begun: the ${nodes.length} nodes of wave ${name} change together or not at all, and a limit keeps them apart (${by})`,
  hint: 'Make the wave smaller, or change the limit: `rollout` in cluster.yaml, --concurrency. Control planes need waves of their own: `{ for: { role: controlplane }, size: 1 }`.',
})
