import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import type { Disabled, SideEffect } from '../../model/plan/kind.ts'
import { covers, fieldChanges } from '../../model/plan/partial.ts'
import { refKey } from '../../model/ref.ts'
import { effectsOfTransition } from '../side-effects/side-effects.ts'
import type { Cascade } from '../transitions/cascade.ts'
import { disabledBy } from './disabled.ts'

/** An error for each thing that is wanted although what is wanted of another leaves no room for it, or no use of it. */
export function contradictions(fallen: Cascade, wanted: ReadonlyMap<string, Resource>): Diagnostic[] {
  const { transitions, target } = fallen
  const effects = [...transitions.values()].flatMap((transition) =>
    effectsOfTransition(transition, { seen: target, target }),
  )
  const found = effects.flatMap(([, effect]) => {
    const wish = wanted.get(refKey(effect))
    const fits = effect.lasts !== 'while' || (effect.leaves !== null && wish && covers(effect.leaves, wish.spec))
    return wish && !fits ? [contradiction(wish, effect)] : []
  })
  const useless = disabledBy(fallen).flatMap(([, ref]) => (wanted.has(refKey(ref)) ? [uselessness(ref)] : []))
  return [...new Map([...found, ...useless].map((one) => [one.summary, one])).values()]
}

const uselessness = ({ kind, id, because }: Disabled): Diagnostic => ({
  severity: 'error',
  code: 'plan/contradicted',
  summary: `${kind}/${id} would be of no use: ${because}`,
  hint: 'Write it where it is of use, or change the other in the config.',
  at: { kind, id },
})

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
