import type { Around, Implied, Wishes } from '../../../model/plan/kind.ts'
import { lowerOf } from './ends.ts'
import { ownOf } from './link-type.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** What a new link carries that depends on no other. */
export const newMtu = 1500

export const linkNamed = (around: Around, name: string | null | undefined): Link | undefined =>
  around<Link>('Link').find((link) => link.name === name)

/** The link whose MTU a link is given when it is made or joins, for some types; undefined for those on their own. */
export function givesMtu(around: Around, link: Link): Link | undefined {
  if (linkType(link.portOf)?.ports?.setsUp) return linkNamed(around, link.master)
  return linkType(link.type)?.rides ? linkNamed(around, lowerOf(link)) : undefined
}

/**
 * A link of whose MTU nothing is written has that of the one that gives it: what joins takes it, what depends on another has
 * had it from the start, where that is written.
 */
export function impliedMtu(wanted: Link, around: Wishes): Implied<Link> | undefined {
  if (wanted.mtu !== undefined) return undefined
  const giver = givesMtu(around.wanted, wanted)
  const joins = giver !== undefined && giver.name === wanted.master
  const master = joins ? linkNamed(around.target, giver.name) : undefined
  const mtu = giver?.mtu ?? (master && carried(around.target, master))
  return giver && mtu !== undefined ? { fields: { mtu }, because: `${giver.name} gives it its MTU` } : undefined
}

/** What a link depends on may carry no more than its ports: before them it would carry too little. */
export function portsBelow(link: Link, around: Around): Link[] {
  const lower = linkNamed(around, lowerOf(link))
  if (!linkType(lower?.type)?.ports?.mtuOfPorts) return []
  return around<Link>('Link').filter(({ master }) => master === lower?.name)
}

/** What a new link has where nobody asks for more. */
export function freshLink(link: Link, around: Around): Partial<Link> {
  const type = linkType(link.type)
  const own = type?.own && ownOf(link, type)
  return {
    mtu: freshMtu(link, around),
    multicast: type?.newLink?.multicast ?? true,
    ...(type?.own && own !== undefined && type.fresh && { [type.own.field]: type.fresh(own) }),
  }
}

/** What a link carries, as far as it can be known before it is there. */
export const carried = (around: Around, link: Link): number => link.mtu ?? freshMtu(link, around)

/** The least of what the ports of a link carry; undefined for one without. */
export function leastOfPorts(around: Around, { name }: Pick<Link, 'name'>): number | undefined {
  const ports = around<Link>('Link').filter(({ master }) => master === name)
  return ports.length > 0 ? Math.min(...ports.map((port) => carried(around, port))) : undefined
}

function freshMtu(link: Link, around: Around): number {
  const giver = givesMtu(around, link)
  if (giver) return carried(around, giver)
  const least = linkType(link.type)?.ports?.mtuOfPorts ? leastOfPorts(around, link) : undefined
  return least ?? linkType(link.type)?.newLink?.mtu ?? newMtu
}
