import type { Derived, Resources } from '../../../model/config/derived.ts'
import { linkAliasSpecs } from '../../../resources/network/links/link-aliases.ts'
import type { LinkSpec } from '../../../resources/network/links/link-spec.ts'
import { linkSources } from '../../../resources/network/links/types/index.ts'
import { macAddress } from '../../../schema/values/values.ts'
import { isLinkName, linksCarriedOut } from '../carried-out.ts'
import { takesOver } from './ends.ts'
import type { Link } from './spec.ts'
import { linkType, linkTypes } from './types/index.ts'

/** The links a config asks for, with the aliases it gives; last those of which it has no more than what they belong to. */
export function linksFrom(resources: Resources): readonly Link[] {
  const links = linksCarriedOut(resources)
    .toSorted((a, b) => Number(isOnlyMember(a)) - Number(isOnlyMember(b)))
    .map(linkFrom)
  const aliases = new Map(
    resources.of<{ alias: string }>(linkAliasSpecs).map(({ metadata, spec }) => [metadata.id, spec.alias]),
  )
  const listed = new Set(links.map(({ name }) => name))
  return [
    ...links.map((link) => withAlias(link, aliases.get(link.name))),
    ...[...aliases].flatMap(([name, alias]) => (listed.has(name) ? [] : [withAlias({ name }, alias)])),
  ]
}

const withAlias = (link: Link, alias: string | undefined): Link => (alias === undefined ? link : { ...link, alias })

/** Where it is first spoken of, somebody else takes it in. */
const isOnlyMember = ({ written = {} }: Derived<LinkSpec>): boolean =>
  Object.entries(written).some(([field, place]) => field !== 'name' && place === written.name)

function linkFrom({ spec, written = {} }: Derived<LinkSpec>): Link {
  const type = linkType(spec.kind)
  const own = {
    ...(type && { type: type.type }),
    ...(type?.own && { [type.own.field]: type.from?.(spec, written) }),
  }
  return {
    name: spec.name,
    up: spec.up,
    ...(spec.mtu && { mtu: spec.mtu }),
    ...(spec.multicast !== undefined && { multicast: spec.multicast }),
    ...(takesOver({ name: spec.name, ...own }) ? {} : hardwareAddress(spec)),
    ...own,
    ...membership(spec),
  }
}

function hardwareAddress({ hardwareAddr = '' }: LinkSpec): Pick<Link, 'hardwareAddr'> {
  const address = macAddress(hardwareAddr)
  return address === undefined ? {} : { hardwareAddr: address }
}

/** It belongs to one that we cannot set up. */
const isMember = (spec: LinkSpec): boolean =>
  linkSources.some(({ members }) => members?.fields.some((field) => spec[field] !== undefined))

/**
 * A link that we make belongs to no other unless somebody wrote so; of one that is there anyway we say nothing. Membership
 * in a later type hides that in an earlier one, as in the resources.
 */
function membership(spec: LinkSpec): Pick<Link, 'master' | 'portOf'> {
  for (const { type, ports } of linkTypes.toReversed()) {
    const master = ports?.masterOf(spec)
    if (master && isLinkName(master)) return { master, portOf: type }
  }
  return spec.kind === '' || isMember(spec) ? {} : { master: null, portOf: null }
}
