import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Family } from '../../../model/ip.ts'
import { vlanName } from '../../../model/vlan-name.ts'
import { DHCPv4Config } from '../../../schema/documents/dhcpv4-config.ts'
import { DHCPv6Config } from '../../../schema/documents/dhcpv6-config.ts'
import { LinkAliasConfig } from '../../../schema/documents/link-alias-config.ts'
import type { CommonLink } from '../../../schema/fields/link.ts'
import { LegacyConfig } from '../../../schema/legacy/index.ts'
import type { LegacyVlan } from '../../../schema/legacy/interface.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { at } from '../../document/report.ts'
import { namesOfChosen } from '../../legacy/chosen.ts'
import type { Path } from '../../yaml/located-value.ts'

/** One link as some document sets it up; `path` is where its part of the document lies. */
export interface Setup {
  readonly document: ConfigDocument
  readonly link: CommonLink
  readonly path: Path
}

/** A place that asks for addresses of one family. */
export interface Asking {
  readonly family: Family
  readonly document: ConfigDocument
  readonly path: Path
}

export interface Links {
  /** By name: every document that sets the link up. */
  readonly setups: ReadonlyMap<string, readonly Setup[]>
  /** By name: who asks for addresses by DHCP. */
  readonly dhcp: ReadonlyMap<string, readonly Asking[]>
  /** Whether links that nobody names are left as they are, which any document of links brings about. */
  readonly onlyListed: boolean
  /** Whether a name may be one that some alias gives. */
  isAlias(name: string): boolean
}

/** The links of one node, by name. */
export function linksOf(written: readonly ConfigDocument[], meant: readonly ConfigDocument[]): Links {
  const setups = new Map<string, Setup[]>()
  const dhcp = new Map<string, Asking[]>()
  for (const document of meant) {
    for (const [name, setup] of setupsOf(document)) push(setups, name, setup)
  }
  for (const [name, asking] of written.flatMap(askings)) push(dhcp, name, asking)
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

const setupsOf = (document: ConfigDocument): [string, Setup][] =>
  (document.type.links?.(document.content) ?? []).map(({ name, path }) => [
    name,
    { document, link: partOf(document.content, path), path },
  ])

const partOf = (content: object, path: Path): CommonLink =>
  path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], content) as CommonLink

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key)
  if (all) all.push(value)
  else map.set(key, [value])
}

function askings(document: ConfigDocument): [string, Asking][] {
  const { type, content } = document
  if (type.kind === LegacyConfig.kind) return legacyAskings(document as ConfigDocument<LegacyConfig>)
  if (!dhcpKinds.includes(type.kind)) return []
  const family = type.kind === DHCPv4Config.kind ? 4 : 6
  return [[(content as DHCPv4Config).name, { family, document, path: ['name'] }]]
}

function legacyAskings(document: ConfigDocument<LegacyConfig>): [string, Asking][] {
  const of = (name: string, { dhcp, dhcpOptions: { ipv4 = true, ipv6 = false } = {} }: LegacyVlan, at: Path) =>
    ([4, 6] as const)
      .filter((family) => dhcp === true && (family === 4 ? ipv4 : ipv6))
      .map((family): [string, Asking] => [name, { family, document, path: [...at, 'dhcp'] }])
  const interfaces = document.content.machine?.network?.interfaces ?? []
  const names = namesOfChosen(interfaces)
  return interfaces.flatMap((entry, n) => {
    if (entry.ignore === true) return []
    const { vlans = [], vlanId: _, ...rest } = entry
    const name = names[n] ?? entry.interface ?? ''
    const at = ['machine', 'network', 'interfaces', n]
    return [
      ...of(name, rest, at),
      ...vlans.flatMap((vlan, m) => of(vlanName(name, vlan.vlanId ?? 0), vlan, [...at, 'vlans', m])),
    ]
  })
}

/** A warning at a place in a document. */
export const lint = (document: ConfigDocument, path: Path, code: string, summary: string, hint: string): Diagnostic =>
  at(document.place(path), { severity: 'warning', code: `lint/${code}`, summary, hint })
