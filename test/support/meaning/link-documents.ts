import fc from 'fast-check'
import { bondModes } from '../../../src/schema/fields/bond.ts'
import { type BondMode, bondOptionRules } from '../../../src/schema/fields/bond-modes.ts'
import * as words from './words.ts'

const { few, oneOf, some } = words

export type Written = Readonly<Record<string, unknown>>

/** A document of a kind. */
export const document = (kind: string, fields: fc.Arbitrary<Written>): fc.Arbitrary<Written> =>
  fields.map((content) => ({ apiVersion: 'v1alpha1', kind, ...content }))

/** What every link document has. */
export const commonFields = {
  up: fc.boolean(),
  mtu: words.mtu(),
  multicast: fc.boolean(),
  addresses: few(some({ address: words.prefix(), routePriority: oneOf(100, 0, 1024) }, 'address')),
  routes: few(
    some({
      destination: words.network(),
      gateway: fc.oneof({ weight: 9, arbitrary: words.gateway() }, { weight: 1, arbitrary: oneOf('fe80::1%eth0') }),
      source: words.source(),
      metric: words.metric(),
      mtu: words.mtu(),
      table: oneOf('main', '100', 'local', 'default', 'unspec', 'MAIN', '252'),
    }),
    2,
  ),
}

const hardwareAddr = oneOf('02:00:5e:10:00:01', '02005E100002', '02:00:5E:10:00:01:02:03')

/** Options of a bond with their defaults, zeros and other values, in every mode. */
export const bondOptions = {
  miimon: oneOf(0, 100),
  updelay: oneOf(0, 200),
  downdelay: oneOf(0, 200),
  useCarrier: fc.boolean(),
  arpInterval: oneOf(0, 1000),
  arpIpTargets: few(oneOf('10.0.0.254', '10.0.0.253'), 2),
  nsIp6Targets: few(oneOf('FD00::FE', 'fd00::fd'), 2),
  arpValidate: oneOf('none', 'active', 'backup', 'all', 'filter', 'filter-active', 'filter-backup'),
  arpAllTargets: oneOf('any', 'all'),
  missedMax: oneOf(2, 0, 5),
  xmitHashPolicy: oneOf('layer2', 'layer3+4', 'layer2+3', 'encap2+3', 'encap3+4'),
  primaryReselect: oneOf('always', 'better', 'failure'),
  minLinks: oneOf(0, 1),
  failOverMac: oneOf('none', 'active', 'follow'),
  allSlavesActive: oneOf(0, 1),
  packetsPerSlave: oneOf(1, 0, 4),
  tlbLogicalLb: oneOf(1, 0, 5),
  lacpRate: oneOf('slow', 'fast'),
  adSelect: oneOf('stable', 'bandwidth', 'count'),
  adActorSysPrio: oneOf(65_535, 0, 100),
  adUserPortKey: oneOf(0, 7),
  adLACPActive: oneOf('on', 'off'),
  resendIGMP: oneOf(1, 0, 3),
  numPeerNotif: oneOf(1, 0, 3),
  lpInterval: oneOf(1, 0, 3),
  peerNotifDelay: oneOf(0, 200),
}

/** A bond without options that the kernel would refuse; `written` has them under their names in BondConfig. */
export function withoutRefused(bond: Written, mode: string): Written {
  const written = new Map(Object.keys(bond).map((option) => [option, [option]] as const))
  const rules = bondOptionRules({ ...bond, bondMode: mode as BondMode }, written)
  const refused = rules.filter(({ severity }) => severity !== 'warning').map(({ path }) => path[0])
  const rest = Object.fromEntries(Object.entries(bond).filter(([option]) => !refused.includes(option)))
  return refused.length === 0 ? bond : withoutRefused(rest, mode)
}

