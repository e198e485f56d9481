import { ownOf } from './link-type.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** The link that a link depends on, as a VLAN on its parent. */
export function lowerOf(link: Link): string | undefined {
  const type = linkType(link.type)
  const own = type && ownOf(link, type)
  return own ? type.lower?.(own) : undefined
}

/** What marks its packets on the network of the link it depends on; undefined for one that has a network of its own. */
export function markOf(link: Link): string | undefined {
  const type = linkType(link.type)
  const own = type && ownOf(link, type)
  return own ? type.mark?.(own) : undefined
}

/** What of the MTU of the link it depends on a link needs for itself; undefined for one whose MTU is its own matter. */
export function overheadOf(link: Link): number | undefined {
  const type = linkType(link.type)
  const own = type && ownOf(link, type)
  return own ? type.overhead?.(own) : undefined
}

/** Whether a link takes every packet of the one it depends on. */
export function takesOver(link: Link): boolean {
  const type = linkType(link.type)
  const own = type && ownOf(link, type)
  return own ? (type.takesOver?.(own) ?? false) : false
}

/** The other end of a pair; null when that is in another namespace, undefined for what is no pair. */
export function peerOf(link: Link): string | null | undefined {
  const type = linkType(link.type)
  const own = type && ownOf(link, type)
  return own ? type.peer?.(own) : undefined
}

/** One command makes both ends of a pair; this is the end whose name comes first, which we take to have made it. */
export function isFarEnd(link: Link): boolean {
  const peer = peerOf(link)
  return peer !== undefined && peer !== null && peer < link.name
}
