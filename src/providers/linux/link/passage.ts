import type { Around, Surroundings } from '../../../model/plan/kind.ts'
import { linksIn } from './links-in.ts'
import { carried, newMtu } from './mtu.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** What a link goes through on its way from one state to another. */
export interface Passage {
  readonly before: Link
  readonly after: Link
  /** It is down for a moment, or from then on. */
  readonly down?: 'moment' | 'then'
  /** It comes up, if only again. */
  readonly rises: boolean
  /** The MTU its new master lends it. */
  readonly lent?: number
  /** The least it carries on the way, the end included. */
  readonly least: number
  /** Why it is down, for people. */
  readonly why: string
}

export function passage(before: Link, after: Link, { target }: Surroundings): Passage {
  const moves = after.master !== undefined && after.master !== (before.master ?? null)
  const joins = moves && linkType(after.portOf)?.ports?.cycles
  const leaves = moves && linkType(before.portOf)?.ports?.cycles
  const wasUp = before.up !== false
  const cycles = wasUp && (joins || leaves)
  const goesDown = wasUp && after.up === false
  const lent = moves && linkType(after.portOf)?.ports?.setsUp ? carriedBy(target, after.master) : undefined
  return {
    ...{ before, after },
    ...(goesDown ? { down: 'then' } : cycles ? { down: 'moment' } : {}),
    rises: after.up !== false && (!wasUp || Boolean(cycles)),
    ...(lent !== undefined && { lent }),
    least: Math.min(after.mtu ?? Number.POSITIVE_INFINITY, lent ?? Number.POSITIVE_INFINITY),
    why: joins
      ? `Link/${after.name} goes down to join ${after.master}`
      : leaves
        ? `Link/${after.name} goes down as it leaves ${before.master}`
        : `Link/${after.name} goes down`,
  }
}

function carriedBy(around: Around, name: string | null | undefined): number {
  const link = linksIn(around).named(name)
  return link ? carried(around, link) : newMtu
}
