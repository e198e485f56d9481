import type { Wave } from '../../model/plan/wave.ts'
import { groupBy } from '../text/group.ts'
import { count } from '../text/names.ts'

/** One wave in words: its name, and its nodes by why they are in it. */
export interface WaveLine {
  readonly name: string
  readonly told: string
}

/** More waves than that are not told of one by one. */
const most = 30

/** A line for each wave, where there are several. `names` says names of nodes, `word` makes foreign words harmless. */
export function waveLines(
  waves: readonly Wave[],
  names: (nodes: readonly string[]) => string,
  word: (text: string) => string,
): readonly WaveLine[] {
  if (waves.length < 2) return []
  const shown = waves.length > most ? waves.slice(0, most - 1) : waves
  return [
    ...shown.map(({ name, nodes, together }, n) => ({
      name: named(name, n, word),
      told: `${membersText(nodes, names, word)}${together ? '; together or not at all' : ''}`,
    })),
    ...(waves.length > shown.length
      ? [{ name: '…', told: `and ${count(waves.length - shown.length, 'more wave')}` }]
      : []),
  ]
}

const named = (name: string, n: number, word: (text: string) => string): string =>
  name === String(n + 1) ? name : `${n + 1} ${word(name)}`

function membersText(
  nodes: Wave['nodes'],
  names: (nodes: readonly string[]) => string,
  word: (text: string) => string,
): string {
  return [...groupBy(nodes, ({ because }) => because)]
    .map(([because, of]) => `${names(of.map(({ node }) => node))}: ${word(because)}`)
    .join('; ')
}
