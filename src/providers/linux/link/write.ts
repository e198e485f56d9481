import type { Command } from '../../../model/command.ts'
import { given, ip } from '../iproute.ts'
import { bondWords, newBondWords } from './bond.ts'
import { isFarEnd, type Link, makeable } from './spec.ts'

/** From nothing to a link; a link that we cannot make is only set up, as after a reboot. */
export const makeLink = (link: Link): Command[] => [
  ...addLink(link),
  ...setPrimary(undefined, link),
  ...setLink(freshLink(link), link),
]

/** What there is once it was added. Its address is given at once: some bonds take none later. */
function freshLink(link: Link): Link {
  const { name, type = '', hardwareAddr } = link
  if (!makeable.includes(type)) return { name }
  return { name, up: false, ...(hardwareAddr !== undefined && !isFarEnd(link) && { hardwareAddr }) }
}

/** From a link to nothing. The far end of a pair goes with the near one. */
export const removeLink = (link: Link): Command[] => (isFarEnd(link) ? [] : [ip('link', 'del', 'dev', link.name)])

/** From one state of a link to another. */
export const changeLink = (before: Link, after: Link): Command[] => [
  ...setType(before, after),
  ...setPrimary(before.bond?.primary, after),
  ...setLink(before, after),
]

function addLink(link: Link): Command[] {
  const type = typeWords(link)
  if (type === undefined || isFarEnd(link)) return []
  const parent = given('link', link.vlan?.parent)
  return [ip('link', 'add', ...parent, 'name', link.name, ...given('address', link.hardwareAddr), 'type', ...type)]
}

/** Words after `type`; undefined for a link that is there anyway. */
function typeWords({ name, type, vlan, bond, bridge, veth }: Link): (string | number)[] | undefined {
  switch (type) {
    case 'vlan':
      if (!vlan) throw new Error(`the VLAN ${name} has no parent and number`)
      return ['vlan', 'protocol', vlan.protocol, 'id', vlan.id]
    case 'bond':
      if (!bond) throw new Error(`the bond ${name} has no mode`)
      return ['bond', 'mode', bond.mode, ...newBondWords(bond)]
    case 'bridge':
      return ['bridge', ...bridgeWords(plainBridge, bridge ?? {})]
    case 'dummy':
      return ['dummy']
    case 'veth':
      if (!veth?.peer) throw new Error(`the pair of ${name} has no other end here`)
      return ['veth', 'peer', 'name', veth.peer]
    default:
      return undefined
  }
}

type Bridge = NonNullable<Link['bridge']>

const bridgeWords = (before: Bridge, after: Bridge): (string | number)[] => [
  ...(after.stp === before.stp ? [] : given('stp_state', bit(after.stp))),
  ...(after.vlanFiltering === before.vlanFiltering ? [] : given('vlan_filtering', bit(after.vlanFiltering))),
]

/** What a new bridge is. A kernel without VLANs refuses even to be told that it shall not filter them. */
const plainBridge: Bridge = { stp: false, vlanFiltering: false }

const bit = (value: boolean | undefined): number | undefined => (value === undefined ? undefined : Number(value))

function setType(before: Link, after: Link): Command[] {
  const type = after.bond ? 'bond' : 'bridge'
  const words = after.bond
    ? bondWords(before.bond ?? after.bond, after.bond)
    : bridgeWords(before.bridge ?? {}, after.bridge ?? {})
  return words.length > 0 ? [ip('link', 'set', 'dev', after.name, 'type', type, ...words)] : []
}

/** `ip` wants the primary link to exist; the bond's own file also takes the name of one that is yet to come. */
function setPrimary(before: string | null | undefined, { name, bond }: Link): Command[] {
  if (bond?.primary === undefined || bond.primary === (before ?? null)) return []
  return [{ argv: ['tee', `/sys/class/net/${name}/bonding/primary`], stdin: `${bond.primary ?? ''}\n` }]
}

/**
 * The settings every link has; `before.up` is absent where nobody knows. The master comes first, because a bond gives its
 * links its own MTU, switches on what it takes and switches off what it lets go.
 */
function setLink(before: Link, after: Link): Command[] {
  const readdressed = after.hardwareAddr !== undefined && after.hardwareAddr !== before.hardwareAddr
  const moves = after.master !== undefined && after.master !== (before.master ?? null)
  const joins = after.portOf === 'bond' && (moves || readdressed)
  const leaves = before.portOf === 'bond' && moves
  const isUp = joins ? true : leaves ? false : before.up
  const words = [
    ...(readdressed && !joins ? given('address', after.hardwareAddr) : []),
    ...(after.mtu === before.mtu && !joins && !leaves ? [] : given('mtu', after.mtu)),
    ...(after.multicast === before.multicast ? [] : given('multicast', onOff(after.multicast))),
    ...(after.up === undefined || after.up === isUp ? [] : [after.up ? 'up' : 'down']),
  ]
  return [
    ...(joins ? joinBond(before, after, readdressed) : moves ? [setMaster(after)] : []),
    ...(words.length > 0 ? [ip('link', 'set', 'dev', after.name, ...words)] : []),
  ]
}

const setMaster = ({ name, master }: Link): Command =>
  master ? ip('link', 'set', 'dev', name, 'master', master) : ip('link', 'set', 'dev', name, 'nomaster')

/** A bond takes a link only while it is down, and keeps for it the address it has at that moment. */
const joinBond = (before: Link, after: Link, readdressed: boolean): Command[] => [
  ...(before.portOf === 'bond' ? [ip('link', 'set', 'dev', after.name, 'nomaster')] : []),
  ...(before.portOf !== 'bond' && before.up !== false ? [ip('link', 'set', 'dev', after.name, 'down')] : []),
  ...(readdressed ? [ip('link', 'set', 'dev', after.name, ...given('address', after.hardwareAddr))] : []),
  setMaster(after),
]

const onOff = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'on' : 'off'
