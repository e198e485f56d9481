import type { Command } from '../model/command.ts'
import type { Kind } from '../model/kind.ts'
import { pair } from '../model/pair.ts'
import { refKey } from '../model/ref.ts'
import type { Resource } from '../model/resource.ts'
import type { Fate } from './fate.ts'
import { graphOf } from './graph.ts'
import { kindOf, kindsByName } from './kinds.ts'
import { movedFrom } from './moves.ts'
import { linearise } from './order.ts'
import { asPeopleRead } from './tie-break.ts'
import { worldOf } from './world.ts'

/**
 * What brings a node that has just booted to `desired`, knowing nothing of it: everything is made, in order. Whoever runs
 * this takes "already so" for done.
 */
export function restore(list: readonly Kind[], desired: readonly Resource[]): Command[] {
  const kinds = kindsByName(list)
  const nothing = worldOf([])
  const fates = new Map(desired.map((thing): [string, Fate] => [refKey(thing), birth(thing)]))
  const graph = graphOf(kinds, { fates, target: worldOf(desired), diagnostics: [] }, nothing)
  const made = linearise(graph, asPeopleRead(kinds)(graph)).flatMap((i) => {
    const leg = graph.legs[i]
    return leg ? kindOf(kinds, leg).commands(pair(null, leg.after)) : []
  })
  // Whoever set the node up before us puts it where it was then.
  const moved = movedFrom(kinds, desired, worldOf(desired))
  return [...made, ...moved.flatMap(({ thing }) => kindOf(kinds, thing).commands(pair(thing.spec, null)))]
}

const birth = ({ kind, id, spec }: Resource): Fate => ({
  ...{ kind, id, before: null, after: spec },
  because: 'last confirmed',
})
