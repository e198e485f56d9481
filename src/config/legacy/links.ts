import { vlanName } from '../../model/vlan-name.ts'
import { BondConfig } from '../../schema/documents/bond-config.ts'
import { BridgeConfig } from '../../schema/documents/bridge-config.ts'
import { DummyLinkConfig } from '../../schema/documents/dummy-link-config.ts'
import { LinkConfig } from '../../schema/documents/link-config.ts'
import { VLANConfig } from '../../schema/documents/vlan-config.ts'
import type { LegacyInterface, LegacyVlan } from '../../schema/legacy/interface.ts'
import { parentOf } from '../../schema/legacy/interface-rules.ts'
import type { Path } from '../yaml/located-value.ts'
import { commonOf } from './addressing.ts'
import { bondFields } from './bond.ts'
import { type Derived, document } from './derived.ts'
import { placesIn } from './places.ts'

interface Placed {
  readonly entry: LegacyInterface
  readonly path: Path
  /** Read from several entries: which of them has what is not kept. */
  readonly joined?: true
}

/** One document for each link: entries that name the same one are read together, later ones winning. */
export function linkDocuments(interfaces: readonly LegacyInterface[]): Derived[] {
  const byName = new Map<string, Placed>()
  interfaces.forEach((entry, n) => {
    const name = entry.interface ?? ''
    if (name === '' || entry.ignore === true) return
    const path = ['machine', 'network', 'interfaces', n]
    const before = byName.get(name)
    byName.set(name, before ? { ...before, entry: together(before.entry, entry), joined: true } : { entry, path })
  })
  const ports = portsByBridge(byName)
  return [...byName].flatMap(([name, { entry, path, joined }]) => {
    const all = [link(name, entry, ports.get(name) ?? [], path), ...vlans(name, entry, path)]
    return joined ? all.map(({ within: _, ...derived }) => derived) : all
  })
}

function portsByBridge(byName: ReadonlyMap<string, Placed>): ReadonlyMap<string, readonly string[]> {
  const ports = new Map<string, string[]>()
  for (const [name, { entry }] of byName) {
    const bridge = entry.bridgePort?.master
    if (bridge === undefined) continue
    const known = ports.get(bridge)
    if (known) known.push(name)
    else ports.set(bridge, [name])
  }
  return ports
}

function together(a: LegacyInterface, b: LegacyInterface): LegacyInterface {
  const joined = { ...a, ...b }
  for (const field of ['addresses', 'routes', 'vlans'] as const) {
    if (a[field] && b[field]) Object.assign(joined, { [field]: [...a[field], ...b[field]] })
  }
  return joined
}

function link(name: string, entry: LegacyInterface, ports: readonly string[], path: Path): Derived {
  const common = { name, ...commonOf(entry) }
  const parent = entry.vlanId === undefined ? undefined : parentOf(name, entry.vlanId)
  const own = [...path, 'interface']
  const members = entry.bond ? 'bond' : entry.bridge ? 'bridge' : undefined
  return { ...typed(), within: placesIn(entry, path, own, members) }

  function typed(): Derived {
    if (parent !== undefined) return document(VLANConfig, { ...common, vlanID: entry.vlanId ?? 0, parent }, own)
    if (entry.bond) return document(BondConfig, { ...common, ...bondFields(entry.bond) }, own)
    if (entry.bridge) return document(BridgeConfig, { ...common, ...bridgeFields(entry.bridge, ports) }, own)
    return entry.dummy === true ? document(DummyLinkConfig, common, own) : document(LinkConfig, common, own)
  }
}

/** In the legacy form bridges speak the spanning tree protocol unless it is switched off. */
const bridgeFields = (
  { interfaces = [], stp, vlan }: NonNullable<LegacyInterface['bridge']>,
  ports: readonly string[],
) => ({
  links: [...new Set([...interfaces, ...ports])],
  stp: { enabled: stp?.enabled ?? true },
  ...(vlan?.vlanFiltering === undefined ? {} : { vlan: { filtering: vlan.vlanFiltering } }),
})

function vlans(parent: string, { vlans: all = [] }: LegacyInterface, path: Path): Derived[] {
  const byNumber = new Map<number, { readonly vlan: LegacyVlan; readonly at: Path }>()
  for (const [n, vlan] of all.entries()) {
    byNumber.set(vlan.vlanId ?? 0, {
      vlan: { ...byNumber.get(vlan.vlanId ?? 0)?.vlan, ...vlan },
      at: [...path, 'vlans', n],
    })
  }
  return [...byNumber].map(([vlanID, { vlan, at }]) => {
    const content = { name: vlanName(parent, vlanID), vlanID, parent, ...commonOf(vlan) }
    const own = [...at, 'vlanId']
    return { ...document(VLANConfig, content, own), within: placesIn(vlan, at, own, undefined) }
  })
}
