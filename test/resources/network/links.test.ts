import { expect, test } from 'vitest'
import { secretOf } from '../../../src/model/config/secret.ts'
import { card, derive, documents, input, interfaces } from './derived.ts'

const plain = { logical: false, up: true, mtu: 0, kind: '', type: 'netrom', layer: 'configuration' }
const made = (kind: string, type = 'ether') => ({ ...plain, logical: true, kind, type })
const asked = (text: string, links: object[] = []) => {
  const { 'default/lo': lo, ...others } = derive(text, { links: links as never }).asked('LinkSpecs')
  expect(lo).toEqual({ ...plain, name: 'lo', layer: 'default' })
  return others
}

test('a link document sets up what it says, on the kernel’s name', () => {
  const text = documents('kind: LinkConfig\nname: enp0s2\nup: false\nmtu: 9000\nmulticast: true')
  const spec = { ...plain, up: false, mtu: 9000, multicast: true }
  expect(asked(text)).toEqual({ 'configuration/enp0s2': { ...spec, name: 'enp0s2' } })
  expect(asked(text, [card('eth0', { altNames: ['enp0s2'] })])).toEqual({
    'configuration/eth0': { ...spec, name: 'eth0' },
  })
})

test('a VLAN is always up, on a parent that gets no spec of its own', () => {
  const text = documents('kind: VLANConfig\nname: storage\nparent: uplink\nvlanID: 7\nvlanMode: 802.1ad\nup: false')
  expect(asked(text, [card('eth0', { alias: 'uplink' })])).toEqual({
    'configuration/storage': {
      ...made('vlan'),
      name: 'storage',
      parentName: 'eth0',
      vlan: { vlanID: 7, vlanProtocol: '802.1ad' },
    },
  })
})

const bondDefaults = {
  mode: 'active-backup',
  xmitHashPolicy: 'layer2',
  lacpRate: 'slow',
  arpValidate: 'none',
  arpAllTargets: 'any',
  primaryReselect: 'always',
  failOverMac: 'none',
  resendIgmp: 1,
  lpInterval: 1,
  packetsPerSlave: 1,
  numPeerNotif: 1,
  tlbLogicalLb: 1,
  useCarrier: true,
  missedMax: 2,
}

test('a bond fills in what the kernel would, and takes its links in their order', () => {
  const text = documents(
    'kind: LinkConfig\nname: eth1\nup: false',
    'kind: BondConfig\nname: bond0\nlinks: [eth0, eth1]\nbondMode: active-backup\nprimary: eth1\nmiimon: 100\nupdelay: 200\nhardwareAddr: 02005E100001',
  )
  expect(asked(text)).toEqual({
    'configuration/bond0': {
      ...made('bond'),
      name: 'bond0',
      hardwareAddr: '02:00:5e:10:00:01',
      bondMaster: { ...bondDefaults, primary: 'eth1', miimon: 100, updelay: 200 },
    },
    'configuration/eth0': { ...plain, name: 'eth0', masterName: 'bond0' },
    'configuration/eth1': { ...plain, name: 'eth1', up: false, masterName: 'bond0', slaveIndex: 1 },
  })
})

test('bonds of other modes differ in what is filled in', () => {
  const bond = (mode: string, more = '') =>
    asked(documents(`kind: BondConfig\nname: bond0\nlinks: [eth0]\nbondMode: ${mode}${more}`))['configuration/bond0']
  const { missedMax: _, tlbLogicalLb: __, ...rest } = bondDefaults
  expect(bond('balance-tlb')).toMatchObject({ bondMaster: { ...rest, mode: 'balance-tlb' } })
  const lacp = bond(
    '802.3ad',
    '\nlacpRate: fast\nadLACPActive: off\nadSelect: count\nresendIGMP: 3\npeerNotifDelay: 5\nuseCarrier: false',
  )
  expect(lacp).toEqual({
    ...made('bond'),
    name: 'bond0',
    bondMaster: {
      ...rest,
      mode: '802.3ad',
      lacpRate: 'fast',
      adLacpActive: 'off',
      adSelect: 'count',
      resendIgmp: 3,
      peerNotifyDelay: 5,
      tlbLogicalLb: 1,
      adActorSysPrio: 65_535,
    },
  })
})

test('bridges and VRFs take links; a document of a link does not free it', () => {
  const text = documents(
    'kind: BridgeConfig\nname: br0\nlinks: [eth0]\nvlan: { filtering: true }',
    'kind: VRFConfig\nname: vrf-blue\nlinks: [eth1]\ntable: 123',
    'kind: LinkConfig\nname: eth0\nmtu: 1400',
  )
  expect(asked(text)).toEqual({
    'configuration/br0': {
      ...made('bridge'),
      name: 'br0',
      bridgeMaster: { stp: { enabled: false }, vlan: { filteringEnabled: true } },
    },
    'configuration/eth0': { ...plain, name: 'eth0', mtu: 1400, bridgeSlave: { masterName: 'br0' } },
    'configuration/vrf-blue': { ...made('vrf'), name: 'vrf-blue', vrfMaster: { table: '123' } },
    'configuration/eth1': { ...plain, name: 'eth1', vrfSlave: { masterName: 'vrf-blue' } },
  })
})

