import { matches } from '../glob.ts'
import type { Ref } from '../ref.ts'

/** Somebody wrote that no plan may remove a thing. Its id may be a pattern. */
export interface Protection extends Ref {
  /** `file:line`, for people. */
  readonly written: string
}

export const protects = ({ kind, id }: Protection, thing: Ref): boolean => kind === thing.kind && matches(id, thing.id)
