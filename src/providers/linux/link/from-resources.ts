import type { Derived, Resources } from '../../../model/derived.ts'
import { macAddress } from '../../../schema/values.ts'
import type { LinkSpec } from '../../../specs/network/link-spec.ts'
import { isLinkName, linksCarriedOut } from '../carried-out.ts'
import { bondFrom } from './bond-from.ts'
import type { Link } from './spec.ts'

/** The links a config asks for; last those of which it says no more than what they belong to. */
export const linksFrom = (resources: Resources): readonly Link[] =>
  linksCarriedOut(resources)
    .toSorted((a, b) => Number(isOnlyMember(a)) - Number(isOnlyMember(b)))
    .map(linkFrom)

const isOnlyMember = ({ written: { name, masterName, bridgeSlave } = {} }: Derived<LinkSpec>): boolean =>
  name !== undefined && (name === masterName || name === bridgeSlave)

const linkFrom = ({ spec, written = {} }: Derived<LinkSpec>): Link => ({
  name: spec.name,
  up: spec.up,
  ...(spec.mtu && { mtu: spec.mtu }),
  ...(spec.multicast !== undefined && { multicast: spec.multicast }),
  ...hardwareAddress(spec),
  ...(spec.kind !== '' && { type: spec.kind }),
  ...(spec.vlan && {
    vlan: { parent: spec.parentName ?? '', id: spec.vlan.vlanID, protocol: spec.vlan.vlanProtocol as '802.1q' },
  }),
  ...(spec.bondMaster && { bond: bondFrom(spec.bondMaster, written) }),
  ...(spec.bridgeMaster && {
    bridge: { stp: spec.bridgeMaster.stp.enabled, vlanFiltering: spec.bridgeMaster.vlan.filteringEnabled },
  }),
  ...(spec.veth && { veth: { peer: spec.veth.peerName } }),
  ...membership(spec),
})

function hardwareAddress({ hardwareAddr = '' }: LinkSpec): Pick<Link, 'hardwareAddr'> {
  const address = macAddress(hardwareAddr)
  return address === undefined ? {} : { hardwareAddr: address }
}

/** A link that we make belongs to no other unless somebody wrote so; of one that is there anyway we say nothing. */
function membership({ masterName, bridgeSlave, kind }: LinkSpec): Pick<Link, 'master' | 'portOf'> {
  if (bridgeSlave && isLinkName(bridgeSlave.masterName)) return { master: bridgeSlave.masterName, portOf: 'bridge' }
  if (masterName && isLinkName(masterName)) return { master: masterName, portOf: 'bond' }
  return kind === '' ? {} : { master: null, portOf: null }
}
