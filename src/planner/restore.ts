import type { Resource } from '../model/node/resource.ts'
import type { Command } from '../model/plan/command.ts'
import type { Kind } from '../model/plan/kind.ts'
import { pair } from '../model/plan/pair.ts'
import { refKey } from '../model/ref.ts'
import { graphOf } from './order/graph.ts'
import { linearise } from './order/order.ts'
import { asPeopleRead } from './order/tie-break.ts'
import { movedFrom } from './transitions/moves.ts'
import type { Transition } from './transitions/transition.ts'
import { kindOf } from './world/kinds.ts'
import { kindsByName, worldOf } from './world/world.ts'

/**
 * What brings a node that has just booted to what was `confirmed`, knowing nothing of it: everything is made, in order. Whoever runs
 * this takes "already so" for done.
 */
export function restore(list: readonly Kind[], confirmed: readonly Resource[]): Command[] {
  const kinds = kindsByName(list)
  const desired = confirmed.filter((thing) => !kindOf({ kinds }, thing).lasting)
  const [nothing, target] = [worldOf(kinds, []), worldOf(kinds, desired)]
  const transitions = new Map(desired.map((thing): [string, Transition] => [refKey(thing), birth(thing)]))
  const graph = graphOf({ transitions, target, diagnostics: [] }, nothing)
  const made = linearise(graph, asPeopleRead(kinds)(graph)).flatMap((i) => {
    const operation = graph.operations[i]
    return operation ? kindOf(target, operation).commands(pair(null, operation.after)) : []
  })
  // Whoever set the node up before us puts it where it was then.
  const moved = movedFrom(desired, target)
  return [...made, ...moved.flatMap(({ thing }) => kindOf(target, thing).commands(pair(thing.spec, null)))]
}

const birth = ({ kind, id, spec }: Resource): Transition => ({
  ...{ kind, id, before: null, after: spec },
  because: 'last confirmed',
})
