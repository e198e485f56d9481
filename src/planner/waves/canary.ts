import { type Canary, controlPlane } from '../../model/config/rollout.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Wave } from '../../model/plan/wave.ts'
import type { Candidate } from './candidate.ts'
import { shareOf } from './share.ts'

type Placed = Wave['nodes'][number]

/** Who comes first, and why; `chosen` are all that were asked for, `part` those of them that change or are down. */
export function canaryOf(
  canary: Canary,
  chosen: readonly Candidate[],
  part: readonly Candidate[],
): { readonly placed: readonly Placed[]; readonly diagnostics: readonly Diagnostic[] } {
  const { size, nodes, covering } = canary
  const placed = size
    ? fittest(part, shareOf(size, part.length)).map(({ name }) => ({ node: name, because: `the first ${size}` }))
    : nodes
      ? part.flatMap(({ name }) => (nodes.includes(name) ? [{ node: name, because: 'it is named as the canary' }] : []))
      : covering
        ? covers(part)
        : []
  const wasThere = nodes ? chosen.some(({ name }) => nodes.includes(name)) : covering !== undefined
  return { placed, diagnostics: placed.length > 0 || wasThere ? [] : [nobody] }
}

/** In the order in which they are the least to lose: reached, through whom nobody else is, and no control plane. */
export const fittest = (nodes: readonly Candidate[], n: number): readonly Candidate[] =>
  nodes
    .map((one, place) => ({ one, place, cost: cost(one) }))
    .sort((a, b) => a.cost - b.cost || a.place - b.place)
    .slice(0, n)
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)

/** A node that is down tries nothing out. */
const cost = ({ isDown, last, role }: Candidate): number =>
  (isDown ? 4 : 0) + (last === undefined ? 0 : 2) + (role === controlPlane ? 1 : 0)

/** One node for each class that none before has. */
function covers(part: readonly Candidate[]): readonly Placed[] {
  const left = new Set(part.filter(({ isDown }) => !isDown).flatMap(({ classes }) => classes))
  const placed: Placed[] = []
  for (const { name, classes } of fittest(part, part.length).toSorted((a, b) => cost(a) - cost(b))) {
    const found = classes.filter((one) => left.has(one))
    if (found.length === 0) continue
    for (const one of found) left.delete(one)
    placed.push({ node: name, because: `it covers ${found.join(', ')}` })
  }
  // Where none was seen, one still comes before all others.
  const because = 'the first 1: no NIC driver was seen'
  return placed.length > 0 ? placed : fittest(part, 1).map(({ name }) => ({ node: name, because }))
}

const nobody: Diagnostic = {
  severity: 'error',
  code: 'rollout/empty-canary',
  summary: 'none of the nodes that are to come first is among those that were chosen',
  hint: 'Choose one of them too, or ask for one wave with --all-at-once.',
}
