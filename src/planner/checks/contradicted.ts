import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import type { SideEffect } from '../../model/plan/kind.ts'
import { covers, fieldChanges } from '../../model/plan/partial.ts'
import { refKey } from '../../model/ref.ts'
import { effectsOfTransition } from '../side-effects/side-effects.ts'
import type { Cascade } from '../transitions/cascade.ts'

/** An error for each thing that is wanted although what is wanted of another leaves no room for it. */
export function contradictions({ transitions, target }: Cascade, wanted: ReadonlyMap<string, Resource>): Diagnostic[] {
  const effects = [...transitions.values()].flatMap((transition) =>
    effectsOfTransition(transition, { seen: target, target }),
  )
  const found = effects.flatMap(([, effect]) => {
    const wish = wanted.get(refKey(effect))
    const fits = effect.lasts !== 'while' || (effect.leaves !== null && wish && covers(effect.leaves, wish.spec))
    return wish && !fits ? [contradiction(wish, effect)] : []
  })
  return [...new Map(found.map((one) => [one.summary, one])).values()]
}

function contradiction(wish: Resource, { leaves, because }: SideEffect): Diagnostic {
  const name = refKey(wish)
  const fields = fieldChanges(leaves ?? {}, wish.spec).filter(({ after }) => after !== undefined)
  const wanted = fields.map(({ path, after }) => `${path} ${JSON.stringify(after)}`).join(', ')
  return {
    severity: 'error',
    code: 'plan/contradicted',
    summary: `${name} is to ${leaves === null ? 'be there' : `have ${wanted}`}, which cannot be: ${because}`,
    hint: 'Change one of the two in the config.',
    at: { kind: wish.kind, id: wish.id },
  }
}
