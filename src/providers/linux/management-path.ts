import { isDeepStrictEqual } from 'node:util'
import { familyOf, splitPrefix, splitZone } from '../../model/ip.ts'
import type { FollowedFlow, Judged, PathModel, PathVerdict } from '../../model/node/path-model.ts'
import type { ManagementFlow } from '../../model/node/snapshot.ts'
import type { Around } from '../../model/plan/kind.ts'
import { type Address, addressId } from './address/spec.ts'
import { ipv6Switches } from './ipv6.ts'
import { lowerOf, markOf } from './link/ends.ts'
import type { Link } from './link/spec.ts'
import { familyOfOperator, type Operator, operatorId } from './operator/spec.ts'
import {
  arpVerdict,
  forgottenVerdict,
  movedVerdict,
  othersVerdict,
  otherVrfVerdict,
  otherWayVerdict,
  reverseVerdict,
  type Ways,
} from './path/beyond.ts'
import type { PathFacts } from './path/facts.ts'
import { loginVerdict, sessionVerdict } from './path/firewall.ts'
import { hopsVerdict } from './path/limits/hops.ts'
import { sizeVerdict, tooSmallVerdict } from './path/limits/size.ts'
import { linkVerdict } from './path/link.ts'
import { packetsOf } from './path/packet.ts'
import { type Reply, replyVerdict } from './path/reply.ts'

/**
 * Whether a session to the node, and a new login like it, would live in a state of the node: its address is there, its
 * replies find a way out, the firewall lets a new login in. It knows what netloom reads of the node, and nothing of
 * what stands between node and client. Steps are judged by their ends, not by what happens inside them.
 */
export const managementPath: PathModel = (around, called) => judge(around, called, {})

/** The same, where more was seen than what netloom manages. */
export const managementPathWith =
  (facts: PathFacts): PathModel =>
  (around, called) =>
    judge(around, called, facts)

function judge(around: Around, called: FollowedFlow, facts: PathFacts): PathVerdict {
  const { flow, zone } = withoutZones(called)
  const address = addressVerdict(around, flow, zone)
  const reply = zone ? onLink(around, zone) : replyVerdict(around, flow, facts)
  const ways = waysIn(around, flow, reply)
  const before = waysBefore(called, facts)
  const now = { around, flow, ...ways }
  const beyond = called.livesIn
    ? [
        otherVrfVerdict(now),
        movedVerdict(now),
        arpVerdict(now),
        forgottenVerdict(now),
        otherWayVerdict(now, before),
        hopsVerdict(now),
        sizeVerdict(now, before),
        reverseVerdict(now, facts, before),
        othersVerdict(now, facts, before),
      ]
    : []
  const packets = packetsOf(flow, ways)
  const [login, session] = [loginVerdict(around, packets), sessionVerdict(around, packets)]
  const rest = [tooSmallVerdict(around, flow, reply.link), leaseVerdict(around, flow), ...beyond].filter(
    (one) => one !== undefined,
  )
  const verdict = gravest(address, [reply, login, ...rest])
  if (isDeepStrictEqual(login, session)) return { ...verdict, ...wayOf(reply, verdict) }
  return { ...verdict, ...wayOf(reply, verdict), session: gravest(address, [reply, session, ...rest]) }
}

function withoutZones(called: FollowedFlow): { readonly flow: FollowedFlow; readonly zone: string | undefined } {
  const [nodeAddress, zone] = splitZone(called.nodeAddress)
  return { flow: { ...called, nodeAddress, clientAddress: splitZone(called.clientAddress)[0] }, zone }
}

const waysIn = (around: Around, flow: FollowedFlow, { link, way, gateway, mtu }: Reply): Ways => ({
  cameBy: arrivalLink(around, flow, link),
  ...{ leavesBy: link, way, gateway, mtu },
})

const known = new WeakMap<FollowedFlow, Ways>()

/** By which links it goes in the state in which it lives: the same for every state that is compared with that one. */
function waysBefore(called: FollowedFlow, facts: PathFacts): Ways {
  const { livesIn } = called
  if (!livesIn) return {}
  const { flow, zone } = withoutZones(called)
  const ways =
    known.get(called) ?? waysIn(livesIn, flow, zone ? onLink(livesIn, zone) : replyVerdict(livesIn, flow, facts))
  known.set(called, ways)
  return ways
}

