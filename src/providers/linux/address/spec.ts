import { Optional, type Static, Unsafe } from 'typebox'
import { array, boolean, formatted, integer, object, string } from '../../../schema/vocabulary.ts'

/** An address on a link. Absent fields are not managed; the last seven are only ever seen. */
export const Address = object({
  link: string('The link that holds it.'),
  address: formatted('prefix', 'With its prefix length, in the kernel’s spelling, host bits kept.'),
  priority: Optional(integer('Metric of the route to its own network.')),
  dynamic: Optional(boolean('It has a lifetime: DHCP or a router gave it.')),
  generated: Optional(boolean('The kernel made it by itself.')),
  peer: Optional(formatted('prefix', 'The other end, for a point-to-point address.')),
  scope: Optional(string('global, site, link or host.')),
  broadcast: Optional(
    Unsafe<string | null>({ type: ['string', 'null'], description: 'Broadcast address; null: none.' }),
  ),
  flags: Optional(
    array(string('A flag, as ip names it.'), 'How it was made: without duplicate address detection, say.'),
  ),
  duplicate: Optional(boolean('Another machine was found to hold it, so the kernel does not use it.')),
  secondary: Optional(boolean('Another IPv4 address of its network came before it, and is preferred as source.')),
  promotes: Optional(
    boolean('When it goes, another address of its network takes its place; else the kernel drops them all.'),
  ),
})
export type Address = Static<typeof Address>

/** A point-to-point address is identified by its other end too. */
export const addressId = ({ link, address, peer }: Address): string =>
  `${link}/${address}${peer === undefined ? '' : ` peer ${peer}`}`
