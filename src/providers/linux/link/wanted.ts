import type { NodeConfig } from '../../../model/node-config.ts'
import { BondConfig } from '../../../schema/documents/bond-config.ts'
import { BridgeConfig } from '../../../schema/documents/bridge-config.ts'
import { DummyLinkConfig } from '../../../schema/documents/dummy-link-config.ts'
import { LinkConfig } from '../../../schema/documents/link-config.ts'
import { VethConfig } from '../../../schema/documents/veth-config.ts'
import { VLANConfig } from '../../../schema/documents/vlan-config.ts'
import { macAddress } from '../../../schema/values.ts'
import { isLinkName, type WrittenLink } from '../written.ts'
import type { LinkSpec } from './spec.ts'
import { wantedBond } from './wanted-bond.ts'

type Membership = Required<Pick<LinkSpec, 'master' | 'portOf'>>

/** The links a config asks for: those with a document, and the members of bonds and bridges. */
export function wantedLinks(config: NodeConfig): readonly LinkSpec[] {
  const memberships = membershipsIn(config)
  const written = withDocument(config)
  const names = new Set(written.map(({ name }) => name))
  const bare = [...memberships.keys()].filter((name) => !names.has(name)).map((name): LinkSpec => ({ name, up: true }))
  return [...written, ...bare]
    .filter(({ name }) => isLinkName(name))
    .map((link) => ({ ...link, ...(memberships.get(link.name) ?? alone(link)) }))
}

/** A link that we make belongs to no other unless somebody wrote so; of one that is there anyway we say nothing. */
const alone = ({ type }: LinkSpec): Partial<Membership> => (type === undefined ? {} : { master: null, portOf: null })

/** Of two that name one member, the later has it. */
const membershipsIn = (config: NodeConfig): ReadonlyMap<string, Membership> =>
  new Map([
    ...config.all(BondConfig).flatMap(({ name, links }) => membersOf(name, 'bond', links)),
    ...config.all(BridgeConfig).flatMap(({ name, links = [] }) => membersOf(name, 'bridge', links)),
  ])

const membersOf = (master: string, portOf: string, links: readonly string[]): [string, Membership][] =>
  isLinkName(master) ? links.map((link) => [link, { master, portOf }]) : []

const withDocument = (config: NodeConfig): LinkSpec[] => [
  ...config.all(LinkConfig).map(common),
  ...config.all(BondConfig).map((document) => ({
    ...common(document),
    ...hardwareAddress(document),
    type: 'bond',
    bond: wantedBond(document),
  })),
  ...config.all(BridgeConfig).map((document) => ({
    ...common(document),
    ...hardwareAddress(document),
    type: 'bridge',
    bridge: { stp: document.stp?.enabled ?? false, vlanFiltering: document.vlan?.filtering ?? false },
  })),
  ...config
    .all(VLANConfig)
    .filter(({ parent }) => isLinkName(parent))
    .map((document) => ({
      ...common(document),
      type: 'vlan',
      vlan: { parent: document.parent, id: document.vlanID, protocol: document.vlanMode ?? '802.1q' },
    })),
  ...config
    .all(DummyLinkConfig)
    .map((document) => ({ ...common(document), ...hardwareAddress(document), type: 'dummy' })),
  ...config.all(VethConfig).flatMap((pair) => [
    { ...common(pair), type: 'veth', veth: { peer: pair.peer.name } },
    { ...common(pair.peer), type: 'veth', veth: { peer: pair.name } },
  ]),
]

/** A link is switched on unless the document says otherwise; MTU 0 is no MTU. */
const common = ({ name, up = true, mtu, multicast }: WrittenLink): LinkSpec => ({
  name,
  up,
  ...(mtu && { mtu }),
  ...(multicast !== undefined && { multicast }),
})

function hardwareAddress({ hardwareAddr = '' }: { hardwareAddr?: string }): Pick<LinkSpec, 'hardwareAddr'> {
  const address = macAddress(hardwareAddr)
  return address === undefined ? {} : { hardwareAddr: address }
}
