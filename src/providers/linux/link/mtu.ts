import type { Around, Implied, Wishes } from '../../../model/plan/kind.ts'
import { lowerOf, overheadOf } from './ends.ts'
import { ownOf } from './link-type.ts'
import { linksIn } from './links-in.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** What a new link carries that depends on no other. */
export const newMtu = 1500

/**
 * The link whose MTU, less so many bytes, a link is given when it is made or joins, for some types; undefined for those on
 * their own.
 */
function giverOf(around: Around, link: Link): { readonly giver: Link; readonly less: number } | undefined {
  const joins = linkType(link.portOf)?.ports?.setsUp
  const less = joins ? 0 : overheadOf(link)
  const giver = less === undefined ? undefined : linksIn(around).named(joins ? link.master : lowerOf(link))
  return less === undefined || giver === undefined ? undefined : { giver, less }
}

/**
 * A link of whose MTU nothing is written has that of the one that gives it: what joins takes it, what depends on another has
 * had it from the start, where that is written.
 */
export function impliedMtu(wanted: Link, around: Wishes): Implied<Link> | undefined {
  if (wanted.mtu !== undefined) return undefined
  const given = giverOf(around.wanted, wanted)
  if (given === undefined) return undefined
  const { giver, less } = given
  const master = giver.name === wanted.master ? linksIn(around.target).named(giver.name) : undefined
  const mtu = giver.mtu ?? (master && carried(around.target, master))
  const because = less === 0 ? `${giver.name} gives it its MTU` : `it needs ${less} bytes of what ${giver.name} carries`
  return mtu === undefined ? undefined : { fields: { mtu: mtu - less }, because }
}

/** What a link depends on may carry no more than its ports: before them it would carry too little. */
export function portsBelow(link: Link, around: Around): readonly Link[] {
  const lower = linksIn(around).named(lowerOf(link))
  return lower && linkType(lower.type)?.ports?.mtuOfPorts ? linksIn(around).portsOf(lower.name) : []
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
  const ports = linksIn(around).portsOf(name)
  return ports.length > 0 ? Math.min(...ports.map((port) => carried(around, port))) : undefined
}

function freshMtu(link: Link, around: Around): number {
  const given = giverOf(around, link)
  if (given) return carried(around, given.giver) - given.less
  const least = linkType(link.type)?.ports?.mtuOfPorts ? leastOfPorts(around, link) : undefined
  return least ?? linkType(link.type)?.newLink?.mtu ?? newMtu
}
