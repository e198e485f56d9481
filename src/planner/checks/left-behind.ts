import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Disabled } from '../../model/plan/kind.ts'
import { refKey } from '../../model/ref.ts'
import type { Cascade } from '../transitions/cascade.ts'
import type { Transition } from '../transitions/transition.ts'
import { disabledBy } from './disabled.ts'

/** An error for each thing nobody manages that would stay where it is of no use any more. */
export const leftBehind = (fallen: Cascade, wanted: ReadonlyMap<string, unknown>): Diagnostic[] =>
  disabledBy(fallen)
    .filter(([, ref]) => !wanted.has(refKey(ref)))
    .map(([cause, ref]) => leftBehindDiagnostic(cause, ref))

const leftBehindDiagnostic = (cause: Transition, { kind, id, instead }: Disabled): Diagnostic => ({
  severity: 'error',
  code: 'review/left-behind',
  summary: `${kind}/${id} is not in the config, and would be of no use once ${refKey(cause)} is as the config asks`,
  hint: `Write it in the config where it is to be from then on, or take it off the node first${instead ? '; or take it along as it is: --move-unmanaged' : ''}.`,
  at: { kind, id },
})
