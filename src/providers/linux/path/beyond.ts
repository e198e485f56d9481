import { familyOf, networkOf, splitPrefix } from '../../../model/ip.ts'
import type { FollowedFlow, Judged } from '../../../model/node/path-model.ts'
import type { Around } from '../../../model/plan/kind.ts'
import { type Address, addressId } from '../address/spec.ts'
import type { Link } from '../link/spec.ts'
import { linkType } from '../link/types/index.ts'
import type { KernelParam } from '../param/spec.ts'
import type { PathFacts, ReverseFilter } from './facts.ts'
import { holdersOf } from './holders.ts'
import { linkVerdict } from './link.ts'
import { vrfOfFlow } from './vrf.ts'
import { isStillOn, wiresOf } from './wires.ts'

/** By which links packets of a session come, and its answers leave; absent where that is not known. */
export interface Ways {
  readonly cameBy?: string | undefined
  readonly leavesBy?: string | undefined
  /** Where its answers go first: by which gateway and link, for people. */
  readonly way?: string | undefined
  readonly gateway?: string | undefined
  /** What the route says of how large they may be, in bytes. */
  readonly mtu?: number | undefined
}

export interface Now extends Ways {
  readonly around: Around
  readonly flow: FollowedFlow
}

/** The address that is called moves to where nobody may look for it: what leads to it from outside is not read. */
export function movedVerdict({ around, flow }: Now): Judged | undefined {
  if (!flow.livesIn) return undefined
  const before = holdersOf(flow.livesIn, flow)
  const now = holdersOf(around, flow).filter(({ link }) => linkVerdict(around, link).verdict === 'keeps')
  const [holder] = now
  if (before.length === 0 || !holder) return undefined
  const wires = new Set(before.flatMap(({ link }) => [...wiresOf(flow.livesIn as Around, link)]))
  const stays = now.some(({ link }) =>
    wires.size === 0
      ? before.some((other) => other.link === link) && wiresOf(around, link).size === 0
      : isStillOn(around, link, wires),
  )
  if (stays) return undefined
  return {
    verdict: 'unknown',
    because: `${flow.nodeAddress} is on ${holder.link}, which is not on all the networks that it was on before: whether it is found there was not looked at`,
    ref: { kind: 'Address', id: addressId(holder) },
  }
}

/**
 * When the first address of an IPv4 network goes and the same address stays with another length, the kernel may forget the
 * route to the network, though others of it are there.
 */
export function forgottenVerdict({ around, flow }: Now): Judged | undefined {
  if (!flow.livesIn || familyOf(flow.nodeAddress) === 6) return undefined
  const now = around<Address>('Address')
  const ip = ({ address }: Address): string => splitPrefix(address)[0]
  const gone = flow
    .livesIn<Address>('Address')
    .find(
      (one) =>
        familyOf(one.address) === 4 &&
        !now.some((other) => addressId(other) === addressId(one)) &&
        now.some((other) => other.link === one.link && ip(other) === ip(one)) &&
        now.some((other) => other.link === one.link && networkOf(other.address) === networkOf(one.address)),
    )
  return (
    gone && {
      verdict: 'unknown',
      because: `${gone.link} loses ${gone.address} and keeps the address with another length: whether the route to ${networkOf(gone.address)} stays is not known`,
      ref: { kind: 'Address', id: addressId(gone) },
    }
  )
}

/** Who waits for logins outside of a VRF does not hear those in it, nor the other way round, unless told to. */
export function otherVrfVerdict({ around, flow }: Now): Judged | undefined {
  if (!flow.livesIn) return undefined
  const [before, now] = [vrfOfFlow(flow.livesIn, flow)?.name, vrfOfFlow(around, flow)?.name]
  const word = (name: string | undefined) => (name === undefined ? 'none' : `the VRF ${name}`)
  return before === now
    ? undefined
    : {
        verdict: 'unknown',
        because: `${flow.nodeAddress} is in ${word(now)}, and was in ${word(before)}: whether somebody listens there was not looked at`,
        ref: { kind: 'Link', id: (now ?? before) as string },
      }
}

