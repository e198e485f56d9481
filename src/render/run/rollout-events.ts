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
    case 'gate':
      return `the gate ${visible(stop.gate)} ${stop.outcome === 'fail' ? 'fails' : 'is inconclusive'}${seen(stop)}`
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
    case 'gate':
      return gateText(event)
    case 'gate-waiting':
      return event.for === 'approval'
        ? `Gate ${visible(event.gate)}: wave ${named(event)} waits for somebody to approve it`
        : `Gate ${visible(event.gate)}: waiting for somebody to look, and to resume the run`
    case 'taking-back':
      return `Taking back ${count(event.nodes, 'node')} of ${event.of === 'run' ? 'the run' : `wave ${named(event)}`}: ${stopWords(event.because)}`
    case 'taken-back': {
      const failed = event.failed > 0 ? [`${event.failed} not`] : []
      const left = event.left > 0 ? [`${event.left} not begun`] : []
      return `Taken back: ${[count(event.nodes, 'node'), ...failed, ...left].join(', ')}`
    }
    case 'rollout-stopped':
      return `Stopped in wave ${named(event)}${event.notStarted > 0 ? `, ${count(event.notStarted, 'node')} not begun` : ''}: ${stopWords(event)}`
  }
}

const named = ({ n, wave }: { readonly n: number; readonly wave: string }): string =>
  wave === String(n) ? wave : `${n} (${visible(wave)})`

function gateText(event: Extract<RolloutEvent, { type: 'gate' }>): string {
  const { gate, outcome, isBaseline, failedBefore } = event
  const word = { pass: 'passes', fail: 'fails', inconclusive: 'is inconclusive' }[outcome]
  const counts = isBaseline
    ? ' already, so that alone stops nothing later'
    : failedBefore
      ? ' as it did before the run began, so it stops nothing'
      : ''
  return `Gate ${visible(gate)} ${word}${counts}${seen(event)}`
}

function seen({ about, saw }: { readonly about?: string; readonly saw: string }): string {
  const words = [...(about === undefined ? [] : [visible(about)]), ...(saw === '' ? [] : [visible(saw)])]
  return words.length === 0 ? '' : ` (${words.join(': ')})`
}
