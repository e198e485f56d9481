import type { Place, Written } from '../../../model/config/derived.ts'
import type { Asked } from '../last-by-id.ts'
import { type LinkSpec, plainLink } from './link-spec.ts'
import { type Membership, membershipWritten } from './memberships.ts'

/** The links that a config asks for, by the kernel's names, while it is read from top to bottom. */
export type LinkMap = Map<string, Asked<LinkSpec>>

/** Sets fields of a link, which is up unless somebody sets it down; `written` names those that somebody wrote. */
export function setLink(
  links: LinkMap,
  name: string,
  at: Place,
  fields: Partial<LinkSpec> = {},
  written: Written = {},
): void {
  const before = links.get(name) ?? { spec: plainLink(name), written: { name: at } }
  const kept = Object.entries(before.written).filter(([field]) => !(topOf(field) in fields))
  links.set(name, { spec: { ...before.spec, ...fields }, written: { ...Object.fromEntries(kept), ...written } })
}

/** Lets a link belong to another. */
export const setMember = (links: LinkMap, membership: Membership): void =>
  setLink(links, membership.member, membership.place, membership.fields, membershipWritten(membership))

const topOf = (field: string): string => field.split('.', 1)[0] as string
