import { Optional, type Static, Unsafe } from 'typebox'
import type { Family } from '../../../model/ip.ts'
import type { Around } from '../../../model/kind.ts'
import type { Ref } from '../../../model/ref.ts'
import { bondModes } from '../../../schema/bond.ts'
import { flag, formatted, group, list, oneOf, text, whole } from '../../../schema/vocabulary.ts'

const nameOrNone = (description: string) => Unsafe<string | null>({ type: ['string', 'null'], description })

const vlan = group({
  parent: text('The link whose frames carry the tag.'),
  id: whole('VLAN number.', { minimum: 0, maximum: 4095 }),
  protocol: oneOf(['802.1q', '802.1ad'], 'Tag protocol.'),
})

const bond = group({
  mode: oneOf(bondModes, 'How the links share the work.'),
  miimon: Optional(whole('Milliseconds.')),
  updelay: Optional(whole('Milliseconds.')),
  downdelay: Optional(whole('Milliseconds.')),
  peerNotifDelay: Optional(whole('Milliseconds.')),
  arpInterval: Optional(whole('Milliseconds.')),
  arpIpTargets: Optional(list(text('An IPv4 address.'), 'Whom to ask by ARP.')),
  nsIp6Targets: Optional(list(text('An IPv6 address.'), 'Whom to ask by neighbour solicitation.')),
  arpValidate: Optional(text('On which links ARP answers are checked.')),
  arpAllTargets: Optional(text('How many targets must answer.')),
  missedMax: Optional(whole('How many ARP checks in a row may fail.')),
  xmitHashPolicy: Optional(text('What decides which link a packet leaves by.')),
  primary: Optional(nameOrNone('The link that is used while it is up.')),
  primaryReselect: Optional(text('When a recovered primary link is used again.')),
  minLinks: Optional(whole('How many links must be up.')),
  failOverMac: Optional(text('Whose hardware address an active-backup bond shows.')),
  allSlavesActive: Optional(whole('1 delivers frames that arrive on idle links.')),
  packetsPerSlave: Optional(whole('Packets before the next link is used.')),
  tlbLogicalLb: Optional(whole('1 moves flows between links.')),
  lacpRate: Optional(text('slow or fast.')),
  adSelect: Optional(text('Which group of links wins.')),
  adActorSysPrio: Optional(whole('LACP system priority.')),
  adUserPortKey: Optional(whole('Upper bits of the LACP port key.')),
  adLacpActive: Optional(text('on or off.')),
  resendIgmp: Optional(whole('How often memberships are repeated.')),
  numPeerNotif: Optional(whole('Announcements after a failover.')),
  lpInterval: Optional(whole('Seconds between learning packets.')),
})
export type Bond = Static<typeof bond>

const bridge = group({
  stp: Optional(flag('Whether it speaks the spanning tree protocol.')),
  vlanFiltering: Optional(flag('Whether it keeps VLANs apart.')),
})

/** A network link. Absent fields are not managed; `master: null` says that it belongs to none. */
export const Link = group({
  name: text('Name in the kernel.'),
  type: Optional(
    text(
      'physical, loopback, or what the kernel calls it: vlan, bond, bridge, dummy, veth … Absent: whatever is there.',
    ),
  ),
  up: Optional(flag('Whether it is switched on.')),
  mtu: Optional(whole('Bytes.')),
  hardwareAddr: Optional(formatted('hardware-address', 'Its own address, not the one a bond lends it.')),
  multicast: Optional(flag('Whether it takes part in multicast.')),
  master: Optional(nameOrNone('The bond, bridge or VRF it belongs to.')),
  portOf: Optional(nameOrNone('What its master is: bond, bridge, vrf …')),
  vlan: Optional(vlan),
  bond: Optional(bond),
  bridge: Optional(bridge),
  veth: Optional(group({ peer: nameOrNone('The other end; null when that is in another namespace.') })),
})
export type Link = Static<typeof Link>

/** Types that we can make and remove; all others are there, or are not. */
export const makeable: readonly string[] = ['vlan', 'bond', 'bridge', 'dummy', 'veth']

/** One command makes both ends of a pair; this is the end whose name comes first, which we take to have made it. */
export const isFarEnd = ({ name, veth }: Link): boolean => veth !== undefined && veth.peer !== null && veth.peer < name

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
    next = link?.vlan?.parent
  }
  return below.map((id) => ({ kind: 'Link', id }))
}
