import type { MachineConfig } from '../../../model/config/machine-config.ts'
import { hexBytes } from '../../../schema/values/values.ts'
import { within, writtenAt } from '../../places.ts'
import { dhcpLinks, type LinkPart, linkParts } from './link-documents.ts'
import { type LinkMap, setLink, setMember } from './link-map.ts'
import type { Resolve } from './link-names.ts'
import type { LinkSpec } from './link-spec.ts'
import { documentMemberships } from './memberships.ts'
import { linkSources } from './types/index.ts'

const sourceOf = new Map(linkSources.map((source) => [source.document.kind, source]))

/** Writes down the links that documents ask for, on top of what is there. */
export function setDocumentLinks(links: LinkMap, config: MachineConfig, resolve: Resolve): void {
  for (const part of linkParts(config)) setPart(links, part, resolve)
  for (const { name, place } of dhcpLinks(config)) setLink(links, resolve(name), place)
}

function setPart(links: LinkMap, { link, place }: LinkPart, resolve: Resolve): void {
  const { document, path } = place
  const source = sourceOf.get(document.type.kind)
  if (source === undefined) return
  const name = source.literalNames ? link.name : resolve(link.name)
  const { up = true, mtu = 0, multicast } = link
  const common: Partial<LinkSpec> = {
    hardwareAddr: source.hardware ? hardwareAddr(link, links.get(name)?.spec) : undefined,
    ...{ up, ...(mtu === 0 ? {} : { mtu }), ...(multicast === undefined ? {} : { multicast }) },
  }
  const written = {
    ...{ name: within(place, 'name') },
    ...writtenAt(place, { up: ['up'], mtu: ['mtu'], multicast: ['multicast'], hardwareAddr: ['hardwareAddr'] }),
    ...writtenAt({ document, path: [] }, source.writes ?? {}),
  }
  setLink(links, name, within(place, 'name'), { ...common, ...source.own(document.content, resolve, path) }, written)
  if (path.length > 0) return
  for (const membership of documentMemberships(document, source, resolve)) setMember(links, membership)
}

const hardwareAddr = ({ hardwareAddr: asked }: LinkPart['link'], before: LinkSpec | undefined): string | undefined =>
  asked ? hexBytes(asked) : before?.hardwareAddr
