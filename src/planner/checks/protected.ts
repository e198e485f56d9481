import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import { pair } from '../../model/plan/pair.ts'
import { refKey } from '../../model/ref.ts'
import type { Cascade } from '../transitions/cascade.ts'
import { changesNode, goes, type Transition } from '../transitions/transition.ts'
import { kindOf } from '../world/kinds.ts'
import type { Protections } from '../world/protections.ts'
import type { World } from '../world/world.ts'

/** An error for each protected thing that would not stay as it is, if only for a moment, or would be cut off. */
export const protectedThings = (
  { transitions, target }: Cascade,
  { writtenFor }: Protections,
  wanted: ReadonlyMap<string, Resource>,
): Diagnostic[] =>
  [...transitions.values()].flatMap((transition) => {
    const { kind, id, before, because } = transition
    if (before === null || !changesNode(transition)) return []
    const written = writtenFor({ kind, id, spec: before })
    const harm = written && harmTo(transition, target, wanted.has(refKey(transition)))
    if (!harm) return []
    return [
      {
        severity: 'error',
        code: 'review/protected',
        summary: `${kind}/${id} is protected by ${written}, and the plan would ${harm}`,
        ...(because && { detail: because }),
        hint: 'Leave it as it is. Or lift its protection first, by a plan that does nothing else: take it out of `protect`, and the rest later.',
        at: { kind, id },
      },
    ]
  })

function harmTo(transition: Transition, target: World, isWanted: boolean): string | undefined {
  const { before, via, after } = transition
  if (after === null) return 'remove it'
  if (goes(transition)) return 'remove it and create it anew'
  if (via !== undefined) return 'take it apart for a while'
  if (!isWanted) return 'change it, which no config asks for'
  const cuts = kindOf(target, transition).disrupts?.(pair(before, after), false) ?? []
  return cuts.length > 0 ? `disrupt ${cuts.join(', ')} by changing it` : undefined
}

/** An error where a plan lifts protections and does anything else: whoever approves that must see it alone. */
export function liftsAlone({ lifted, set }: Protections, others: number): Diagnostic[] {
  if (lifted.length === 0 || others + set.length === 0) return []
  return [
    {
      severity: 'error',
      code: 'review/lift-alone',
      summary: `the plan lifts the protection of ${lifted.join(', ')}, and does more than that`,
      hint: 'Put its line back into `protect` and apply the rest; or apply the lift first, with all else as it is on the node.',
    },
  ]
}
