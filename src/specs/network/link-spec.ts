import type { Layer, Layered } from '../layer.ts'
import type { BondMaster } from './bond-master.ts'
import type { WireguardSpec } from './wireguard.ts'

/** A link as it shall be; what is absent is not asked for. */
export interface LinkSpec extends Layered {
  readonly name: string
  /** Made when it does not exist. */
  readonly logical: boolean
  readonly up: boolean
  readonly mtu: number
  readonly kind: string
  readonly type: string
  readonly hardwareAddr?: string | undefined
  readonly parentName?: string
  readonly masterName?: string
  readonly slaveIndex?: number | undefined
  readonly bridgeSlave?: { readonly masterName: string }
  readonly vrfSlave?: { readonly masterName: string }
  readonly vlan?: { readonly vlanID: number; readonly vlanProtocol: string }
  readonly bondMaster?: BondMaster
  readonly bridgeMaster?: {
    readonly stp: { readonly enabled: boolean }
    readonly vlan: { readonly filteringEnabled: boolean }
  }
  readonly vrfMaster?: { readonly table: string }
  readonly macvlan?: { readonly mode: string }
  readonly wireguard?: WireguardSpec
  readonly veth?: { readonly peerName: string }
  readonly multicast?: boolean
}

export const linkSpecs = 'LinkSpecs.net.talos.dev'

/** A link of which nothing is known but that it shall be up. The zero among link types has a name of its own. */
export const plainLink = (name: string, layer: Layer = 'configuration'): LinkSpec => ({
  name,
  logical: false,
  up: true,
  mtu: 0,
  kind: '',
  type: 'netrom',
  layer,
})

/** What links that are made have in common. */
export const made = (kind: string, type: 'ether' | 'nohdr' = 'ether') => ({ logical: true, kind, type }) as const

/** Fields in the order resources show them, without those that nothing is said in. */
export const inOrder = (spec: LinkSpec): LinkSpec =>
  Object.fromEntries(
    order.flatMap((field) => (spec[field] === undefined ? [] : [[field, spec[field]]])),
  ) as unknown as LinkSpec

const order = [
  ...(['name', 'logical', 'up', 'mtu', 'kind', 'type', 'hardwareAddr', 'parentName'] as const),
  ...(['masterName', 'slaveIndex', 'bridgeSlave', 'vrfSlave', 'vlan', 'bondMaster', 'bridgeMaster'] as const),
  ...(['vrfMaster', 'macvlan', 'wireguard', 'veth', 'multicast', 'layer'] as const),
] as const
