import type { Outcome } from '../../model/plan/event.ts'

/** How each outcome is called, everywhere. */
export const outcomeWord: Readonly<Record<Outcome, string>> = {
  unchanged: 'unchanged',
  confirmed: 'confirmed',
  refused: 'refused',
  locked: 'locked',
  'rolled-back': 'rolled back',
  'rollback-incomplete': 'rollback incomplete',
  unknown: 'state unknown',
  unreachable: 'unreachable',
  unfit: 'not fit for a change',
  'not-started': 'not started',
  failed: 'failed',
  'taken-back': 'taken back',
  'not-taken-back': 'not taken back',
}