test('a pair is two links under exactly the names that are written', () => {
  const text = documents('kind: VethConfig\nname: a\npeer: { name: b, up: false, mtu: 1400 }')
  expect(asked(text, [card('eth0', { alias: 'a' })])).toEqual({
    'configuration/a': { ...made('veth'), name: 'a', veth: { peerName: 'b' } },
    'configuration/b': { ...made('veth'), name: 'b', up: false, mtu: 1400, veth: { peerName: 'a' } },
  })
})

const key = 'GBfnMCmKtIPmUYwV8bkXTzKmTSHz1Qk3MtXfKmYlmFw='

test('an encrypted link is shown with all its peers', () => {
  const text = documents(
    `kind: WireguardConfig\nname: wg0\nprivateKey: ${key}\nlistenPort: 51820\npeers: [{ publicKey: ${key}, endpoint: '[2001:DB8::1]:51820', persistentKeepaliveInterval: 25s, allowedIPs: [10.0.0.1/24] }, { publicKey: ${key} }]`,
  )
  const nothing = { presharedKey: '', endpoint: '', persistentKeepaliveInterval: '0s', allowedIPs: [] }
  const peer = { endpoint: '[2001:db8::1]:51820', persistentKeepaliveInterval: '25s', allowedIPs: ['10.0.0.1/24'] }
  expect(asked(text)).toEqual({
    'configuration/wg0': {
      ...made('wireguard', 'nohdr'),
      name: 'wg0',
      wireguard: {
        privateKey: secretOf('privateKey', key),
        listenPort: 51_820,
        firewallMark: 0,
        peers: [
          { ...nothing, ...peer, publicKey: key },
          { ...nothing, publicKey: key },
        ],
      },
    },
  })
})

test('other kinds', () => {
  const text = documents(
    'kind: DummyLinkConfig\nname: dummy0\nhardwareAddr: 2e:3c:4d:5e:6f:70',
    'kind: MacVLANConfig\nname: mv0\nparent: eth0',
    'kind: DHCPv4Config\nname: eth7',
  )
  expect(asked(text)).toEqual({
    'configuration/dummy0': { ...made('dummy'), name: 'dummy0', hardwareAddr: '2e:3c:4d:5e:6f:70' },
    'configuration/mv0': { ...made('macvlan'), name: 'mv0', parentName: 'eth0', macvlan: { mode: 'bridge' } },
    'configuration/eth7': { ...plain, name: 'eth7' },
  })
})

test('in the legacy form several entries of one link add up, and VLANs bear their parent’s name', () => {
  const long = 'enp0s20f0u1u2c2'
  const cut = 'enp0e44e33.4000'
  const text = interfaces(
    { interface: 'eth0', mtu: 9000, vlans: [{ vlanId: 100, mtu: 1400 }] },
    { interface: 'eth0', dhcp: true },
    { interface: long, vlans: [{ vlanId: 4000 }] },
    { interface: 'eth9', ignore: true, mtu: 1400 },
  )
  const vlan = (name: string, parentName: string, vlanID: number, mtu = 0) => ({
    ...made('vlan'),
    mtu,
    name,
    parentName,
    vlan: { vlanID, vlanProtocol: '802.1q' },
  })
  expect(asked(text)).toEqual({
    'configuration/eth0': { ...plain, name: 'eth0', mtu: 9000 },
    'configuration/eth0.100': vlan('eth0.100', 'eth0', 100, 1400),
    [`configuration/${long}`]: { ...plain, name: long },
    [`configuration/${cut}`]: vlan(cut, long, 4000),
  })
})

test('bonds and bridges of the legacy form', () => {
  const text = interfaces(
    { interface: 'bond0', bond: { interfaces: ['eth0', 'eth1'], mode: 'active-backup', tlbDynamicLb: 0 } },
    { interface: 'br0', bridge: { interfaces: ['eth2'] } },
    { interface: 'eth3', bridgePort: { master: 'br0' } },
    { interface: 'd0', dummy: true },
  )
  const port = { ...plain, bridgeSlave: { masterName: 'br0' } }
  expect(asked(text)).toEqual({
    'configuration/bond0': { ...made('bond'), name: 'bond0', bondMaster: bondDefaults },
    'configuration/eth0': { ...plain, name: 'eth0', masterName: 'bond0' },
    'configuration/eth1': { ...plain, name: 'eth1', masterName: 'bond0', slaveIndex: 1 },
    'configuration/br0': {
      ...made('bridge'),
      name: 'br0',
      bridgeMaster: { stp: { enabled: true }, vlan: { filteringEnabled: false } },
    },
    'configuration/eth2': { ...port, name: 'eth2' },
    'configuration/eth3': { ...port, name: 'eth3' },
    'configuration/d0': { ...made('dummy'), name: 'd0' },
  })
})

