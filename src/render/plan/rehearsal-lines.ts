import type { Plan } from '../../model/plan/plan.ts'
import type { NotRehearsed, Rehearsal } from '../../model/plan/rehearsal.ts'
import { visible } from '../../model/visible.ts'
import { groupBy } from '../text/group.ts'
import { count, nodeNames } from '../text/names.ts'

/** What nodes rehearsed of their plans, and what not; nodes of which the same is to be said share a line. */
export const rehearsalLines = (plans: readonly Plan[]): string[] => {
  const told = plans.flatMap(({ node, rehearsal }) => (rehearsal ? [{ node, words: wordsOf(rehearsal) }] : []))
  return [...groupBy(told, ({ words }) => words.join('\n')).values()].map((alike) => {
    const [head, rest] = alike[0]?.words ?? ['', '']
    return `${head} on ${nodeNames(alike.map(({ node }) => node))}: ${rest}.`
  })
}

function wordsOf({ verdict, rehearsed, of, leftOut }: Rehearsal): readonly [string, string] {
  const reasons = leftOut.map(({ because }) => visible(because))
  if (verdict === 'none' || (rehearsed === 0 && verdict === 'passed')) return ['Not rehearsed', reasons.join(', ')]
  const out = leftOut.map(partText).join(', ')
  const how = verdict === 'failed' ? ', and not all went well' : ''
  const all = rehearsed === of ? (of === 1 ? 'its step' : `all ${of} steps`) : `${rehearsed} of ${count(of, 'step')}`
  return ['Rehearsed', `${all} and ${of === 1 ? 'its' : 'their'} rollback${how}${out && `; not rehearsed: ${out}`}`]
}

const partText = ({ because, steps }: NotRehearsed): string =>
  `${visible(because)} (${steps.length === 1 ? 'step' : 'steps'} ${ranges(steps)})`

/** `1, 3–5`. */
function ranges(steps: readonly number[]): string {
  const sorted = [...steps].sort((a, b) => a - b)
  const parts: [number, number][] = []
  for (const n of sorted) {
    const open = parts.at(-1)
    if (open && open[1] === n - 1) open[1] = n
    else parts.push([n, n])
  }
  return parts
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ')
}
