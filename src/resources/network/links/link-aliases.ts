import { type WrittenDocument, writtenOf } from '../../../model/config/machine-config.ts'
import { LinkAliasConfig } from '../../../schema/documents/link-alias-config.ts'
import { matchesLink } from '../../../schema/values/cel.ts'
import { hexBytes } from '../../../schema/values/values.ts'
import type { Given, LinkStatus } from '../../given.ts'
import { merged } from '../../layer.ts'
import type { Part } from '../../part.ts'
import { within } from '../../places.ts'
import { perGiven } from '../per-given.ts'
import { byCodeUnits, isPhysical } from './links-seen.ts'

export const linkAliasSpecs = 'LinkAliasSpecs.net.talos.dev'

/** Names for links that are chosen by their hardware. */
export const linkAliases: Part = {
  follow: (given) =>
    aliasChoices(given).flatMap(({ document, names }) =>
      [...names].map(([link, alias]) =>
        merged(linkAliasSpecs, link, { alias }, { alias: within({ document, path: [] }, 'name') }),
      ),
    ),
}

/** What one document chooses. */
export interface AliasChoice {
  readonly document: WrittenDocument<LinkAliasConfig>
  /** The links that match, in the order of their hardware addresses. */
  readonly matching: readonly LinkStatus[]
  /** The alias that it gives each link, by the link's name. */
  readonly names: ReadonlyMap<string, string>
}

/** Each physical link gets the alias of the first document that chooses it; a name without a number is for one link alone. */
export const aliasChoices = perGiven(({ config, links }: Given): readonly AliasChoice[] => {
  const documents = writtenOf(config, LinkAliasConfig).toSorted((a, b) => byCodeUnits(a.content.name, b.content.name))
  if (documents.length === 0) return []
  const physical = links.filter(isPhysical).toSorted((a, b) => byCodeUnits(hardware(a), hardware(b)))
  const taken = new Set<string>()
  return documents.map((document) => {
    const { name, selector } = document.content
    const matching = physical.filter((link) => matchesLink(selector.match, link))
    const chosen = matching.length > 1 && !name.includes('%d') ? [] : matching.filter((link) => !taken.has(link.name))
    for (const link of chosen) taken.add(link.name)
    return { document, matching, names: new Map(chosen.map((link, n) => [link.name, name.replace('%d', String(n))])) }
  })
})

/** The alias that each physical link gets, by the link's name. */
export const aliasesOf = perGiven(
  (given: Given): ReadonlyMap<string, string> => new Map(aliasChoices(given).flatMap(({ names }) => [...names])),
)

/** The address the card was made with identifies it better than the one it was given. */
const hardware = ({ permanentAddr = '', hardwareAddr = '' }: LinkStatus): string =>
  hexBytes(permanentAddr === '' ? hardwareAddr : permanentAddr) ?? ''
