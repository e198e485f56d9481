import type { LegacyInterface } from '../../../schema/legacy/interface.ts'
import { matchesGlob } from '../../../schema/values/cel.ts'
import type { LinkStatus } from '../../given.ts'
import { byCodeUnits, isPhysical } from './links-seen.ts'

type Selector = NonNullable<LegacyInterface['deviceSelector']>

/**
 * The links that a selector of the legacy form chooses, by name. All that it gives must match; an empty one chooses none.
 * What stands on other links has the address of one of them, which is the one that is meant.
 */
export function selected(selector: Selector, links: readonly LinkStatus[]): readonly LinkStatus[] {
  const matching = links.filter((link) => matches(selector, link)).toSorted((a, b) => byCodeUnits(a.name, b.name))
  const found = [isPhysical, standsAlone].map((is) => matching.filter(is)).find((some) => some.length > 0)
  return found ?? matching
}

const standsAlone = ({ standsOn = [] }: LinkStatus): boolean => standsOn.length === 0

function matches(selector: Selector, link: LinkStatus): boolean {
  const given = globs.flatMap((field) => (selector[field] ? [[selector[field], link[field] ?? ''] as const] : []))
  if (given.length === 0 && selector.physical === undefined) return false
  return (
    given.every(([glob, seen]) => matchesGlob(glob, seen)) &&
    (selector.physical === undefined || selector.physical === isPhysical(link))
  )
}

const globs = ['hardwareAddr', 'permanentAddr', 'pciID', 'driver', 'busPath'] as const