const wayOf = ({ way, link }: PathVerdict, { verdict }: Judged): Pick<PathVerdict, 'way' | 'link'> =>
  verdict === 'keeps' ? { ...(way !== undefined && { way }), ...(link !== undefined && { link }) } : {}

/** Of all that must hold, what does not; what ails the address explains best why the rest fails. */
function gravest(address: Judged, others: readonly Judged[]): Judged {
  const cut = [address, ...others].find(({ verdict }) => verdict === 'cuts')
  if (cut) return judged({ ...(address.verdict === 'keeps' ? cut : address), verdict: 'cuts' })
  const unknown = [address, ...others].find(({ verdict }) => verdict === 'unknown')
  if (unknown) return judged(unknown)
  return { verdict: 'keeps', because: [address, ...others].map(({ because }) => because).join('; ') }
}

const judged = ({ verdict, because, ref }: Judged): Judged => ({ verdict, because, ...(ref && { ref }) })

/** A session between link-local addresses stays on its link, whatever routes say. */
function onLink(around: Around, zone: string): Reply {
  const link = linkVerdict(around, zone)
  return link.verdict === 'keeps' ? { ...link, because: `replies leave by ${zone}`, link: zone } : link
}

/**
 * The link that a login comes by: the one that replies leave by, if it also holds the address that is called. Where the two
 * are not one, packets may come by either, as by a MACVLAN and its parent: each tells that it has the addresses of the other.
 */
function arrivalLink(around: Around, { nodeAddress }: ManagementFlow, reply: string | undefined): string | undefined {
  const shared = around<Link>('Link').some(
    (link) => markOf(link) === '' && (link.name === reply || lowerOf(link) === reply),
  )
  if (shared && familyOf(nodeAddress) === 4) return undefined
  const holders = around<Address>('Address').filter(({ address }) => splitPrefix(address)[0] === nodeAddress)
  return holders.every(({ link }) => link === reply) ? reply : undefined
}

/** The node still answers to the address that was called; a link-local one on the link of its zone. */
function addressVerdict(around: Around, flow: FollowedFlow, zone: string | undefined): PathVerdict {
  const { nodeAddress } = flow
  const holders = around<Address>('Address')
    .filter(({ address }) => splitPrefix(address)[0] === nodeAddress)
    .filter(({ link }) => zone === undefined || link === zone)
  if (holders.length === 0)
    return (
      tooSmallVerdict(around, flow, undefined) ??
      leaseVerdict(around, { nodeAddress }) ?? { verdict: 'cuts', because: `no link holds ${nodeAddress} any more` }
    )
  const off = familyOf(nodeAddress) === 6 ? ipv6Off(around, holders) : undefined
  if (off) return off
  const links = holders.map((holder) => ({ holder, link: linkVerdict(around, holder.link) }))
  const good = links.find(({ link }) => link.verdict === 'keeps')
  if (good) return { verdict: 'keeps', because: `${good.holder.link} holds ${good.holder.address}` }
  const [{ holder, link }] = links as [(typeof links)[number]]
  // An IPv4 address also answers on other links while its own is down; an IPv6 one is gone then.
  const verdict = familyOf(nodeAddress) === 4 ? 'unknown' : link.verdict
  return { ref: { kind: 'Address', id: addressId(holder) }, ...link, verdict }
}

/** What a client that is started here will be given, its server decides: an address, and routes of whatever sort. */
function leaseVerdict(around: Around, { nodeAddress }: Pick<ManagementFlow, 'nodeAddress'>): PathVerdict | undefined {
  const started = around<Operator>('Operator').find(
    (one) => one.by === undefined && familyOfOperator(one) === familyOf(nodeAddress) && one.takesRoutes !== false,
  )
  return (
    started && {
      verdict: 'unknown',
      because: `the DHCP server of ${started.link} decides which addresses and routes come there`,
      ref: { kind: 'Operator', id: operatorId(started) },
    }
  )
}

/** Switching IPv6 off takes every IPv6 address away at once. */
function ipv6Off(around: Around, holders: readonly Address[]): PathVerdict | undefined {
  const links = holders.map(({ link }) => link)
  const off = ipv6Switches(links, around).find(({ value }) => value !== '0')
  return off && { verdict: 'cuts', because: `${off.key} is ${off.value}`, ref: { kind: 'KernelParam', id: off.key } }
}
