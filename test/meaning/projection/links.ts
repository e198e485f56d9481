import type { Projected } from '../projection.ts'
import { writtenBond } from './bonds.ts'
import { isLinkName, type Meaning } from './meaning.ts'
import { type WireguardSpec, writtenWireguard } from './wireguard.ts'

interface LinkSpec {
  readonly name: string
  readonly up: boolean
  readonly mtu: number
  readonly kind: string
  readonly hardwareAddr?: string
  readonly parentName?: string
  readonly masterName?: string
  readonly bridgeSlave?: { readonly masterName: string }
  readonly vrfSlave?: { readonly masterName: string }
  readonly vrfMaster?: { readonly table: string }
  readonly macvlan?: { readonly mode: string }
  readonly vxlan?: {
    readonly id: number
    readonly port: number
    readonly learning: boolean
    readonly local?: string
    readonly group?: string
  }
  readonly vlan?: { readonly vlanID: number; readonly vlanProtocol: string }
  readonly bondMaster?: Readonly<Record<string, unknown>>
  readonly bridgeMaster?: { readonly stp: { enabled: boolean }; readonly vlan: { filteringEnabled: boolean } }
  readonly veth?: { readonly peerName: string }
  readonly wireguard?: WireguardSpec
  readonly multicast?: boolean
}

/** The links of a config that are of types which plans make. */
export function linkWants(meaning: Meaning, types: readonly string[]): readonly Projected[] {
  return [...meaning.asked<LinkSpec>('LinkSpecs').values()]
    .filter(({ name, kind, parentName }) => types.includes(kind) && isLinkName(name) && fits(kind, parentName))
    .map((link) => ({
      kind: 'Link',
      key: link.name,
      spec: {
        name: link.name,
        up: link.up,
        ...(link.mtu === 0 ? {} : { mtu: link.mtu }),
        ...(link.multicast === undefined ? {} : { multicast: link.multicast }),
        ...(isSixBytes(link.hardwareAddr) && link.macvlan?.mode !== 'passthru'
          ? { hardwareAddr: link.hardwareAddr }
          : {}),
        ...ofType(link, meaning),
        ...membership(link, types),
      },
    }))
}

/** A link whose parent has no name that a kernel takes cannot be made. */
const fits = (kind: string, parent = ''): boolean => !['vlan', 'macvlan', 'vxlan'].includes(kind) || isLinkName(parent)

/** Of an address of another length people are warned: the links made here have six bytes. */
const isSixBytes = (address = ''): boolean => /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(address)

function ofType(link: LinkSpec, meaning: Meaning): Readonly<Record<string, unknown>> {
  const { kind, vlan, bondMaster, bridgeMaster, veth, wireguard } = link
  switch (kind) {
    case '':
      return {}
    case 'vlan':
      return { type: kind, vlan: { parent: link.parentName, id: vlan?.vlanID, protocol: vlan?.vlanProtocol } }
    case 'bond':
      return { type: kind, bond: writtenBond(link.name, bondMaster ?? {}, meaning) }
    case 'bridge':
      return {
        type: kind,
        bridge: { stp: bridgeMaster?.stp.enabled, vlanFiltering: bridgeMaster?.vlan.filteringEnabled },
      }
    case 'veth':
      return { type: kind, veth: { peer: veth?.peerName } }
    case 'vrf':
      return { type: kind, vrf: { table: Number(link.vrfMaster?.table) } }
    case 'macvlan': {
      const mode = link.macvlan?.mode
      return { type: kind, macvlan: { parent: link.parentName, mode, alone: mode === 'passthru' } }
    }
    case 'vxlan': {
      const { local = null, group = null, ...vxlan } = link.vxlan ?? {}
      const family = (local ?? group ?? '').includes(':') ? 6 : 4
      return { type: kind, vxlan: { parent: link.parentName, family, local, group, ...vxlan } }
    }
    case 'wireguard':
      return { type: kind, wireguard: wireguard && writtenWireguard(link.name, wireguard, meaning) }
    default:
      return { type: kind }
  }
}

/**
 * The bond, bridge or VRF it belongs to; null for a link that is made and belongs to none. Belonging to one that is not
 * carried out is not managed: nobody asked to take the link out of it.
 */
function membership(link: LinkSpec, types: readonly string[]) {
  const masters = [
    { portOf: 'bond', master: link.masterName },
    { portOf: 'bridge', master: link.bridgeSlave?.masterName },
    { portOf: 'vrf', master: link.vrfSlave?.masterName },
  ]
  const { portOf = null, master = null } = masters.findLast((one) => (one.master ?? '') !== '') ?? {}
  if (master === null) return link.kind === '' ? {} : { master: null, portOf: null }
  return types.includes(portOf ?? '') && isLinkName(master) ? { master, portOf } : {}
}
