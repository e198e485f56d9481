import type { Event, Outcome } from '../../model/plan/event.ts'
import type { RolloutEvent } from '../../model/plan/rollout-event.ts'
import { visible } from '../../model/visible.ts'
import { span } from '../text/span.ts'
import { checkedText } from './checks.ts'
import { outcomeWord } from './outcome-word.ts'
import { rolloutText } from './rollout-events.ts'

/** What happens right now, in a few words; undefined for events that change nothing a person watches. */
export function eventText(event: Event): string | undefined {
  switch (event.type) {
    case 'connecting':
      return 'connecting'
    case 'looking':
      return 'looking'
    case 'unread':
      return `not read: ${visible(event.summary)}`
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
    case 'checked':
      return checkedText(event.results)
    case 'waiting':
      return 'applied, waiting for the others'
    case 'confirming':
      return 'confirming over a new connection'
    case 'rolling-back':
      return `rolling back: ${visible(event.why)}`
    case 'finished':
      return `${outcomeWord[event.outcome]}${event.seconds === undefined ? '' : ` after ${span(event.seconds)}`}`
    default:
      return undefined
  }
}

const harmless: readonly Outcome[] = ['confirmed', 'unchanged', 'not-started']

/** Whether something goes wrong on a node: what a person wants to see at once. */
export const isTrouble = (event: Event): boolean =>
  event.type === 'step-failed' ||
  event.type === 'rolling-back' ||
  (event.type === 'checked' && event.results.some(({ broke }) => broke)) ||
  (event.type === 'finished' && !harmless.includes(event.outcome))

/** What happens to all of them in waves. */
export const isOfWave = (event: Event): event is RolloutEvent =>
  ['soaking', 'rollout-stopped', 'gate', 'gate-waiting', 'taking-back', 'taken-back'].includes(event.type) ||
  event.type.startsWith('wave-')

/** One line for a log, with its line end; empty for events that are not worth one. */
export function eventLine(event: Event): string {
  if (isOfWave(event)) return `${rolloutText(event)}\n`
  const text = 'node' in event ? eventText(event) : undefined
  return text === undefined || !('node' in event) ? '' : `${visible(event.node)}: ${text}\n`
}