const bond = some(
  {
    name: oneOf('bond0', 'bond0', 'bond1', 'eth0', 'net0'),
    links: few(words.linkName(), 2, 1),
    bondMode: oneOf(...bondModes),
    hardwareAddr,
    primary: fc.boolean(),
    ...bondOptions,
    ...commonFields,
  },
  'name',
  'links',
  'bondMode',
).map(({ primary, ...rest }): Written => {
  const [first] = rest.links as readonly string[]
  return withoutRefused(primary ? { ...rest, primary: first } : rest, String(rest.bondMode))
})

const vethName = oneOf('ve0', 've1', 'eth2')

/** Documents that set links up. */
export const linkDocuments = (): fc.Arbitrary<Written> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: document('LinkConfig', some({ name: words.anyName(), ...commonFields }, 'name')),
    },
    { weight: 3, arbitrary: document('VLANConfig', vlan) },
    { weight: 4, arbitrary: document('BondConfig', bond) },
    { weight: 3, arbitrary: document('BridgeConfig', bridge) },
    { weight: 1, arbitrary: document('DummyLinkConfig', dummy) },
    { weight: 1, arbitrary: document('VethConfig', veth) },
    { weight: 1, arbitrary: document('VRFConfig', vrf) },
    { weight: 1, arbitrary: document('WireguardConfig', wireguard) },
    { weight: 1, arbitrary: document('MacVLANConfig', macvlan) },
    { weight: 1, arbitrary: document('VXLANConfig', vxlan) },
  )

const vlan = some(
  {
    name: oneOf('eth0.100', 'eth0.100', 'vlan5', 'bond0', 'eth1.0'),
    vlanID: oneOf(100, 5, 4094),
    vlanMode: oneOf('802.1q', '802.1ad'),
    parent: words.anyName(),
    ...commonFields,
  },
  'name',
  'vlanID',
  'parent',
)

const bridge = some(
  {
    name: oneOf('br0', 'br0', 'br1', 'bond0'),
    links: few(words.linkName(), 2),
    stp: some({ enabled: fc.boolean() }),
    vlan: some({ filtering: fc.boolean() }),
    hardwareAddr,
    ...commonFields,
  },
  'name',
)

const dummy = some({ name: oneOf('dummy0', 'eth1'), hardwareAddr, ...commonFields }, 'name')

const veth = some(
  { name: vethName, peer: some({ name: vethName, ...commonFields }, 'name'), ...commonFields },
  'name',
  'peer',
).filter(({ name, peer }) => name !== (peer as Written).name)

const vrf = some(
  {
    name: oneOf('vrf0', 'br0'),
    links: few(words.linkName(), 2),
    table: oneOf('100', '7'),
    hardwareAddr,
    ...commonFields,
  },
  'name',
  'table',
)

const wireguard = some(
  {
    name: oneOf('wg0', 'eth1'),
    privateKey: fc.constant(words.wireguardKey),
    listenPort: oneOf(51_820, 0),
    firewallMark: oneOf(0, 1),
    peers: few(
      some({ publicKey: fc.constant(words.wireguardKey), allowedIPs: few(words.network(), 1) }, 'publicKey'),
      1,
    ),
    ...commonFields,
  },
  'name',
  'privateKey',
)

const macvlan = some(
  {
    name: oneOf('mv0', 'eth2'),
    parent: words.linkName(),
    mode: oneOf('bridge', 'private', 'vepa', 'passthru'),
    hardwareAddr,
    ...commonFields,
  },
  'name',
  'parent',
)

const vxlan = fc
  .tuple(
    some(
      {
        name: oneOf('vx0', 'eth2'),
        id: oneOf(1, 100),
        parent: words.linkName(),
        port: oneOf(4789, 8472),
        learning: fc.boolean(),
        hardwareAddr,
        ...commonFields,
      },
      'name',
      'id',
      'parent',
    ),
    oneOf({}, { local: '10.0.0.1' }, { local: 'FD00::01' }, { group: '239.1.1.1' }, { group: '10.0.0.2' }),
  )
  .map(([rest, place]): Written => ({ ...rest, ...place }))
