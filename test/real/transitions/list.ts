import type { Flaps } from './flaps.ts'

/** A part of a config that becomes another and then what it was, while all other parts stay. */
export interface Transition {
  readonly name: string
  /** Parts by their names; one that is not in `before` has no documents there. */
  readonly to: Readonly<Record<string, string>>
  /** What no way there, and none back, can spare the links. */
  readonly there: Flaps
  readonly back: Flaps
}

const documents = (...texts: readonly string[]): string =>
  texts.map((text) => `apiVersion: v1alpha1\nkind: ${text.trim()}\n`).join('---\n')

const own = 'addresses: [{ address: 10.0.2.15/24 }]\nroutes: [{ gateway: 10.0.2.2 }]'
const uplinks = (first: string, second: string) =>
  documents(
    `LinkConfig\nname: eth3\naddresses: [{ address: 10.70.1.2/24 }, { address: fd70:1::2/64 }]\n${first}`,
    `LinkConfig\nname: eth4\naddresses: [{ address: 10.70.2.2/24 }, { address: fd70:2::2/64 }]\n${second}`,
  )
const defaultBy = (n: number) =>
  `routes: [{ gateway: 10.70.${n}.1, metric: 200 }, { gateway: 'fd70:${n}::1', metric: 200 }]`
const bond = (name: string, mode: string, links: string, more = '') =>
  documents(`BondConfig\nname: ${name}\nbondMode: ${mode}\nmiimon: 100\nlinks: [${links}]\n${more}`)
const vlan = (name: string, parent: string, id: number) =>
  documents(`VLANConfig\nname: ${name}\nparent: ${parent}\nvlanID: ${id}
addresses: [{ address: 10.71.${id}.1/24 }, { address: 'fd71:${id}::1/64' }]
routes: [{ destination: 10.72.${id}.0/24, gateway: 10.71.${id}.254 }, { destination: 'fd72:${id}::/48', gateway: 'fd71:${id}::9' }]`)
const dummy = (name: string, more = '') => documents(`DummyLinkConfig\nname: ${name}\n${more}`)
const inVrf = (table: number) =>
  documents(
    `VRFConfig\nname: vrf1\ntable: '${table}'\nlinks: [d2]`,
    `DummyLinkConfig\nname: d2
addresses: [{ address: 10.74.0.1/24 }, { address: 'fd74::1/64' }]
routes: [{ destination: 10.75.0.0/16, gateway: 10.74.0.9, table: '${table}' }, { destination: 'fd75::/48', gateway: 'fd74::9', table: '${table}' }]`,
  )
const bare = (table: string) =>
  dummy(
    'd3',
    `addresses: [{ address: 10.76.0.1/24 }, { address: 'fd76::1/64' }]
routes: [{ destination: 10.77.0.0/16, gateway: 10.76.0.9${table} }, { destination: 'fd77::/48', gateway: 'fd76::9'${table} }]`,
  )
const stack = (mtu: number) =>
  [
    dummy('d4', `mtu: ${mtu}`),
    bond('bond3', 'active-backup', 'd4', `mtu: ${mtu}`),
    documents(
      `VLANConfig\nname: bond3.40\nparent: bond3\nvlanID: 40\nmtu: ${mtu}`,
      `BridgeConfig\nname: br3\nlinks: [bond3.40]\nmtu: ${mtu}
addresses: [{ address: 10.78.0.1/24 }, { address: 'fd78::1/64' }]
routes: [{ destination: 10.79.0.0/16, gateway: 10.78.0.9 }]`,
    ),
    // Nothing is written of what these carry: it follows from what is below them.
    documents(
      'MacVLANConfig\nname: mac4\nparent: bond3\naddresses: [{ address: 10.78.4.1/24 }]',
      'VXLANConfig\nname: vx4\nid: 400\nparent: bond3\naddresses: [{ address: 10.78.5.1/24 }]',
    ),
  ].join('---\n')

/** What the transitions that are walked at once start from. */
export const before: Readonly<Record<string, string>> = {
  management: documents(`LinkConfig\nname: eth0\n${own}`),
  bond: [bond('bond1', 'active-backup', 'eth1, eth2'), vlan('bond1.10', 'bond1', 10), vlan('inner', 'bond1', 11)].join(
    '---\n',
  ),
  uplinks: uplinks(defaultBy(1), ''),
}

/** What the others start from, besides. */
export const beforeAlone: Readonly<Record<string, string>> = {
  bond2: [dummy('d1'), bond('bond2', 'active-backup', 'd1', 'addresses: [{ address: 10.73.0.1/24 }]')].join('---\n'),
  parent: vlan('v20', 'eth3', 20),
  number: vlan('v30', 'eth3', 30),
  vrf: inVrf(101),
  bare: bare(''),
  stack: stack(1500),
}

