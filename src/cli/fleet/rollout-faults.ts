import type { Rollout } from '../../model/config/rollout.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Stop } from '../../model/plan/rollout-event.ts'
import { isOpen, nextOpening } from '../../planner/waves/windows.ts'
import { stopWords } from '../../render/run/rollout-events.ts'
import type { Applied } from './apply-nodes.ts'

/** Why nothing may begin now. */
export function closedNow({ windows }: Rollout, now: Date): Diagnostic[] {
  if (isOpen(windows, now)) return []
  const opens = nextOpening(windows, now)?.toISOString()
  return [
    {
      ...{
        severity: 'error',
        code: 'rollout/closed',
        summary: 'nothing was applied, because no change window is open',
      },
      hint: opens === undefined ? 'Change `rollout.windows` in cluster.yaml.' : `The next opens at ${opens}.`,
    },
  ]
}

/** What a rollout leaves to report beside how each node ended. */
export const rolloutFaults = ({ vanished, stopped, notStarted }: Applied): Diagnostic[] => [
  ...vanished.map(silent),
  ...(stopped && stopped.why !== 'asked' && notStarted.length > 0 ? [stop(stopped)] : []),
]

const stop = (by: Stop): Diagnostic => ({
  severity: 'error',
  ...(by.why === 'held'
    ? { code: 'rollout/held' }
    : by.why === 'closed'
      ? { code: 'rollout/closed' }
      : { code: 'rollout/stopped' }),
  summary: `no further node was begun: ${stopWords(by)}`,
  hint: 'Those that were not begun are named below, with how to go on.',
})

const silent = (node: string): Diagnostic => ({
  severity: 'error',
  code: 'rollout/vanished',
  summary: 'it was changed and confirmed, and no longer answers',
  hint: 'Look at it; its watchdog is off since it confirmed, so nothing is taken back by itself.',
  node,
})
