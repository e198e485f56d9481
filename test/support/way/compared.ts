import type { Outcome, State } from './carried-out.ts'

/** What came of many cases: how often the review and the kernel were of one mind, and where not. */
export interface Account {
  readonly cases: number
  /** `login keeps, reached` and so on to how many states. */
  readonly counts: Readonly<Record<string, number>>
  /** Of cases that could not be tried: why, to how many. */
  readonly refused: Readonly<Record<string, number>>
}

const ends = { keeps: true, cuts: false, unknown: undefined } as const

/** The states in which it came otherwise than was said. `unknown` is never wrong. */
export const disagreements = (outcome: Outcome): readonly State[] =>
  'states' in outcome
    ? outcome.states.filter(({ said, reached }) => ends[said.verdict] !== undefined && ends[said.verdict] !== reached)
    : []

/** A disagreement as people read it. */
export const wordsFor = ({ of, said, reached, after }: State): string =>
  `${of}: said ${said.verdict} (${said.because}), and was ${reached ? 'reached' : 'cut'}, after ${after}`

export function accountOf(outcomes: readonly Outcome[]): Account {
  const counts: Record<string, number> = {}
  const refused: Record<string, number> = {}
  for (const outcome of outcomes) {
    if ('refused' in outcome) refused[outcome.refused] = (refused[outcome.refused] ?? 0) + 1
    if (!('states' in outcome)) continue
    for (const { of, said, reached } of outcome.states) {
      const key = `${of} ${said.verdict}, ${reached ? 'reached' : 'cut'}`
      counts[key] = (counts[key] ?? 0) + 1
    }
  }
  return { cases: outcomes.length, counts, refused }
}

/** A line for each verdict of session and login, and the rate of disagreement. */
export function linesOf({ cases, counts, refused }: Account): readonly string[] {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const wrong = ['keeps, cut', 'cuts, reached'].map((end) =>
    ['session', 'login'].reduce((sum, of) => sum + (counts[`${of} ${end}`] ?? 0), 0),
  )
  const rate = (count = 0): string => `${count} of ${all} (${all === 0 ? 0 : ((100 * count) / all).toFixed(2)} %)`
  return [
    `${cases} cases, ${all} states judged and tried; said to be kept but cut: ${rate(wrong[0])}; said to be cut but kept: ${rate(wrong[1])}`,
    ...Object.entries(counts)
      .sort()
      .map(([key, count]) => `  ${key}: ${count}`),
    ...Object.entries(refused)
      .sort()
      .map(([key, count]) => `  not tried, ${key}: ${count}`),
  ]
}
