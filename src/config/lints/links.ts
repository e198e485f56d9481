import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Family } from '../../model/ip.ts'
import { vlanName } from '../../model/vlan-name.ts'
import { DHCPv4Config } from '../../schema/documents/dhcpv4-config.ts'
import { DHCPv6Config } from '../../schema/documents/dhcpv6-config.ts'
import { LinkAliasConfig } from '../../schema/documents/link-alias-config.ts'
import { VethConfig } from '../../schema/documents/veth-config.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'
import type { LegacyInterface, LegacyVlan } from '../../schema/legacy/interface.ts'
import type { CommonLink } from '../../schema/link.ts'
import { type ConfigDocument, ofKind } from '../config-document.ts'
import { at } from '../report.ts'
import type { Path } from '../tree.ts'

/** One link as some document sets it up; `path` is where its part of the document lies. */
export interface Setup {
  readonly document: ConfigDocument
  readonly link: CommonLink
  readonly path: Path
}

export interface Links {
  /** By name: every document that sets the link up. */
  readonly setups: ReadonlyMap<string, readonly Setup[]>
  /** Families that links ask for by DHCP. */
  readonly dhcp: ReadonlyMap<string, ReadonlySet<Family>>
  /** Whether links that nobody names are left as they are, which any document of links brings about. */
  readonly onlyListed: boolean
  /** Whether a name may be one that some alias gives. */
  isAlias(name: string): boolean
}

/** The links of one node, by name. */
export function linksOf(written: readonly ConfigDocument[], meant: readonly ConfigDocument[]): Links {
  const setups = new Map<string, Setup[]>()
  const dhcp = new Map<string, Set<Family>>()
  for (const document of meant) {
    for (const [name, setup] of setupsOf(document)) push(setups, name, setup)
  }
  for (const { content } of ofKind(written, DHCPv4Config)) asks(dhcp, content.name, 4)
  for (const { content } of ofKind(written, DHCPv6Config)) asks(dhcp, content.name, 6)
  for (const { content } of ofKind(written, LegacyConfig)) legacyDhcp(content.machine?.network?.interfaces ?? [], dhcp)
  const aliases = ofKind(written, LinkAliasConfig).map(({ content }) => content.name)
  const gives = (alias: string, name: string): boolean =>
    alias.endsWith('%d') ? name.startsWith(alias.slice(0, -2)) : name === alias
  return {
    setups,
    dhcp,
    onlyListed: written.some(({ type }) => type.links !== undefined || dhcpKinds.includes(type.kind)),
    isAlias: (name) => aliases.some((alias) => gives(alias, name)),
  }
}

const dhcpKinds: readonly string[] = [DHCPv4Config.kind, DHCPv6Config.kind]

function setupsOf(document: ConfigDocument): [string, Setup][] {
  if (document.type.links === undefined) return []
  const link = document.content as CommonLink & { readonly name: string }
  const own: [string, Setup] = [link.name, { document, link, path: [] }]
  if (document.type.kind !== VethConfig.kind) return [own]
  const { peer } = document.content as VethConfig
  return [own, [peer.name, { document, link: peer, path: ['peer'] }]]
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key)
  if (all) all.push(value)
  else map.set(key, [value])
}

function asks(dhcp: Map<string, Set<Family>>, name: string, family: Family): void {
  const families = dhcp.get(name) ?? new Set()
  dhcp.set(name, families.add(family))
}

function legacyDhcp(interfaces: readonly LegacyInterface[], dhcp: Map<string, Set<Family>>): void {
  const read = (name: string, { dhcp: on, dhcpOptions: { ipv4 = true, ipv6 = false } = {} }: LegacyVlan): void => {
    if (on === true && ipv4) asks(dhcp, name, 4)
    if (on === true && ipv6) asks(dhcp, name, 6)
  }
  for (const { interface: name = '', vlans = [], ...entry } of interfaces) {
    read(name, entry as LegacyVlan)
    for (const vlan of vlans) read(vlanName(name, vlan.vlanId ?? 0), vlan)
  }
}

/** A warning at a place in a document. */
export const lint = (document: ConfigDocument, path: Path, code: string, summary: string, hint: string): Diagnostic =>
  at(document.place(path), { severity: 'warning', code: `lint/${code}`, summary, hint })
