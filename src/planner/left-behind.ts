import type { Diagnostic } from '../model/diagnostic.ts'
import { pair } from '../model/pair.ts'
import { type Ref, refKey } from '../model/ref.ts'
import type { Cascade } from './cascade.ts'
import { changesNode, type Fate } from './fate.ts'
import { type Kinds, kindOf } from './kinds.ts'

/** An error for each thing nobody manages that would stay where it is of no use any more. */
export const leftBehind = (
  kinds: Kinds,
  { fates, target }: Cascade,
  wanted: ReadonlyMap<string, unknown>,
): Diagnostic[] =>
  [...fates.values()].filter(changesNode).flatMap((fate) => {
    const { before, after } = fate
    if (before === null && after === null) return []
    const disabled = kindOf(kinds, fate).disables?.(pair(before, after), target.around) ?? []
    return disabled.filter((ref) => !wanted.has(refKey(ref))).map((ref) => leftBehindDiagnostic(fate, ref))
  })

const leftBehindDiagnostic = (cause: Fate, { kind, id }: Ref): Diagnostic => ({
  severity: 'error',
  code: 'review/left-behind',
  summary: `${kind}/${id} is not in the config, and would be of no use once ${refKey(cause)} is as the config asks`,
  hint: 'Write it in the config where it is to be from then on, or take it off the node first.',
  at: { kind, id },
})
