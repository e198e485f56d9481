import type { Around } from '../../../model/plan/kind.ts'
import { lowerOf } from './ends.ts'
import type { Link } from './spec.ts'

/** The links of one moment, by what they have to do with another. */
export interface Links {
  named(name: string | null | undefined): Link | undefined
  portsOf(name: string): readonly Link[]
  /** Those that depend on it, as VLANs on their parent. */
  standingOn(name: string): readonly Link[]
  /** The names of the links that a link depends on or consists of. */
  below(link: Link): readonly string[]
}

const indexed = new WeakMap<readonly Link[], Links>()

export const linksIn = (around: Around): Links => linksAmong(around<Link>('Link'))

/** Indexes the links of a moment once, however often it is asked: nodes with thousands of them ask of each. */
export function linksAmong(all: readonly Link[]): Links {
  const known = indexed.get(all) ?? indexOf(all)
  indexed.set(all, known)
  return known
}

function indexOf(all: readonly Link[]): Links {
  const byName = new Map(all.map((link) => [link.name, link]))
  const byMaster = groupedBy(all, ({ master }) => master)
  const byLower = groupedBy(all, lowerOf)
  return {
    named: (name) => byName.get(name ?? ''),
    portsOf: (name) => byMaster.get(name) ?? [],
    standingOn: (name) => byLower.get(name) ?? [],
    below: (link) => [lowerOf(link) ?? [], (byMaster.get(link.name) ?? []).map(({ name }) => name)].flat(),
  }
}

function groupedBy(all: readonly Link[], keyOf: (link: Link) => string | null | undefined): Map<string, Link[]> {
  const groups = new Map<string, Link[]>()
  for (const link of all) {
    const key = keyOf(link)
    if (!key) continue
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  return groups
}
