import type { Resource } from '../../model/node/resource.ts'
import { refKey } from '../../model/ref.ts'

/** Of these things the addresses and routes on links. */
export const onLinks = (things: readonly Resource[], links: readonly string[]): readonly Resource[] =>
  things.filter((thing) => (thing.kind === 'Address' || thing.kind === 'Route') && links.includes(linkOf(thing)))

/** The links that these things are on, or are. */
export const linksOf = (things: readonly Resource[]): readonly string[] => [
  ...new Set(things.map(linkOf).filter((link) => link !== '')),
]

function linkOf({ kind, id, spec }: Resource): string {
  if (kind === 'Link') return id
  const { link } = spec as { readonly link?: string | null }
  return typeof link === 'string' ? link : ''
}

export const ofKind = (things: readonly Resource[], ...kinds: readonly string[]): readonly Resource[] =>
  things.filter(({ kind }) => kinds.includes(kind))

/** What it says in a field; undefined where it says nothing of it. */
export const fieldOf = ({ spec }: Resource, field: string): unknown =>
  (spec as Readonly<Record<string, unknown>>)[field]

const most = 4

/** Things by their names, for people; of many the first. */
export function named(things: readonly Resource[]): string {
  const names = things.map(refKey)
  const rest = names.length - most
  return rest > 1 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ')
}

export const listed = (words: readonly string[]): string =>
  words.length > most + 1 ? `${words.slice(0, most).join(', ')} and ${words.length - most} more` : words.join(', ')