test('a document resets whether an old link is up, and keeps its MTU', () => {
  const text = `${interfaces({ interface: 'eth0', mtu: 1400 })}\n---\n${documents('kind: LinkConfig\nname: eth0\nup: false')}`
  expect(asked(text)).toEqual({ 'configuration/eth0': { ...plain, name: 'eth0', up: false, mtu: 1400 } })
})

test('an entry applies to every link that its selector chooses', () => {
  const links = [
    card('eth1', { driver: 'e1000' }),
    card('eth0', { driver: 'e1000' }),
    card('eth2', { driver: 'ixgbe' }),
  ]
  const selector = { deviceSelector: { driver: 'e1*' }, mtu: 9000 }
  const { asked: specs, holds } = derive(interfaces(selector), { links })
  expect(specs('LinkSpecs')).toMatchObject({
    'configuration/eth0': { mtu: 9000 },
    'configuration/eth1': { mtu: 9000 },
    'default/eth2': { ...plain, name: 'eth2', layer: 'default' },
  })
  expect(holds('DeviceConfigSpecs')).toEqual({
    'eth0/000/000': { device: { interface: 'eth0', ...selector } },
    'eth1/000/001': { device: { interface: 'eth1', ...selector } },
  })
  expect(asked(interfaces(selector))).toEqual({})
})

test('a bond may choose its links by their hardware, but never itself', () => {
  const hardwareAddr = '02:00:5e:10:00:01'
  const links = [card('eth0', { hardwareAddr }), { name: 'bond0', type: 'ether', kind: 'bond', hardwareAddr }]
  const text = interfaces({ interface: 'bond0', bond: { deviceSelectors: [{ hardwareAddr: '02:00:*' }] } })
  expect(Object.keys(asked(text, links)).sort()).toEqual(['configuration/bond0', 'configuration/eth0'])
  expect(asked(text)).toEqual({})
})

test('cards nobody wrote about come up, unless there is a link document', () => {
  const links = [
    card('eth0'),
    card('eth1'),
    card('eth2', { altNames: ['enp3s0'] }),
    { name: 'wg0', type: 'nohdr', kind: 'wireguard' },
  ]
  const text = interfaces({ interface: 'eth0', ignore: true }, { interface: 'bond0', bond: { interfaces: ['enp3s0'] } })
  const cmdline = input('LinkSpecs', 'cmdline/eth1', { ...plain, name: 'eth1', layer: 'cmdline' })
  const ids = (config: string, inputs = [cmdline]) => Object.keys(derive(config, { links, inputs }).asked('LinkSpecs'))
  expect(ids(text)).toEqual(['default/lo', 'configuration/bond0', 'configuration/eth2'])
  expect(ids(text, [])).toContain('default/eth1')
  expect(ids(documents('kind: DummyLinkConfig\nname: d0'), [])).toEqual(['default/lo', 'configuration/d0'])
  expect(ids(documents('kind: Layer2VIPConfig\nname: 10.0.0.9\nlink: eth0'), [])).toContain('default/eth0')
})

test('layers merge field by field: a zero of a stronger one resets nothing', () => {
  const peer = (publicKey: string, endpoint: string) => ({ publicKey, endpoint })
  const spec = (layer: string, fields: object) =>
    input('LinkSpecs', `${layer}/eth0`, { ...plain, name: 'eth0', layer, ...fields })
  const inputs = [
    spec('operator', { mtu: 1450 }),
    spec('platform', {
      mtu: 1400,
      multicast: false,
      wireguard: { listenPort: 1, firewallMark: 0, peers: [peer('a', 'x')] },
    }),
    spec('cmdline', { wireguard: { listenPort: 0, firewallMark: 2, peers: [peer('a', 'w'), peer('b', 'w')] } }),
  ]
  const text = documents('kind: LinkConfig\nname: eth0\nup: false\nmulticast: true')
  expect(derive(text, { inputs }).holds('LinkSpecs')).toMatchObject({
    eth0: {
      ...plain,
      name: 'eth0',
      mtu: 1450,
      wireguard: { listenPort: 1, firewallMark: 2, peers: [peer('a', 'x'), peer('b', 'w')] },
    },
  })
  expect(derive(text, { inputs }).holds('LinkSpecs').eth0).not.toHaveProperty('multicast')
})

test('others may leave out what is zero, and their layer', () => {
  const learned = input('LinkSpecs', 'dhcp4/eth9', { name: 'eth9', up: true, mtu: 1450 })
  expect(derive('machine: {}', { inputs: [learned] }).holds('LinkSpecs').eth9).toEqual({
    ...plain,
    name: 'eth9',
    mtu: 1450,
    layer: 'default',
  })
})
