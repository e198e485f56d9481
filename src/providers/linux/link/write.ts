import type { Command } from '../../../model/command.ts'
import { given, ip } from '../iproute.ts'
import { bondWords, newBondWords } from './bond.ts'
import { isFarEnd, type LinkSpec, makeable } from './spec.ts'

/** From nothing to a link; a link that we cannot make is only set up, as after a reboot. */
export const makeLink = (link: LinkSpec): Command[] => [
  ...addLink(link),
  ...setPrimary(undefined, link),
  ...setLink(makeable.includes(link.type ?? '') ? { name: link.name, up: false } : { name: link.name }, link),
]

/** From a link to nothing. The far end of a pair goes with the near one. */
export const removeLink = (link: LinkSpec): Command[] => (isFarEnd(link) ? [] : [ip('link', 'del', 'dev', link.name)])

/** From one state of a link to another. */
export const changeLink = (before: LinkSpec, after: LinkSpec): Command[] => [
  ...setType(before, after),
  ...setPrimary(before.bond?.primary, after),
  ...setLink(before, after),
]

function addLink(link: LinkSpec): Command[] {
  const { name, vlan, bond, bridge, veth } = link
  switch (link.type) {
    case 'vlan':
      if (!vlan) throw new Error(`the VLAN ${name} has no parent and number`)
      return [
        ip('link', 'add', 'link', vlan.parent, 'name', name, 'type', 'vlan', 'protocol', vlan.protocol, 'id', vlan.id),
      ]
    case 'bond':
      if (!bond) throw new Error(`the bond ${name} has no mode`)
      return [ip('link', 'add', 'name', name, 'type', 'bond', 'mode', bond.mode, ...newBondWords(bond))]
    case 'bridge':
      return [ip('link', 'add', 'name', name, 'type', 'bridge', ...bridgeWords(plainBridge, bridge ?? {}))]
    case 'dummy':
      return [ip('link', 'add', 'name', name, 'type', 'dummy')]
    case 'veth':
      if (!veth?.peer) throw new Error(`the pair of ${name} has no other end here`)
      return isFarEnd(link) ? [] : [ip('link', 'add', 'name', name, 'type', 'veth', 'peer', 'name', veth.peer)]
    default:
      return []
  }
}

type BridgeSpec = NonNullable<LinkSpec['bridge']>

const bridgeWords = (before: BridgeSpec, after: BridgeSpec): (string | number)[] => [
  ...(after.stp === before.stp ? [] : given('stp_state', bit(after.stp))),
  ...(after.vlanFiltering === before.vlanFiltering ? [] : given('vlan_filtering', bit(after.vlanFiltering))),
]

/** What a new bridge is. A kernel without VLANs refuses even to be told that it shall not filter them. */
const plainBridge: BridgeSpec = { stp: false, vlanFiltering: false }

const bit = (value: boolean | undefined): number | undefined => (value === undefined ? undefined : Number(value))

function setType(before: LinkSpec, after: LinkSpec): Command[] {
  const type = after.bond ? 'bond' : 'bridge'
  const words = after.bond
    ? bondWords(before.bond ?? after.bond, after.bond)
    : bridgeWords(before.bridge ?? {}, after.bridge ?? {})
  return words.length > 0 ? [ip('link', 'set', 'dev', after.name, 'type', type, ...words)] : []
}

/** `ip` wants the primary link to exist; the bond's own file also takes the name of one that is yet to come. */
function setPrimary(before: string | null | undefined, { name, bond }: LinkSpec): Command[] {
  if (bond?.primary === undefined || bond.primary === (before ?? null)) return []
  return [{ argv: ['tee', `/sys/class/net/${name}/bonding/primary`], stdin: `${bond.primary ?? ''}\n` }]
}

/**
 * The settings every link has; `before.up` is absent where nobody knows. The master comes first, because a bond gives its
 * links its own MTU, switches on what it takes and switches off what it lets go.
 */
function setLink(before: LinkSpec, after: LinkSpec): Command[] {
  const moves = after.master !== undefined && after.master !== (before.master ?? null)
  const throughBond = moves && (before.portOf === 'bond' || after.portOf === 'bond')
  const isUp = throughBond ? after.portOf === 'bond' : before.up
  const words = [
    ...(after.hardwareAddr === before.hardwareAddr ? [] : given('address', after.hardwareAddr)),
    ...(after.mtu === before.mtu && !throughBond ? [] : given('mtu', after.mtu)),
    ...(after.multicast === before.multicast ? [] : given('multicast', onOff(after.multicast))),
    ...(after.up === undefined || after.up === isUp ? [] : [after.up ? 'up' : 'down']),
  ]
  return [
    ...(moves ? setMaster(before, after) : []),
    ...(words.length > 0 ? [ip('link', 'set', 'dev', after.name, ...words)] : []),
  ]
}

/** A bond takes a link only while it is down. */
function setMaster(before: LinkSpec, { name, master, portOf }: LinkSpec): Command[] {
  if (!master) return [ip('link', 'set', 'dev', name, 'nomaster')]
  const down = portOf === 'bond' && before.up !== false ? [ip('link', 'set', 'dev', name, 'down')] : []
  return [...down, ip('link', 'set', 'dev', name, 'master', master)]
}

const onOff = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'on' : 'off'
