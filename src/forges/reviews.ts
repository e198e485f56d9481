import type { Approval } from '../model/plan/approval.ts'
import type { Pull, Review } from './forge.ts'

/** A push: from then on (ISO 8601) this was the head. */
export interface Moved {
  readonly commit: string
  readonly at: string
}

/** What the head was at a moment, of platforms that tell when somebody approved and not what. */
export function headAt(moved: readonly Moved[], at: string): string | undefined {
  const before = moved.filter((one) => Date.parse(one.at) <= Date.parse(at))
  return before.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)?.commit
}

/** Whether two ids mean one commit; platforms cut them short, though never below twelve digits. */
export const isCommit = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 12 && (one.startsWith(other) || other.startsWith(one))

/**
 * The reviews that approve a plan: given to the very commit it was made from, by somebody who wrote none of what the pull
 * request holds. A later word of the same person has taken the place of an earlier one already.
 */
export function approvalsOf(
  reviews: readonly Review[],
  { authors, head, tested }: Pick<Pull, 'authors' | 'head' | 'tested'>,
  { commit, hash }: { readonly commit: string; readonly hash: string },
): Approval[] {
  const own = new Set(authors.map((name) => name.toLowerCase()))
  const approved = [commit, ...(tested.some((one) => isCommit(one, commit)) ? [head] : [])]
  return reviews
    .filter(({ who, aka = [] }) => ![who, ...aka].some((name) => own.has(name.toLowerCase())))
    .filter((one) => one.state === 'approved' && approved.some((wanted) => isCommit(one.commit ?? '', wanted)))
    .map(({ who, at }) => ({ who, source: 'forge', plan: hash, at }))
}
