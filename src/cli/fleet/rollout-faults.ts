import type { Rollout } from '../../model/config/rollout.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import type { Stop } from '../../model/plan/rollout-event.ts'
import { visible } from '../../model/visible.ts'
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
export const rolloutFaults = ({ vanished, stopped, notStarted, gates, back }: Applied): Diagnostic[] => [
  ...vanished.map(silent),
  ...gates.map((one) => gateStop(one, notStarted.length, back !== undefined)),
  ...(back && back.left.length > 0 ? [leftChanged(back)] : []),
  ...(stopped?.why === 'half' ? [half(stopped.nodes)] : []),
  ...(stopped && !['asked', 'gate', 'half'].includes(stopped.why) && notStarted.length > 0 ? [stop(stopped)] : []),
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
  hint: 'Look at it; its watchdog is off since it confirmed, so the node takes nothing back by itself.',
  node,
})

const leftChanged = ({ left, heldBy }: NonNullable<Applied['back']>): Diagnostic => ({
  severity: 'error',
  code: 'rollout/left-changed',
  summary: `what failed was not taken back on ${nodeNames(left)}: ${
    heldBy === undefined ? 'somebody asked to stop' : `the rollout keeps them back (${visible(heldBy)})`
  }`,
  hint: 'Of a run that is kept: netloom rollout resume goes on with it if it is not over, else netloom rollout take-back. Else write the config as it was, and apply.',
})

function gateStop(by: Stop, notStarted: number, isBack: boolean): Diagnostic {
  const left =
    notStarted > 0
      ? 'Those that were not begun are named below, with how to go on.'
      : isBack
        ? 'What was confirmed is taken back.'
        : 'Nothing is taken back by itself.'
  const isClear = by.why === 'gate' && by.outcome === 'fail'
  return {
    severity: 'error',
    code: isClear ? 'rollout/gate-failed' : 'rollout/gate-inconclusive',
    summary: `${stopWords(by)}${notStarted > 0 ? '; no further node was begun' : ''}`,
    hint: isClear
      ? `See what it found. ${left}`
      : `Nobody can tell, so see for yourself: netloom rollout check-gates. A run that is kept (netloom rollout start) waits for you then. ${left}`,
    ...(by.why === 'gate' && by.about !== undefined && { node: by.about }),
  }
}

/** An approval is given to a run that is kept, which this one is not. */
export function needsApproval({ gates = [] }: Rollout, waves: number): Diagnostic[] {
  const asking = gates.find(({ question }) => question.type === 'approval')
  if (asking === undefined || waves < 2) return []
  return [
    {
      severity: 'error',
      code: 'rollout/needs-approval',
      summary: `nothing was applied: somebody has to approve the waves after the first (gate ${asking.name}), and nobody could`,
      hint: 'Begin a run that is kept, so that others reach it: netloom rollout start. Or ask for one wave: --all-at-once.',
    },
  ]
}

/** The exit code of what gates had against it. */
export const gateCodes = ({ gates }: Pick<Applied, 'gates'>): ExitCode[] =>
  gates.map((by) => (by.why === 'gate' && by.outcome === 'fail' ? exitCode.gateFailed : exitCode.gateInconclusive))
