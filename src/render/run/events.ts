import type { Outcome, RunEvent } from '../../model/plan/event.ts'
import { visible } from '../../model/visible.ts'

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
}

/** What happens on a node right now, in a few words; undefined for events that change nothing a person watches. */
export function eventText(event: RunEvent): string | undefined {
  switch (event.type) {
    case 'connecting':
      return 'connecting'
    case 'transaction':
      return `transaction ${visible(event.id)}: rolls back by itself unless confirmed within ${event.deadlineSeconds} s`
    case 'step-started':
      return `step ${event.n} of ${event.of}: ${visible(event.title)}`
    case 'step-undoing':
      return `taking back step ${event.n} of ${event.of}: ${visible(event.title)}`
    case 'step-failed':
      return `step ${event.n} failed: ${visible(event.output.trim()) || 'it printed nothing'}`
    case 'verifying':
      return event.attempt > 1 ? `looking again (attempt ${event.attempt})` : 'looking again'
    case 'confirming':
      return 'confirming over a new connection'
    case 'rolling-back':
      return `rolling back: ${visible(event.why)}`
    case 'finished':
      return outcomeWord[event.outcome]
    case 'state':
    case 'step-done':
      return undefined
  }
}

/** One line for a log, with its line end; empty for events that are not worth one. */
export function eventLine(event: RunEvent): string {
  const text = eventText(event)
  return text === undefined ? '' : `${visible(event.node)}: ${text}\n`
}
