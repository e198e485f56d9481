import type { Place } from '../../../model/config/derived.ts'
import type { MachineConfig } from '../../../model/config/machine-config.ts'
import { DHCPv4Config } from '../../../schema/documents/dhcpv4-config.ts'
import { DHCPv6Config } from '../../../schema/documents/dhcpv6-config.ts'
import type { CommonLink } from '../../../schema/fields/link.ts'
import { valueAt } from '../../places.ts'

/** The common part of a link in a document, under the name as written, and where it is. */
export interface LinkPart {
  readonly link: CommonLink & { readonly name: string; readonly hardwareAddr?: string }
  readonly place: Place
}

/** Those of every link document, in stream order; both ends of a pair. */
export const linkParts = (config: MachineConfig): readonly LinkPart[] =>
  config.documents.flatMap((document) =>
    (document.type.links?.(document.content) ?? []).map(({ path }) => {
      const place = { document, path }
      return { link: valueAt(place) as LinkPart['link'], place }
    }),
  )

const dhcpKinds: readonly string[] = [DHCPv4Config.kind, DHCPv6Config.kind]

/** Where DHCP documents ask for a link, in stream order. */
export const dhcpLinks = (config: MachineConfig): readonly { readonly name: string; readonly place: Place }[] =>
  config.documents.flatMap((document) =>
    dhcpKinds.includes(document.type.kind)
      ? [{ name: (document.content as DHCPv4Config).name, place: { document, path: ['name'] } }]
      : [],
  )

/** A single link or DHCP document, of whatever link, ends all DHCP that nobody asked for. */
export const runsDefaultDhcp = (config: MachineConfig): boolean =>
  !config.documents.some(({ type }) => type.links !== undefined || dhcpKinds.includes(type.kind))
