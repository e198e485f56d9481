import type { MachineConfig, WrittenDocument } from '../../model/machine-config.ts'
import type { DocumentType } from '../../model/node-config.ts'
import { BondConfig } from '../../schema/documents/bond-config.ts'
import { BridgeConfig } from '../../schema/documents/bridge-config.ts'
import { DummyLinkConfig } from '../../schema/documents/dummy-link-config.ts'
import { LinkConfig } from '../../schema/documents/link-config.ts'
import { MacVLANConfig } from '../../schema/documents/mac-vlan-config.ts'
import { VethConfig } from '../../schema/documents/veth-config.ts'
import { VLANConfig } from '../../schema/documents/vlan-config.ts'
import { VRFConfig } from '../../schema/documents/vrf-config.ts'
import { WireguardConfig } from '../../schema/documents/wireguard-config.ts'
import type { CommonLink } from '../../schema/link.ts'
import { hexBytes } from '../../schema/values.ts'
import { bondMaster } from './bond-master.ts'
import { dhcpLinks } from './link-documents.ts'
import { type LinkMap, setLink } from './link-map.ts'
import type { Resolve } from './link-names.ts'
import { asBondSlave, asBridge, asBridgeSlave, asVlan, type LinkSpec, made } from './link-spec.ts'
import { tableName } from './table-name.ts'
import { asWireguard } from './wireguard.ts'

/** Writes down the links that documents ask for, on top of what is there. */
export function setDocumentLinks(links: LinkMap, config: MachineConfig, resolve: Resolve): void {
  for (const document of config.documents) setters.get(document.type.kind)?.(links, document, resolve)
  for (const link of dhcpLinks(config)) setLink(links, resolve(link))
}

type Setter = (links: LinkMap, document: WrittenDocument, resolve: Resolve) => void

const setter = <T extends object>(
  { kind }: DocumentType<T>,
  set: (links: LinkMap, document: T, resolve: Resolve) => void,
): readonly [string, Setter] => [kind, (links, { content }, resolve) => set(links, content as unknown as T, resolve)]

type Named = CommonLink & { readonly name: string; readonly hardwareAddr?: string }

/** Sets the common part. A kind that knows no hardware address forgets one that was asked for before. */
const common = (links: LinkMap, { up = true, mtu = 0, multicast }: CommonLink, name: string, own: Partial<LinkSpec>) =>
  setLink(links, name, {
    hardwareAddr: undefined,
    ...{ up, ...(mtu === 0 ? {} : { mtu }), ...(multicast === undefined ? {} : { multicast }) },
    ...own,
  })

const withHardware = (links: LinkMap, document: Named, name: string, own: Partial<LinkSpec>) =>
  common(links, document, name, {
    hardwareAddr: document.hardwareAddr ? hexBytes(document.hardwareAddr) : links.get(name)?.hardwareAddr,
    ...own,
  })

const setters: ReadonlyMap<string, Setter> = new Map([
  setter(LinkConfig, (links, document, resolve) => common(links, document, resolve(document.name), {})),
  setter(VLANConfig, (links, document, resolve) =>
    common(
      links,
      document,
      resolve(document.name),
      asVlan(resolve(document.parent), document.vlanID, document.vlanMode),
    ),
  ),
  setter(BondConfig, (links, document, resolve) => {
    const name = resolve(document.name)
    withHardware(links, document, name, { ...made('bond'), bondMaster: bondMaster(document, resolve) })
    document.links.forEach((member, n) => {
      setLink(links, resolve(member), asBondSlave(name, n))
    })
  }),
  setter(BridgeConfig, (links, document, resolve) => {
    const name = resolve(document.name)
    const { stp, vlan } = document
    withHardware(links, document, name, asBridge(stp?.enabled ?? false, vlan?.filtering ?? false))
    for (const member of document.links ?? []) setLink(links, resolve(member), asBridgeSlave(name))
  }),
  setter(VRFConfig, (links, document, resolve) => {
    const name = resolve(document.name)
    withHardware(links, document, name, { ...made('vrf'), vrfMaster: { table: tableName(document.table) } })
    for (const member of document.links ?? []) setLink(links, resolve(member), { vrfSlave: { masterName: name } })
  }),
  setter(DummyLinkConfig, (links, document, resolve) =>
    withHardware(links, document, resolve(document.name), made('dummy')),
  ),
  setter(MacVLANConfig, (links, document, resolve) =>
    withHardware(links, document, resolve(document.name), {
      ...made('macvlan'),
      parentName: resolve(document.parent),
      macvlan: { mode: document.mode ?? 'bridge' },
    }),
  ),
  setter(WireguardConfig, (links, document, resolve) =>
    common(links, document, resolve(document.name), asWireguard(document)),
  ),
  // The ends of a pair are made under exactly the names that are written.
  setter(VethConfig, (links, { peer, ...near }) => {
    common(links, near, near.name, { ...made('veth'), veth: { peerName: peer.name } })
    common(links, peer, peer.name, { ...made('veth'), veth: { peerName: near.name } })
  }),
])
