import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Ref, refKey } from '../../model/ref.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

/** A warning for each wanted thing that is there and of no use: no step would mend that. */
export const ailing = (desired: readonly Ref[], seen: World): Diagnostic[] =>
  desired.flatMap((thing) => ailment(seen, thing, 'warning', 'plan/of-no-use'))

/** What a thing suffers from; nothing where it is not there or all is well with it. */
export function ailment(seen: World, { kind, id }: Ref, severity: Diagnostic['severity'], code: string): Diagnostic[] {
  const spec = seen.get(refKey({ kind, id }))?.spec
  const ailment = spec && kindOf(seen, { kind }).ails?.(spec)
  if (!ailment) return []
  const { why, hint } = ailment
  return [{ severity, code, summary: `${kind}/${id} ${why}`, hint, at: { kind, id } }]
}