/** The most dangerous: every day, in one change. */
const dangerous: readonly Transition[] = [
  {
    name: 'the management address goes onto a bridge made over its own NIC',
    to: { management: documents(`BridgeConfig\nname: br0\nlinks: [eth0]\n${own}`) },
    there: {},
    back: { br0: 'down gone' },
  },
  {
    name: 'the mode of a bond changes, with VLANs on it',
    to: { bond: before.bond?.replace('active-backup', 'balance-xor') ?? '' },
    there: { bond1: 'down gone', 'bond1.10': 'down gone', inner: 'down gone', eth1: 'down', eth2: 'down' },
    back: { bond1: 'down gone', 'bond1.10': 'down gone', inner: 'down gone', eth1: 'down', eth2: 'down' },
  },
  {
    name: 'the default gateways are swapped for others by another link',
    to: { uplinks: uplinks('', defaultBy(2)) },
    there: {},
    back: {},
  },
]

/** Each in a change of its own. */
export const alone: readonly Transition[] = [
  ...dangerous,
  {
    name: 'the management address goes onto a bond made over its own NIC',
    to: { management: bond('bond0', 'active-backup', 'eth0', own) },
    there: { eth0: 'down' },
    back: { eth0: 'down', bond0: 'down gone' },
  },
  {
    name: 'a port goes from one bond to another',
    to: {
      bond: before.bond?.replace('eth1, eth2', 'eth1') ?? '',
      bond2: beforeAlone.bond2?.replace('links: [d1]', 'links: [d1, eth2]') ?? '',
    },
    there: { eth2: 'down' },
    back: { eth2: 'down' },
  },
  {
    name: 'a VLAN gets another parent',
    to: { parent: vlan('v20', 'eth4', 20) },
    there: { v20: 'down gone' },
    back: { v20: 'down gone' },
  },
  {
    name: 'the number of a VLAN gets another name, with routes on it',
    to: { number: vlan('w30', 'eth3', 30) },
    there: { v30: 'down gone' },
    back: { w30: 'down gone' },
  },
  {
    name: 'the table of a VRF changes',
    to: { vrf: inVrf(102) },
    // Whatever joins or leaves a VRF goes down for a moment.
    there: { vrf1: 'down gone', d2: 'down down' },
    back: { vrf1: 'down gone', d2: 'down down' },
  },
  {
    name: 'a link with an address goes into a VRF',
    to: {
      alone: [documents(`VRFConfig\nname: vrf2\ntable: '103'\nlinks: [d3]`), bare(", table: '103'")].join('---\n'),
    },
    there: { d3: 'down' },
    back: { d3: 'down', vrf2: 'down gone' },
  },
  {
    name: 'the MTU of a whole stack is raised, and lowered again',
    to: { stack: stack(9000) },
    there: {},
    back: {},
  },
]

const manyBridges = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const [high, low] = [Math.floor(i / 250), i % 250]
    return documents(
      `VLANConfig\nname: m${i}\nparent: eth4\nvlanID: ${1000 + i}`,
      `BridgeConfig\nname: n${i}\nlinks: [m${i}]\naddresses: [{ address: 10.${100 + high}.${low}.1/24 }]`,
    )
  }).join('---\n')

/** So many VLANs, each in a bridge of its own that has an address. */
export const many = (count: number): Transition => {
  const names = Array.from({ length: count }, (_, i) => [`m${i}`, `n${i}`]).flat()
  return {
    name: `${count} VLANs come, each in a bridge of its own, and go again`,
    to: { many: manyBridges(count) },
    there: {},
    back: Object.fromEntries(names.map((name) => [name, 'down gone'])),
  }
}

/** Transitions that do not know of each other, in one change. */
const together = (name: string, all: readonly Transition[]): Transition => ({
  name,
  to: Object.assign({}, ...all.map(({ to }) => to)),
  there: Object.assign({}, ...all.map(({ there }) => there)),
  back: Object.assign({}, ...all.map(({ back }) => back)),
})

export const atOnce = together(
  'the management address goes onto a bridge, a bond gets another mode, the gateways are swapped, and 20 bridges come',
  [...dangerous, many(20)],
)

export const configOf = (...parts: readonly Readonly<Record<string, string>>[]): string =>
  Object.values(Object.assign({}, ...parts) as Record<string, string>).join('---\n')

/** By what it is called, and what stands on it. */
export const onCard = documents(
  `LinkConfig\nname: eth4
addresses: [{ address: 10.80.0.2/24 }, { address: 'fd80::2/64' }]
routes: [{ destination: 10.81.0.0/16, gateway: 10.80.0.9 }, { destination: 'fd81::/48', gateway: 'fd80::9' }]`,
  `VLANConfig\nname: v80\nparent: eth4\nvlanID: 80\naddresses: [{ address: 10.82.0.1/24 }]
routes: [{ destination: 10.83.0.0/16, gateway: 10.82.0.9 }]`,
  `BridgeConfig\nname: br80\nlinks: [eth4.81]\naddresses: [{ address: 10.84.0.1/24 }]`,
  `VLANConfig\nname: eth4.81\nparent: eth4\nvlanID: 81`,
)
