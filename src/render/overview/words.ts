import type { Review } from '../../model/plan/plan.ts'
import { count, sentenceList } from '../text/names.ts'
import { span } from '../text/span.ts'
import type { Overview, Risk } from './overview.ts'

/** Colour never stands alone: each level has its word. */
export const riskWords: Readonly<Record<Risk, string>> = {
  refused: 'refused',
  high: 'high risk',
  medium: 'medium risk',
  guard: 'guards are removed',
  low: 'low risk',
  none: 'no change',
}

/** The one line that stands first. */
export function headline({ changing, of, ledgerOnly, faulty, unread }: Overview): string {
  const blind = faulty.length + unread.length
  if (blind > 0 && blind === of) return `Nothing could be planned on ${count(of, 'node')}`
  const nodes = `${changing.length} of ${count(of, 'node')} ${changing.length === 1 ? 'changes' : 'change'}`
  if (ledgerOnly) return `${nodes} only in what netloom looks after`
  return changing.length > 0 || blind > 0 ? nodes : `No changes on ${count(of, 'node')}`
}

/** What its risk means for this plan. */
export function riskMeaning({ risk, byPolicy, of, faulty, unread, ways }: Overview): string {
  if (byPolicy) return 'The policy keeps it from being applied.'
  if (risk === 'high' && ways.cuts.length + ways.unknown.length === 0) return 'It removes more than goes unasked.'
  const blind = faulty.length + unread.length
  if (risk !== 'none' || blind === 0) return meaning[risk]
  return blind === of ? 'Nobody knows what would change.' : 'What could be planned needs no change.'
}

const meaning: Readonly<Record<Risk, string>> = {
  refused: 'An error below keeps it from being applied.',
  high: 'The way to a node may be cut, or nobody can tell.',
  medium: 'It disrupts or removes something.',
  guard: 'It removes what keeps others out, or things in place.',
  low: 'Nothing is disrupted, removed or cut off.',
  none: 'Nothing is to be done.',
}

/** What is kept from being applied does not run. */
export const runTitle = ({ risk }: Overview): string => (risk === 'refused' ? 'Would run' : 'Will run')

/** What runs, on how many nodes at once, and about how long: `6 steps in one wave, all 3 nodes at once, about 4 s`. */
export const runWords = (overview: Overview): string =>
  [`${count(overview.steps, 'step')}${waveWords(overview)}`, ...takesWords(overview), ...backWords(overview)].join(', ')

function waveWords(overview: Overview): string {
  const { changing, of, atOnce = Number.POSITIVE_INFINITY, waves } = overview
  if (waves.length > 1) return severalWaves(overview)
  if (changing.length === 1) return ''
  const all = changing.length === of ? 'all ' : ''
  const nodes = `${all}${count(changing.length, 'node')}`
  if (waves[0]?.together) return ` in one wave, ${nodes} together or not at all`
  return changing.length > atOnce ? ` in one wave, ${nodes}, ${atOnce} at a time` : ` in one wave, ${nodes} at once`
}

/** One after another, unless one goes wrong. */
function severalWaves({ atOnce = Number.POSITIVE_INFINITY, waves, soakSeconds }: Overview): string {
  const sizes = waves.map(({ nodes }) => nodes.length)
  const told = sizes.length > 8 ? '' : ` of ${sentenceList(sizes.map(String))} nodes`
  const slower = sizes.some((size) => size > atOnce) ? `, ${atOnce} at a time` : ''
  const apart = soakSeconds > 0 ? `, ${span(soakSeconds)} apart` : ''
  return ` in ${waves.length} waves${told}${slower}${apart}`
}

/** What its failure means for those that are confirmed by then; of one node there are no others. */
function backWords({ onFailure, waves, changing }: Overview): string[] {
  if (onFailure === undefined || changing.length < 2) return []
  const what = onFailure === 'takeBackRun' || waves.length < 2 ? 'all that is confirmed' : 'what its wave confirmed'
  return [`a failure takes back ${what}`]
}

function takesWords({ changing, takes }: Overview): string[] {
  if (takes === undefined) return []
  const by = takes.by < changing.length ? ` going by ${takes.by} of them` : ''
  return [`about ${span(Math.max(1, takes.seconds))}${by}`]
}

export const wayWords: Readonly<Record<Review['verdict'], string>> = { keeps: 'kept', cuts: 'cut', unknown: 'unknown' }

/** What only puts back what was changed by hand: `1 change only puts back what was changed`. */
export const driftWords = ({ drifted: { changes } }: Overview): string =>
  `${count(changes, 'change')} only ${changes === 1 ? 'puts' : 'put'} back what was changed`
