import { familyOf } from '../../../../model/ip.ts'
import type { FollowedFlow, Judged } from '../../../../model/node/path-model.ts'
import type { ManagementFlow } from '../../../../model/node/snapshot.ts'
import type { Around } from '../../../../model/plan/kind.ts'
import { lowerOf, overheadOf } from '../../link/ends.ts'
import { linksIn } from '../../link/links-in.ts'
import type { Link } from '../../link/spec.ts'
import { linkType } from '../../link/types/index.ts'
import type { Now, Ways } from '../beyond.ts'
import { holdersOf } from '../holders.ts'

/** A link that carries less has nothing of the family: the kernel takes its addresses and routes away. */
const leastOf = { 4: 68, 6: 1280 } as const

/** What every network must carry whole (RFC 791). */
const promised4 = 576

/** The links of the session are too small for the family of it: those that hold its address, or did, or the one it answers by. */
export function tooSmallVerdict(around: Around, flow: FollowedFlow, leavesBy: string | undefined): Judged | undefined {
  const family = familyOf(flow.nodeAddress)
  const held = holdersOf(around, flow)
  const holders = held.length > 0 ? held : holdersOf(flow.livesIn ?? around, flow)
  const small = (name: string): Link | undefined => {
    const link = linksIn(around).named(name)
    return link?.mtu !== undefined && link.mtu < leastOf[family] ? link : undefined
  }
  const ofHolders = holders.map(({ link }) => small(link))
  const found = (ofHolders.every(Boolean) ? ofHolders[0] : undefined) ?? (leavesBy && small(leavesBy))
  if (!found) return undefined
  return {
    verdict: 'cuts',
    because: `${found.name} carries ${found.mtu} bytes, and IPv${family} needs ${leastOf[family]}`,
    ref: { kind: 'Link', id: found.name },
  }
}

/**
 * Answers may become larger than what carries them: then small packets pass and large ones are lost, and a login ends at its
 * first large one. What the networks beyond the node carry was not looked at, but they carried what it sent before.
 */
export function sizeVerdict({ around, flow, leavesBy, mtu }: Now, before: Ways): Judged | undefined {
  if (!flow.livesIn || leavesBy === undefined || before.leavesBy === undefined) return undefined
  const now = sizesOf(around, leavesBy, mtu)
  const was = sizesOf(flow.livesIn, before.leavesBy, before.mtu)
  if (now.sent === undefined || was.sent === undefined) return undefined
  const because = grown(leavesBy, now, was) ?? shrunk(now.sent, was.sent, flow)
  return because === undefined ? undefined : { verdict: 'unknown', because, ref: { kind: 'Link', id: leavesBy } }
}

interface Sizes {
  /** The largest packet that is sent. */
  readonly sent: number | undefined
  /** The largest that all below the link carry. */
  readonly below: number
}

function sizesOf(around: Around, name: string, ofRoute: number | undefined): Sizes {
  const ofLink = linksIn(around).named(name)?.mtu
  return {
    sent: ofLink === undefined ? ofRoute : Math.min(ofLink, ofRoute ?? ofLink),
    below: carriedBelow(around, name, []),
  }
}

function grown(link: string, now: Sizes, was: Sizes): string | undefined {
  const [sent, before] = [now.sent as number, was.sent as number]
  const isOver = sent > now.below && !(before > was.below && now.below >= was.below)
  if (isOver) return `it would send ${sent} bytes by ${link}, and what is below that carries ${now.below}`
  if (sent > before)
    return `it would send up to ${sent} bytes by ${link}, no longer ${before}: whether the networks on the way carry that was not looked at`
  return undefined
}

function shrunk(sent: number, before: number, { nodeAddress }: ManagementFlow): string | undefined {
  const least = familyOf(nodeAddress) === 4 ? promised4 : leastOf[6]
  return sent < least && sent < before
    ? `it would send no more than ${sent} bytes at once, and every network carries ${least}: not all programs live with less`
    : undefined
}

/** The least of what the links carry that a link rests on; which port of a bridge leads to the client is not known. */
function carriedBelow(around: Around, name: string, above: readonly string[]): number {
  const links = linksIn(around)
  const link = links.named(name)
  if (!link || above.includes(name)) return Number.POSITIVE_INFINITY
  const carried = (other: string): number =>
    Math.min(links.named(other)?.mtu ?? Number.POSITIVE_INFINITY, carriedBelow(around, other, [...above, name]))
  const [lower, overhead] = [lowerOf(link), overheadOf(link)]
  if (lower !== undefined) return overhead === undefined ? Number.POSITIVE_INFINITY : carried(lower) - overhead
  if (!linkType(link.type)?.ports?.takesPackets) return Number.POSITIVE_INFINITY
  return Math.min(Number.POSITIVE_INFINITY, ...links.portsOf(name).map((port) => carried(port.name)))
}
