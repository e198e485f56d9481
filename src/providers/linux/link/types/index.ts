import { Optional } from 'typebox'
import type { Seals } from '../../../../model/node/seal.ts'
import type { Probe, ProbeOutput } from '../../../../model/plan/command.ts'
import { object } from '../../../../schema/vocabulary.ts'
import type { LinkType } from '../link-type.ts'
import { commonFields } from '../spec.ts'
import { bond } from './bond.ts'
import { bridge } from './bridge.ts'
import { dummy } from './dummy.ts'
import { macvlan } from './macvlan.ts'
import { veth } from './veth.ts'
import { vlan } from './vlan.ts'
import { vrf } from './vrf.ts'
import { vxlan } from './vxlan.ts'
import { wireguard } from './wireguard.ts'

/** Every type of link that we can make and remove; all others are there, or are not. */
export const linkTypes: readonly LinkType[] = [vlan, bond, bridge, vrf, macvlan, vxlan, dummy, veth, wireguard]

const byName = new Map(linkTypes.map((one) => [one.type, one]))

/** The type of that name, if we can make it. */
export const linkType = (name: string | null | undefined): LinkType | undefined => byName.get(name ?? '')

const asking = linkTypes.filter(({ probe }) => probe)

/** How to look at what `ip` does not show of links. */
export const ownProbes = (secrets: readonly string[]): Probe[] => asking.flatMap((type) => type.probe?.(secrets) ?? [])

/** The output for one type, of those of all `ownProbes`. */
export const outputFor = (type: LinkType, outputs: readonly ProbeOutput[]): ProbeOutput | undefined =>
  outputs[asking.indexOf(type)]

/** What one of them is shown of secrets. */
export const sealsFrom = (outputs: readonly ProbeOutput[]): Seals =>
  asking.flatMap((type) => type.seals?.(outputFor(type, outputs)) ?? [])[0] ?? { wanted: [], passing: false }

/** States of one link, of a type that every kernel has. */
export const exampleLink = bridge.examples as NonNullable<LinkType['examples']>

/** A link of any type. */
export const linkSchema = object({
  ...commonFields,
  ...Object.fromEntries(linkTypes.flatMap(({ own }) => (own ? [[own.field, Optional(own.schema)]] : []))),
})
