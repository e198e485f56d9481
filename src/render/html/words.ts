import type { Review } from '../../model/plan/plan.ts'
import type { Risk } from '../plan/overview.ts'

/** Colour never stands alone: each level has its word. */
export const riskWords: Readonly<Record<Risk, string>> = {
  refused: 'refused',
  high: 'high risk',
  medium: 'medium risk',
  low: 'low risk',
  none: 'no change',
}

export const riskMeaning: Readonly<Record<Risk, string>> = {
  refused: 'An error keeps it from being applied.',
  high: 'The way to a node may be cut, or nobody can tell.',
  medium: 'It disrupts or removes something.',
  low: 'Nothing is disrupted, removed or cut off.',
  none: 'Nothing is to be done.',
}

export const wayWords: Readonly<Record<Review['verdict'], string>> = { keeps: 'kept', cuts: 'cut', unknown: 'unknown' }
