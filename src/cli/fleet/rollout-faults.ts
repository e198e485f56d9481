import type { Rollout } from '../../model/config/rollout.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Stop } from '../../model/plan/rollout-event.ts'
import { isOpen, nextOpening } from '../../planner/waves/windows.ts'
import { stopWords } from '../../render/run/rollout-events.ts'
import { nodeNames } from '../../render/text/names.ts'
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
  ...(stopped?.why === 'half' ? [half(stopped.nodes)] : []),
  ...(stopped && stopped.why !== 'asked' && stopped.why !== 'half' && notStarted.length > 0 ? [stop(stopped)] : []),
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

/** For whoever has no run that is kept, planning anew is the way on, too: what is kept needs no change then. */
const half = (nodes: readonly string[]): Diagnostic => ({
  severity: 'error',
  code: 'rollout/half',
  summary: `others were changed that change together with ${nodeNames(nodes)}, and ${nodes.length === 1 ? 'it is' : 'they are'} not`,
  hint: 'Mend what is reported of them. Then go on: netloom rollout resume, or apply again where no run was begun.',
})

const silent = (node: string): Diagnostic => ({
  severity: 'error',
  code: 'rollout/vanished',
  summary: 'it was changed and confirmed, and no longer answers',
  hint: 'Look at it; its watchdog is off since it confirmed, so nothing is taken back by itself.',
  node,
})
