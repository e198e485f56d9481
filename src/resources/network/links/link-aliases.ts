import { documentsOf } from '../../../model/config/machine-config.ts'
import { LinkAliasConfig } from '../../../schema/documents/link-alias-config.ts'
import { matchesLink } from '../../../schema/values/cel.ts'
import { hexBytes } from '../../../schema/values/values.ts'
import type { Given, LinkStatus } from '../../given.ts'
import { merged } from '../../layer.ts'
import type { Part } from '../../part.ts'
import { perGiven } from '../per-given.ts'
import { byCodeUnits, isPhysical } from './links-seen.ts'

/** Names for links that are chosen by their hardware. */
export const linkAliases: Part = {
  follow: (given) =>
    [...aliasesOf(given)].map(([link, alias]) => merged('LinkAliasSpecs.net.talos.dev', link, { alias })),
}

/** The alias that each physical link gets, by the link's name: the first that chooses it. */
export const aliasesOf = perGiven(({ config, links }: Given): ReadonlyMap<string, string> => {
  const documents = documentsOf(config, LinkAliasConfig).toSorted((a, b) => byCodeUnits(a.name, b.name))
  const aliases = new Map<string, string>()
  if (documents.length === 0) return aliases
  const physical = links.filter(isPhysical).toSorted((a, b) => byCodeUnits(hardware(a), hardware(b)))
  for (const { name, selector } of documents) {
    const chosen = physical.filter((link) => matchesLink(selector.match, link))
    if (chosen.length > 1 && !name.includes('%d')) continue
    chosen
      .filter((link) => !aliases.has(link.name))
      .forEach((link, n) => {
        aliases.set(link.name, name.replace('%d', String(n)))
      })
  }
  return aliases
})

/** The address the card was made with identifies it better than the one it was given. */
const hardware = ({ permanentAddr = '', hardwareAddr = '' }: LinkStatus): string =>
  hexBytes(permanentAddr === '' ? hardwareAddr : permanentAddr) ?? ''
