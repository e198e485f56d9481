import type { ManagementFlow } from '../../../src/model/node/snapshot.ts'

/** From where a node is managed, and the words of it that stand in a config. */
export interface Topology {
  readonly name: string
  readonly flow: ManagementFlow
  readonly words: Readonly<Record<string, string>>
  /** The config that it is reached by. */
  readonly first: string
  /** Who is reached through it. */
  readonly behind?: string
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

const link = (words: Readonly<Record<string, string>>): string => `
apiVersion: v1alpha1
kind: LinkConfig
name: eth0
addresses: [{ address: ${words.ADDRESS} }]
routes: [{ gateway: '${words.GATEWAY}' }]
---
apiVersion: v1alpha1
kind: LinkConfig
name: eth1
addresses: [{ address: 10.1.0.5/24 }]
`

/** All from the same two networks; what others is known of the way there no config can change. */
export const topologies: readonly Topology[] = [
  { name: 'direct', flow: flow('10.0.0.9', '10.0.0.5'), words: { ...four, CLIENT: '10.0.0.9' }, first: link(four) },
  { name: 'routed', flow: flow('192.0.2.9', '10.0.0.5'), words: { ...four, CLIENT: '192.0.2.9' }, first: link(four) },
  {
    ...{ name: 'IPv6', flow: flow('2001:db8:9::9', '2001:db8::5') },
    ...{ words: { ...six, CLIENT: '2001:db8:9::9' }, first: link(six) },
  },
  {
    ...{ name: 'jump host', flow: flow('10.0.0.9', '10.0.0.5'), words: { ...four, CLIENT: '10.0.0.9' } },
    ...{ first: link(four), behind: '10.1.0.1' },
  },
  {
    ...{ name: 'VRF', flow: flow('192.0.2.9', '10.0.0.5'), words: { ...four, CLIENT: '192.0.2.9' } },
    first: `
apiVersion: v1alpha1
kind: VRFConfig
name: mgmt
table: "10"
links: [eth0]
---
apiVersion: v1alpha1
kind: LinkConfig
name: eth0
addresses: [{ address: 10.0.0.5/24 }]
routes: [{ gateway: 10.0.0.1, table: "10" }]
---
apiVersion: v1alpha1
kind: LinkConfig
name: eth1
addresses: [{ address: 10.1.0.5/24 }]
`,
  },
]
