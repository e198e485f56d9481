import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import { refKey } from '../../model/ref.ts'
import type { Cascade } from '../transitions/cascade.ts'
import { changesNode } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

/** What a plan puts on a node that has no effect yet, and what takes effect with it though no step is about it. */
export function dormantThings({ transitions, target }: Cascade, seen: World, wanted: Iterable<Resource>): Diagnostic[] {
  const changing = [...transitions.values()].filter(changesNode)
  if (changing.length === 0) return []
  const fallsAsleep = changing.flatMap(({ kind, id, before, after }): Diagnostic[] => {
    if (after === null) return []
    const known = before === null ? [] : waitsFor(seen, { kind, id, spec: before })
    return waitsFor(target, { kind, id, spec: after })
      .filter((what) => !known.includes(what))
      .map((what) => asleep({ kind, id }, what))
  })
  const wakes = [...wanted].flatMap((thing): Diagnostic[] => {
    const [now, then] = [seen.get(refKey(thing)), target.get(refKey(thing))]
    if (!now || !then) return []
    const left = waitsFor(target, then)
    return waitsFor(seen, now)
      .filter((what) => !left.includes(what) && speaksOf(target, then, what))
      .map((what) => woken(thing, what))
  })
  return [...fallsAsleep, ...wakes]
}

const waitsFor = (world: World, { kind, spec }: Resource): readonly string[] =>
  world.kinds.has(kind) ? (kindOf(world, { kind }).dormant?.(spec, world.around) ?? []) : []

/** Whether it still names it: in a world without anything it would wait for that. */
const speaksOf = ({ kinds }: World, { kind, spec }: Resource, what: string): boolean =>
  kinds
    .get(kind)
    ?.dormant?.(spec, () => [])
    .includes(what) ?? false

const asleep = ({ kind, id }: Pick<Resource, 'kind' | 'id'>, what: string): Diagnostic => ({
  severity: 'info',
  code: 'plan/dormant',
  summary: `${kind}/${id} changes nothing now as to ${what}, which is not there, but takes effect as soon as it is`,
  hint: 'See that the name is the one that is meant: whoever makes it be there later does not think of this.',
  at: { kind, id },
})

const woken = ({ kind, id }: Pick<Resource, 'kind' | 'id'>, what: string): Diagnostic => ({
  severity: 'warning',
  code: 'plan/wakes',
  summary: `with ${what} takes effect what ${kind}/${id} says of it, which had none so far`,
  hint: `Look at ${kind}/${id} as at a part of this change: netloom get.`,
  at: { kind, id },
})
