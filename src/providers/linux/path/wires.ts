import type { Around } from '../../../model/plan/kind.ts'
import { lowerOf, markOf } from '../link/ends.ts'
import { linksIn } from '../link/links-in.ts'
import { linkType } from '../link/types/index.ts'

/**
 * The networks that a link is on: NICs, and what tags or wraps packets on them. A bridge, a bond, a MACVLAN are on those of the
 * links they consist of. Links that lead nowhere are on none.
 */
export function wiresOf(around: Around, name: string, above: readonly string[] = []): ReadonlySet<string> {
  const links = linksIn(around)
  const link = links.named(name)
  if (!link || above.includes(name)) return new Set()
  const below = (other: string): ReadonlySet<string> => wiresOf(around, other, [...above, name])
  const type = linkType(link.type)
  if (type?.ports?.takesPackets) return new Set(links.portsOf(name).flatMap((port) => [...below(port.name)]))
  const lower = lowerOf(link)
  const mark = markOf(link)
  if (lower && mark !== undefined) return new Set([...below(lower)].map((wire) => `${wire} ${mark}`.trim()))
  return link.type === 'loopback' || type?.leadsNowhere ? new Set() : new Set([name])
}

/** Whether a link that was on some networks is on them still, by whichever name; of a bond one is enough. */
export function isStillOn(around: Around, name: string, was: ReadonlySet<string>): boolean {
  const now = wiresOf(around, name)
  const lost = [...was].filter((wire) => !now.has(wire))
  return was.size > 0 && (lost.length === 0 || (lost.length < was.size && isOneNetwork(around, name)))
}

function isOneNetwork(around: Around, name: string): boolean {
  const link = linksIn(around).named(name)
  const lower = link && lowerOf(link)
  return (link && linkType(link.type)?.ports?.oneNetwork) ?? (lower !== undefined && isOneNetwork(around, lower))
}
