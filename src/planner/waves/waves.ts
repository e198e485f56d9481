import type { Rollout, WaveChoice } from '../../model/config/rollout.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Wave } from '../../model/plan/wave.ts'
import { canaryOf, fittest } from './canary.ts'
import { type Candidate, choiceWords, isChosen } from './candidate.ts'
import { shareOf } from './share.ts'

export interface Waves {
  readonly waves: readonly Wave[]
  /** With an error, nothing may begin. */
  readonly diagnostics: readonly Diagnostic[]
}

/** So few need no canary: the first of two would be half of them. */
const fewest = 2

/**
 * Which node is changed in which wave, and why. Those that change, and those that are down, are each in exactly one; all
 * other chosen ones are in none. The same input gives the same waves.
 */
export function wavesOf(
  strategy: Rollout,
  chosen: readonly Candidate[],
  how: { readonly atOnce?: boolean } = {},
): Waves {
  const { waves, diagnostics } = ordered(strategy, chosen, how)
  return { waves: strategy.atomic ? waves.map(asSet) : waves, diagnostics }
}

/** One alone needs nobody to agree with. */
const asSet = (wave: Wave): Wave => (wave.nodes.length > 1 ? { ...wave, together: true } : wave)

function ordered(strategy: Rollout, chosen: readonly Candidate[], { atOnce = false }): Waves {
  const part = chosen.filter(({ changes, isDown }) => changes || isDown)
  if (part.length === 0) return { waves: [], diagnostics: [] }
  if (atOnce) return { waves: numbered([together(part, 'all at once was asked for')]), diagnostics: [] }
  if (strategy.atomic === 'run')
    return { waves: numbered([together(part, 'all change together or not at all')]), diagnostics: [] }
  // Waves that were written for control planes keep them from being a set.
  if (part.length <= fewest && !(strategy.atomic && strategy.waves)) {
    const early = part.filter(({ last }) => last === undefined)
    const late = part.flatMap((one) => lastOf(one))
    const waves = [...(early.length > 0 ? [together(early, 'there are so few')] : []), ...late]
    return { waves: numbered(waves), diagnostics: [] }
  }
  const first = strategy.canary ? canaryOf(strategy.canary, chosen, part) : { placed: [], diagnostics: [] }
  const isFirst = new Set(first.placed.map(({ node }) => node))
  const rest = part.filter(({ name }) => !isFirst.has(name))
  const { waves, homeless } = strategy.waves
    ? written(strategy.waves, rest)
    : { waves: sized(strategy, rest, part.length, first.placed.length > 0), homeless: [] }
  const all = [...(first.placed.length > 0 ? [{ name: 'canary', nodes: first.placed }] : []), ...waves]
  return {
    waves: numbered(all),
    diagnostics: [...first.diagnostics, ...homeless.map(inNoWave)],
  }
}

const together = (nodes: readonly Candidate[], because: string): Wave => ({
  name: '',
  nodes: nodes.map(({ name }) => ({ node: name, because })),
})

const numbered = (waves: readonly Wave[]): readonly Wave[] =>
  waves.map((wave, n) => (wave.name === '' ? { ...wave, name: String(n + 1) } : wave))

/** Waves as large as the sizes say, one after another; then, each alone, those that come last. */
function sized(
  { sizes }: Pick<Rollout, 'sizes'>,
  nodes: readonly Candidate[],
  all: number,
  hasCanary: boolean,
): readonly Wave[] {
  const early = nodes.filter(({ last }) => last === undefined)
  const waves: Wave[] = []
  let left = early
  for (let n = 0; left.length > 0; n += 1) {
    const size = sizes[Math.min(n, sizes.length - 1)] ?? '1'
    const most = shareOf(size, all)
    const isTrial = n === 0 && !hasCanary
    const taken = new Set(isTrial ? fittest(left, most) : left.slice(0, most))
    const because = isTrial ? `the first ${size}` : `the next ${size}`
    waves.push({ name: '', nodes: left.filter((one) => taken.has(one)).map(({ name }) => ({ node: name, because })) })
    left = left.filter((one) => !taken.has(one))
  }
  return [...waves, ...nodes.flatMap((one) => lastOf(one))]
}

/** As the cluster chooses them. */
function written(choices: readonly WaveChoice[], nodes: readonly Candidate[]) {
  const waves: Wave[] = []
  const late: Wave[] = []
  let left = nodes
  for (const { name = '', for: choice = {}, size } of choices) {
    const mine = left.filter((one) => isChosen(choice, one))
    const taken = new Set(mine)
    left = left.filter((one) => !taken.has(one))
    late.push(...mine.flatMap((one) => lastOf(one)))
    const early = mine.filter(({ last }) => last === undefined)
    const words = choiceWords(choice)
    const because = words === '' ? 'no wave before has it' : `it has ${words}`
    const most = size === undefined ? Math.max(1, early.length) : shareOf(size, mine.length)
    for (let n = 0; n < early.length; n += most) {
      const nodes = early.slice(n, n + most).map((one) => ({ node: one.name, because }))
      waves.push({ name: name && early.length > most ? `${name} ${n / most + 1}` : name, nodes })
    }
  }
  return { waves: [...waves, ...late], homeless: left }
}

const lastOf = ({ name, last }: Candidate): Wave[] =>
  last === undefined ? [] : [{ name: '', nodes: [{ node: name, because: `last, alone: ${last}` }] }]

const inNoWave = ({ name }: Candidate): Diagnostic => ({
  severity: 'error',
  code: 'rollout/no-wave',
  summary: 'nothing was begun, because this node is in no wave of the rollout',
  hint: 'Add a wave for it in cluster.yaml, leave the node out, or ask for one wave with --all-at-once.',
  node: name,
})
