import type { Around, SideEffect, Surroundings } from '../../../model/plan/kind.ts'
import type { Pair } from '../../../model/plan/pair.ts'
import { type Ref, refKey } from '../../../model/ref.ts'
import { addressesOn, routesBy } from '../carried-by.ts'
import { overheadOf } from './ends.ts'
import { borrowsAddress } from './lent-address.ts'
import { linksIn } from './links-in.ts'
import { leastOfPorts } from './mtu.ts'
import { type Passage, passage } from './passage.ts'
import type { Link } from './spec.ts'
import { linkType } from './types/index.ts'

/** A link that carries less than this carries no IPv6: the kernel drops all addresses and routes of it. */
const leastMtu6 = 1280

/** What the kernel does beside what is asked when a link changes: to itself, to links above and below it, to what they carry. */
export function linkSideEffects({ before, after }: Pair<Link>, around: Surroundings): SideEffect[] {
  if (!before || !after) return bridges(before, after, around)
  const way = passage(before, after, around)
  return [
    ...itself(way),
    ...linksIn(around.seen)
      .standingOn(before.name)
      .flatMap((link) => onStanding(link, way)),
    ...members(way, around.seen),
    ...bridges(before, after, around),
    ...borrower(before, after, around),
    ...lost(way, around.seen),
  ]
}

const on = (link: Link, fields: Partial<Link>, rest: Pick<SideEffect, 'because' | 'lasts' | 'follows'>) => ({
  ...{ kind: 'Link', id: link.name, leaves: { ...link, ...fields } },
  ...rest,
})

/** A port has the MTU that its master lends it, until somebody gives it another. */
const itself = ({ after, lent }: Passage): SideEffect[] =>
  lent === undefined || after.mtu === undefined || after.mtu === lent
    ? []
    : [on(after, { mtu: lent }, { because: `${after.master} gives its links its own MTU`, lasts: 'then' })]

const riders = (around: Around, name: string): Link[] =>
  linksIn(around)
    .standingOn(name)
    .filter(({ type }) => linkType(type)?.rides)

function onStanding(link: Link, way: Passage): SideEffect[] {
  const { before, after } = way
  const { rides, lowered } = linkType(link.type) ?? {}
  const { hardwareAddr } = after
  const because = `Link/${after.name} has another address`
  return [
    ...(rides ? withRider(link, way) : []),
    ...(lowered ? lessFor(link, way) : []),
    ...(rides &&
    hardwareAddr !== undefined &&
    hardwareAddr !== before.hardwareAddr &&
    link.hardwareAddr === before.hardwareAddr
      ? [on(link, { hardwareAddr }, { because, lasts: 'then', follows: true })]
      : []),
  ]
}

function withRider(rider: Link, { after, down, rises, why }: Passage): SideEffect[] {
  const comesUp = { because: `Link/${after.name} comes up`, lasts: 'then', follows: true } as const
  return [
    ...(down === 'then' && rider.up !== false ? [on(rider, { up: false }, { because: why, lasts: 'while' })] : []),
    ...(rises && rider.up === false ? [on(rider, { up: true }, comesUp)] : []),
  ]
}

function lessFor(link: Link, { after, least }: Passage): SideEffect[] {
  const most = least - (overheadOf(link) ?? 0)
  if (link.mtu === undefined || link.mtu <= most) return []
  const because = `Link/${after.name} carries no more than ${least} bytes`
  return [on(link, { mtu: most }, { because, lasts: (after.mtu ?? 0) < link.mtu ? 'while' : 'moment' })]
}

function members({ before, after }: Passage, around: Around): SideEffect[] {
  const { mtu } = after
  if (!linkType(after.type)?.ports?.setsUp || mtu === undefined || mtu === before.mtu) return []
  return linksIn(around)
    .portsOf(after.name)
    .filter((member) => member.mtu !== mtu)
    .map((member) => on(member, { mtu }, { because: `${after.name} gives its links its own MTU`, lasts: 'then' }))
}

function bridges(before: Link | null, after: Link | null, { seen, target }: Surroundings): SideEffect[] {
  if (before?.mtu === after?.mtu && before?.master === after?.master) return []
  return [...new Set([before?.master, after?.master])].flatMap((name) => {
    const bridge = linksIn(seen).named(name)
    if (!bridge || !linkType(bridge.type)?.ports?.mtuOfPorts || bridge.mtu !== leastOfPorts(seen, bridge)) return []
    const mtu = leastOfPorts(target, bridge)
    const because = `${name} carries what all of its ports can`
    return mtu === undefined || mtu === bridge.mtu
      ? []
      : [on(bridge, { mtu }, { because, lasts: 'then', follows: true })]
  })
}

/**
 * A bond keeps the hardware address that one of its links lent it until none of those is left, and then has that of one of the
 * new: which one, and whether at once, is the matter of an order that nobody wrote. So it is given one of them beforehand.
 */
function borrower(before: Link, after: Link, { seen, target }: Surroundings): SideEffect[] {
  const bond = linksIn(seen).named(before.master)
  if (!bond || before.master === after.master || !borrowsAddress(bond)) return []
  const [first, ...others] = linksIn(target).portsOf(bond.name)
  const old = linksIn(seen).portsOf(bond.name)
  const stays = [first, ...others].some((link) => old.some(({ name }) => name === link?.name))
  const isLent = old.some(({ hardwareAddr }) => hardwareAddr === bond.hardwareAddr)
  const { hardwareAddr } = first ?? {}
  if (!isLent || stays || hardwareAddr === undefined || hardwareAddr === bond.hardwareAddr) return []
  const because = `all links of ${bond.name} are replaced, and it has the hardware address of one of them`
  return [on(bond, { hardwareAddr }, { because, lasts: 'then' })]
}

/** What a link carries and the kernel drops: when it is down, IPv6 and all routes; when it carries too little, IPv6. */
function lost({ before, after, down, least, why }: Passage, seen: Around): SideEffect[] {
  const own = new Set([after.name])
  const dark = down === 'moment' ? new Set([after.name, ...above(seen, after.name)]) : own
  const small = least < leastMtu6 && (before.mtu ?? leastMtu6) >= leastMtu6
  const effects = [
    ...(small
      ? gone([...addressesOn(own, seen, 6), ...routesBy(own, seen, 6)], {
          because: `Link/${after.name} carries no IPv6 with an MTU of ${least}`,
          lasts: (after.mtu ?? 0) < leastMtu6 ? 'while' : 'moment',
        })
      : []),
    ...(down
      ? gone([...addressesOn(dark, seen, 6), ...routesBy(dark, seen, 6), ...routesBy(dark, seen, 4)], {
          ...{ because: why, lasts: down },
        })
      : []),
  ]
  // Of two reasons the first is shown.
  return [...new Map(effects.toReversed().map((effect) => [refKey(effect), effect])).values()].toReversed()
}

const gone = (refs: readonly Ref[], rest: Pick<SideEffect, 'because' | 'lasts'>): SideEffect[] =>
  refs.map((ref) => ({ ...ref, leaves: null, ...rest }))

/** All links that go down with one, as they ride on it; those that are down already have nothing to lose. */
function above(around: Around, name: string): string[] {
  const direct = riders(around, name).filter(({ up }) => up !== false)
  return direct.flatMap((link) => [link.name, ...above(around, link.name)])
}
