import { Optional } from 'typebox'
import { group } from '../../../../schema/vocabulary.ts'
import type { LinkType } from '../link-type.ts'
import { commonFields } from '../spec.ts'
import { bond } from './bond.ts'
import { bridge } from './bridge.ts'
import { dummy } from './dummy.ts'
import { veth } from './veth.ts'
import { vlan } from './vlan.ts'
import { wireguard } from './wireguard.ts'

/** Every type of link that we can make and remove; all others are there, or are not. */
export const linkTypes: readonly LinkType[] = [vlan, bond, bridge, dummy, veth, wireguard]

const byName = new Map(linkTypes.map((one) => [one.type, one]))

/** The type of that name, if we can make it. */
export const linkType = (name: string | null | undefined): LinkType | undefined => byName.get(name ?? '')

/** States of one link, of a type that every kernel has. */
export const exampleLink = bridge.examples as NonNullable<LinkType['examples']>

/** A link of any type. */
export const linkSchema = group({
  ...commonFields,
  ...Object.fromEntries(linkTypes.flatMap(({ own }) => (own ? [[own.field, Optional(own.schema)]] : []))),
})
