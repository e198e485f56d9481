import type { LegacyInterface } from '../../../schema/legacy/interface.ts'
import { matchesGlob } from '../../../schema/values/cel.ts'
import type { LinkStatus } from '../../given.ts'
import { byCodeUnits, isPhysical } from './links-seen.ts'

type Selector = NonNullable<LegacyInterface['deviceSelector']>

/** The links that a selector of the legacy form chooses, by name. All that it gives must match; an empty one chooses none. */
export const selected = (selector: Selector, links: readonly LinkStatus[]): readonly LinkStatus[] =>
  links.filter((link) => matches(selector, link)).toSorted((a, b) => byCodeUnits(a.name, b.name))

function matches(selector: Selector, link: LinkStatus): boolean {
  const given = globs.flatMap((field) => (selector[field] ? [[selector[field], link[field] ?? ''] as const] : []))
  if (given.length === 0 && selector.physical === undefined) return false
  return (
    given.every(([glob, seen]) => matchesGlob(glob, seen)) &&
    (selector.physical === undefined || selector.physical === isPhysical(link))
  )
}

const globs = ['hardwareAddr', 'permanentAddr', 'pciID', 'driver', 'busPath'] as const