/** Whether somebody answers by another gateway, or takes packets on to the client on another network, was not looked at. */
export function otherWayVerdict({ around, flow, way, gateway, leavesBy }: Now, before: Ways): Judged | undefined {
  if (!flow.livesIn || way === undefined || before.way === undefined) return undefined
  const was = before.leavesBy === undefined ? new Set<string>() : wiresOf(flow.livesIn, before.leavesBy)
  const isSame =
    leavesBy !== undefined && (was.size === 0 ? leavesBy === before.leavesBy : isStillOn(around, leavesBy, was))
  if (gateway === before.gateway && isSame) return undefined
  return {
    verdict: 'unknown',
    because:
      way === before.way
        ? `it would answer ${way}, which is not on all the networks that it was on before`
        : `it would answer by another way: ${way}, no longer ${before.way}`,
  }
}

/** What others filter was let through by them before: it still is, unless they tell links apart and it comes by another. */
export function othersVerdict(
  { cameBy, leavesBy }: Now,
  { filters = [], unread = [] }: PathFacts,
  before: Ways,
): Judged | undefined {
  const [chain] = filters
  const same = cameBy !== undefined && cameBy === before.cameBy && leavesBy === before.leavesBy
  if (same || (chain === undefined && !unread.includes('filters'))) return undefined
  const which = chain === undefined ? 'could not be read' : `(chain ${chain}) was not looked at`
  return {
    verdict: 'unknown',
    because: `the session takes other links than before, and what others filter by that ${which}`,
  }
}

/** Packets that come by one link and would be answered by another are dropped by a strict filter of the first. */
export function reverseVerdict(
  { around, flow, cameBy, leavesBy }: Now,
  facts: PathFacts,
  before: Ways,
): Judged | undefined {
  if (familyOf(flow.nodeAddress) === 6 || leavesBy === undefined) return undefined
  const came = cameBy ?? carrierOf(around, before.cameBy)
  if (came === undefined || came === leavesBy) return undefined
  const filter = filterOf(around, came, facts)
  if (filter !== 'strict' && facts.unread?.includes('reverseFilters'))
    return {
      verdict: 'unknown',
      because: `replies leave by ${leavesBy}, not by ${came}, and what ${came} drops for that (rp_filter) could not be read`,
    }
  if (filter !== 'strict') return undefined
  const holds = holdersOf(around, flow).some(({ link }) => link === came)
  return {
    verdict: holds ? 'cuts' : 'unknown',
    because: `${came} drops what would be answered by another link (rp_filter), and replies leave by ${leavesBy}`,
    ref: { kind: 'Link', id: came },
  }
}

/** A node that is strict about it tells nobody on the network of a link about addresses of its other links. */
export function arpVerdict({ around, flow, cameBy, leavesBy }: Now): Judged | undefined {
  if (familyOf(flow.nodeAddress) === 6 || cameBy !== undefined || leavesBy === undefined) return undefined
  if (holdersOf(around, flow).some(({ link }) => link === leavesBy)) return undefined
  const keys = ['all', leavesBy].map((name) => keyOf(name, 'arp_ignore'))
  const strict = around<KernelParam>('KernelParam').find(({ key, value }) => keys.includes(key) && Number(value) > 0)
  return (
    strict && {
      verdict: 'unknown',
      because: `${leavesBy} does not hold ${flow.nodeAddress}, and ${strict.key} is ${strict.value}`,
      ref: { kind: 'KernelParam', id: strict.key },
    }
  )
}

const keyOf = (link: string, name: string): string => `net.ipv4.conf.${link.replaceAll('.', '/')}.${name}`

/** The link that takes the packets of another: its master, where that does. */
function carrierOf(around: Around, name: string | undefined): string | undefined {
  const link = around<Link>('Link').find((one) => one.name === name)
  return link?.portOf && linkType(link.portOf)?.ports?.takesPackets ? (link.master ?? undefined) : link?.name
}

/** The stricter of that of the link and that of all; a new link has the default. */
function filterOf(around: Around, link: string, { reverseFilters: seen = {} }: PathFacts): ReverseFilter {
  const params = around<KernelParam>('KernelParam')
  const of = (name: string): ReverseFilter | undefined => {
    const key = keyOf(name, 'rp_filter')
    const value = params.find((param) => param.key === key)?.value
    return (value !== undefined && value !== null ? byNumber[value] : undefined) ?? seen[name]
  }
  const both = [of('all'), of(link) ?? of('default')]
  // The greater number counts, and loose is the greatest.
  return both.includes('loose') ? 'loose' : both.includes('strict') ? 'strict' : 'off'
}

const byNumber: Readonly<Record<string, ReverseFilter>> = { 0: 'off', 1: 'strict', 2: 'loose' }
