import { Optional, type Static } from 'typebox'
import { boolean, object } from '../../../../schema/vocabulary.ts'
import { given } from '../../iproute.ts'
import { defineLinkType } from '../link-type.ts'

const schema = object({
  stp: Optional(boolean('Whether it speaks the spanning tree protocol.')),
  vlanFiltering: Optional(boolean('Whether it keeps VLANs apart.')),
})
type Bridge = Static<typeof schema>

declare module '../spec.ts' {
  interface Link {
    bridge?: Bridge
  }
}

export const bridge = defineLinkType<Bridge>({
  type: 'bridge',
  own: { field: 'bridge', schema },
  from: ({ bridgeMaster }) =>
    bridgeMaster ? { stp: bridgeMaster.stp.enabled, vlanFiltering: bridgeMaster.vlan.filteringEnabled } : {},
  read: (_, data) => ({ stp: data.stp_state !== 0, vlanFiltering: data.vlan_filtering !== 0 }),
  document: {
    kind: 'BridgeConfig',
    fields: ({ stp, vlanFiltering }, links) => ({
      ...(links.length > 0 && { links }),
      ...(stp && { stp: { enabled: true } }),
      ...(vlanFiltering && { vlan: { filtering: true } }),
    }),
  },
  add: (own = {}) => words(plain, own),
  change: (before = {}, after) => words(before, after),
  disrupts: { stp: 'spanning tree', vlanFiltering: 'VLAN filtering' },
  ports: { masterOf: ({ bridgeSlave }) => bridgeSlave?.masterName, takesPackets: true, mtuOfPorts: true },
  status: ({ stp = false, vlanFiltering = false }) => ({
    bridgeMaster: { stp: { enabled: stp }, vlan: { filteringEnabled: vlanFiltering } },
  }),
  examples: [
    { name: 'br7', type: 'bridge', up: true, bridge: { stp: false, vlanFiltering: false } },
    { name: 'br7', type: 'bridge', up: true, mtu: 1400, bridge: { stp: true } },
    { name: 'br7', type: 'bridge', up: false, hardwareAddr: '02:00:5e:10:00:07' },
  ],
})

/** What a new bridge is. A kernel without VLANs refuses even the setting not to filter them. */
const plain: Bridge = { stp: false, vlanFiltering: false }

const words = (before: Bridge, after: Bridge): (string | number)[] => [
  ...(after.stp === before.stp ? [] : given('stp_state', bit(after.stp))),
  ...(after.vlanFiltering === before.vlanFiltering ? [] : given('vlan_filtering', bit(after.vlanFiltering))),
]

const bit = (value: boolean | undefined): number | undefined => (value === undefined ? undefined : Number(value))
