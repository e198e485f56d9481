import fc from 'fast-check'
import { legacyBond, selector } from './legacy-bond.ts'
import type { Written } from './link-documents.ts'
import * as words from './words.ts'

const { few, oneOf, some } = words

/** Entries of `machine.network.interfaces`, several of them of one link. */
export const interfaces = (): fc.Arbitrary<readonly Written[]> => few(entry, 4)

const address = fc.oneof({ weight: 3, arbitrary: words.prefix() }, { weight: 1, arbitrary: words.bareAddress() })

const route = some({
  network: fc.oneof(words.network(), oneOf('0.0.0.0/0', '::/0', '0::/0', '0:0:0:0:0:0:0:0/0', '')),
  gateway: fc.oneof({ weight: 4, arbitrary: words.gateway() }, { weight: 1, arbitrary: oneOf('', '0.0.0.0', '::') }),
  source: fc.oneof({ weight: 4, arbitrary: words.source() }, { weight: 1, arbitrary: oneOf('', '0.0.0.0', '::') }),
  metric: words.metric(),
  mtu: words.mtu(),
}).map((one): Written => (one.network || one.gateway ? one : { ...one, network: '10.20.0.0/16' }))

/** Addresses are given in one of two ways. */
const addressing = {
  addresses: fc.oneof({ weight: 3, arbitrary: few(address) }, { weight: 1, arbitrary: address }),
  routes: few(route, 2),
  dhcp: fc.boolean(),
  dhcpOptions: some({ routeMetric: oneOf(1024, 0), ipv4: fc.boolean(), ipv6: fc.boolean(), duidv6: oneOf('0001') }),
  mtu: words.mtu(),
  vip: some({ ip: oneOf('10.0.0.100'), hcloud: some({ apiToken: oneOf('token') }) }, 'ip'),
}

const spelled = ({ addresses, ...rest }: Written): Written =>
  addresses === undefined ? rest : { ...rest, [typeof addresses === 'string' ? 'cidr' : 'addresses']: addresses }

const bridge = some({
  interfaces: few(words.linkName(), 2),
  stp: some({ enabled: fc.boolean() }),
  vlan: some({ vlanFiltering: fc.boolean() }),
})

const wireguard = some(
  {
    privateKey: fc.constant(words.wireguardKey),
    listenPort: oneOf(51_820, 0),
    firewallMark: oneOf(1, 0),
    peers: few(
      some(
        {
          publicKey: fc.constant(words.wireguardKey),
          endpoint: oneOf('vpn.example.org:51820', '[FD00::7]:51820'),
          persistentKeepaliveInterval: oneOf('25s'),
          allowedIPs: few(words.network(), 1),
        },
        'publicKey',
      ),
      1,
    ),
  },
  'privateKey',
)

const vlan = some({ vlanId: oneOf(100, 5, 0, 4095), ...addressing }, 'vlanId').map(spelled)

/** What makes an entry more than a NIC; a bond is never a bridge. */
const form: fc.Arbitrary<Written> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Written>({}) },
  { weight: 4, arbitrary: legacyBond().map((bond): Written => ({ bond })) },
  { weight: 3, arbitrary: bridge.map((fields): Written => ({ bridge: fields })) },
  { weight: 2, arbitrary: oneOf('br0', 'br1', 'bond0').map((master): Written => ({ bridgePort: { master } })) },
  { weight: 1, arbitrary: oneOf<Written>({ dummy: true }, { dummy: false }) },
  { weight: 1, arbitrary: wireguard.map((fields): Written => ({ wireguard: fields })) },
  {
    weight: 2,
    arbitrary: oneOf<Written>(
      { vlanId: 100, interface: 'eth0.100' },
      { vlanId: 0, interface: 'eth1.0' },
      { dummy: true, vlanId: 5, interface: 'ab0.5' },
    ),
  },
)

const entry: fc.Arbitrary<Written> = fc
  .tuple(
    some({ interface: words.anyName(), ignore: fc.boolean(), vlans: few(vlan, 2), ...addressing }, 'interface'),
    form,
    fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: selector() }),
  )
  .map(([plain, more, deviceSelector]) => {
    const { interface: name, ...rest } = { ...spelled(plain), ...more }
    return deviceSelector && more.vlanId === undefined ? { deviceSelector, ...rest } : { interface: name, ...rest }
  })
