import type { Family } from '../../../model/ip.ts'
import type { Around } from '../../../model/kind.ts'
import type { Ref } from '../../../model/ref.ts'
import { lowerOf } from './ends.ts'
import type { Link } from './spec.ts'

/** A link that carries less than this carries no IPv6: the kernel drops all addresses and routes of it. */
const leastMtu6 = 1280

/**
 * The need for a link of something that the kernel drops when the link is switched off, as a VLAN is with its parent.
 * `there`: it was seen on the node, so that it can fall; what is yet to be made needs the link however it is.
 */
export function needsLink(name: string, there: boolean, around: Around, family: Family): Ref[] {
  if (!there) return [{ kind: 'Link', id: name }]
  const links = around<Link>('Link')
  const below: string[] = []
  for (let next: string | undefined = name; next !== undefined && !below.includes(next); ) {
    const here: string = next
    below.push(here)
    const link = links.find((one) => one.name === here)
    if (link?.up === false) return []
    if (family === 6 && here === name && (link?.mtu ?? leastMtu6) < leastMtu6) return []
    next = link && lowerOf(link)
  }
  return below.map((id) => ({ kind: 'Link', id }))
}
