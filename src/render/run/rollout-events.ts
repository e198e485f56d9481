import type { RolloutEvent, Stop } from '../../model/plan/rollout-event.ts'
import { visible } from '../../model/visible.ts'
import { count, nodeNames } from '../text/names.ts'
import { span } from '../text/span.ts'
import { outcomeWord } from './outcome-word.ts'

/** Why nothing further is begun. */
export function stopWords(stop: Stop): string {
  switch (stop.why) {
    case 'failed':
      return `${count(stop.failed, 'node')} failed${stop.in === 'wave' ? ' in this wave' : ''}, and the budget is ${stop.budget}`
    case 'asked':
      return 'somebody asked to stop'
    case 'held':
      return `the rollout keeps them back (${visible(stop.by)})`
    case 'half':
      return `${nodeNames(stop.nodes)} ${stop.nodes.length === 1 ? 'is' : 'are'} to be changed together with others that are, and ${stop.nodes.length === 1 ? 'is' : 'are'} not yet`
    case 'closed':
      return `no change window is open${stop.opens === undefined ? '' : `, the next opens at ${stop.opens}`}`
  }
}

/** What happens to a run as a whole, in one line. */
export function rolloutText(event: RolloutEvent): string {
  switch (event.type) {
    case 'wave-started':
      return `Wave ${named(event)} of ${event.of}: ${count(event.nodes, 'node')}`
    case 'wave-ended': {
      const ends = Object.entries(event.outcomes).map(
        ([outcome, n]) => `${n} ${outcomeWord[outcome as keyof typeof outcomeWord]}`,
      )
      const left = event.notStarted > 0 ? [`${event.notStarted} not started`] : []
      return `Wave ${named(event)}: ${[...ends, ...left].join(', ') || 'nothing was begun'}`
    }
    case 'wave-slow':
      return `Wave ${named(event)} takes longer than ${span(event.seconds)}`
    case 'wave-decided':
      return `Wave ${named(event)}: decided, all ${count(event.nodes, 'node')} are kept`
    case 'wave-given-up':
      return `Wave ${named(event)} stays as it was, all nodes of it: ${visible(event.because)}`
    case 'soaking':
      return `Waiting ${span(event.seconds)} before wave ${event.n + 1}`
    case 'rollout-stopped':
      return `Stopped in wave ${named(event)}${event.notStarted > 0 ? `, ${count(event.notStarted, 'node')} not begun` : ''}: ${stopWords(event)}`
  }
}

const named = ({ n, wave }: { readonly n: number; readonly wave: string }): string =>
  wave === String(n) ? wave : `${n} (${visible(wave)})`
