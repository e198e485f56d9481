import type { Look, Occasion, Sight } from './check-after.ts'

/** One of several nodes that change together or not at all. */
export interface SetMember extends Pick<Occasion, 'plan' | 'before' | 'now' | 'hides'> {
  readonly node: string
}

/** One of them asks for another. */
export interface AcrossQuestion {
  readonly from: string
  /** Whom it asks for, for people; the same before and after. */
  readonly about: string
  readonly look: Look
  judge(answer: string | undefined): Sight
}

/** What nodes that change together must be able to do to each other before any of them is confirmed. */
export interface AcrossCheck {
  readonly id: string
  /** What it means that it passes, for people. */
  readonly proves: string
  /** What it does not show, for people. */
  readonly limits: string
  /** By what is seen of all members `now`; before the first step that is `before`. */
  questions(members: readonly SetMember[]): readonly AcrossQuestion[]
}
