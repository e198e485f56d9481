import type { ManagementFlow } from '../../../src/model/node/snapshot.ts'

/** From where a node is managed, and the words of it that stand in a config. */
export interface Topology {
  readonly name: string
  readonly flow: ManagementFlow
  readonly words: Readonly<Record<string, string>>
  /** Who is reached through it. */
  readonly behind?: string
  /** Its link is in a VRF. */
  readonly vrf?: true
}

const flow = (clientAddress: string, nodeAddress: string): ManagementFlow => ({
  ...{ clientAddress, nodeAddress, clientPort: 40000, nodePort: 22 },
})

const four = {
  ...{ ADDRESS: '10.0.0.5/24', HOST: '10.0.0.5', GATEWAY: '10.0.0.1', NET: '10.0.0.0/24', OTHER: '10.0.0.6/24' },
  ...{
    ANY: '0.0.0.0/0',
    ELSEWHERE: '203.0.113.0/24',
    TUNNEL: '10.0.0.5/32',
    STRANGE: '10.77.0.1',
    FAR: '192.0.2.0/24',
  },
}
const six = {
  ...{ ADDRESS: '2001:db8::5/64', HOST: '2001:db8::5', GATEWAY: '2001:db8::1', NET: '2001:db8::/64' },
  ...{ OTHER: '2001:db8::6/64', ANY: '::/0', ELSEWHERE: '2001:db8:77::/48', TUNNEL: '2001:db8::5/128' },
  ...{ STRANGE: '2001:db8:66::1', FAR: '2001:db8:9::/64' },
}

/** All from the same two networks; what is between node and client no config can change. */
export const topologies: readonly Topology[] = [
  { name: 'direct', flow: flow('10.0.0.9', '10.0.0.5'), words: { ...four, CLIENT: '10.0.0.9' } },
  { name: 'routed', flow: flow('192.0.2.9', '10.0.0.5'), words: { ...four, CLIENT: '192.0.2.9' } },
  { name: 'IPv6', flow: flow('2001:db8:9::9', '2001:db8::5'), words: { ...six, CLIENT: '2001:db8:9::9' } },
  {
    ...{ name: 'jump host', flow: flow('10.0.0.9', '10.0.0.5'), words: { ...four, CLIENT: '10.0.0.9' } },
    behind: '10.1.0.1',
  },
  { name: 'VRF', flow: flow('192.0.2.9', '10.0.0.5'), words: { ...four, CLIENT: '192.0.2.9' }, vrf: true },
]
