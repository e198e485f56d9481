import type { Diagnostic } from '../../model/diagnostic.ts'
import { fieldChanges } from '../../model/plan/partial.ts'
import { refKey } from '../../model/ref.ts'
import type { Transition } from '../transitions/transition.ts'

/** What is reported of a thing nobody asked about that loses what it depends on. */
export function unmanagedFalls({ kind, id, via, after, because }: Transition): Diagnostic {
  const end = after === null ? 'goes with it' : via === undefined ? 'loses it' : 'is made again after it'
  const name = refKey({ kind, id })
  return {
    severity: 'warning',
    code: 'plan/foreign-falls',
    summary: `${name} was not made by netloom, but ${because} and ${end}`,
    hint: `If ${name} must stay as it is, leave what it depends on in the config as it is.`,
    at: { kind, id },
  }
}

/** What is reported of a thing that the kernel changes beside what is asked; most of all if nobody asked about it. */
export function sideEffectFinding(
  { kind, id, before, via, after, because }: Transition,
  isWanted: boolean,
): Diagnostic {
  const name = refKey({ kind, id })
  const changes = fieldChanges(before ?? {}, (via ?? after) || {}).map(
    ({ path, before, after }) => `${path} ${valueText(before)} -> ${valueText(after)}`,
  )
  const end = after === null ? 'goes' : via === null ? 'is made again' : `changes too (${changes.join(', ')})`
  if (isWanted) {
    return { severity: 'info', code: 'plan/side-effect', summary: `${name} ${end}: ${because}`, at: { kind, id } }
  }
  return {
    severity: 'warning',
    code: 'plan/unmanaged-side-effect',
    summary: `${name} was not made by netloom, but ${end}: ${because}`,
    hint: `If ${name} must stay as it is, leave what changes it in the config as it is.`,
    at: { kind, id },
  }
}

const valueText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
