import type { Plan, Review } from './plan.ts'

/** What becomes of our way to a node. Where no session was looked at, nobody knows. */
export const wayTo = ({ review }: Pick<Plan, 'review'>): Review['verdict'] =>
  review?.diagnostics.some(({ code }) => code.startsWith('review/cuts-')) ? 'cuts' : (review?.verdict ?? 'unknown')
