import type { Diagnostic } from '../../model/diagnostic.ts'
import type { NodeRun, Outcome, RunEvent } from '../../model/plan/event.ts'
import type { RolloutEvent } from '../../model/plan/rollout-event.ts'
import type { PlanReport } from '../plan/plan-json.ts'
import { groupBy } from '../text/group.ts'
import { count, nodeNames } from '../text/names.ts'
import type { Style } from '../text/style.ts'
import { outcomeWord } from './outcome-word.ts'
import { type Chosen, commandFor } from './standing.ts'

/** What a run leaves to say: how each node ended, and what to do where it did not end well. */
export function runText(
  runs: readonly NodeRun[],
  notStarted: readonly string[],
  style: Style,
  chosen: Chosen = { from: [], nodes: [] },
): string {
  const byOutcome = groupBy(runs, ({ outcome }) => outcome)
  const blocks = order.flatMap((outcome) => {
    const of = byOutcome.get(outcome)
    return of ? [block(outcome, of, style, chosen)] : []
  })
  const waiting =
    notStarted.length > 0
      ? [
          `${style.yellow('not started')}  ${nodeNames(notStarted)}\n  Nothing was changed there. To go on:\n    ${commandFor(['apply'], notStarted, chosen)}`,
        ]
      : []
  const sums = order.flatMap((outcome) => {
    const of = byOutcome.get(outcome)
    return of ? [`${of.length} ${outcomeWord[outcome]}`] : []
  })
  const left = notStarted.length > 0 ? [`${notStarted.length} not started`] : []
  const total = `${style.bold('Applied:')} ${[...sums, ...left].join(', ')}, of ${count(runs.length + notStarted.length, 'node')}.`
  return `${[...blocks, ...waiting, '', total].join('\n')}\n`
}

/** From well to grave, so that what needs attention stands last, next to the total. */
const order: readonly Outcome[] = [
  'unchanged',
  'confirmed',
  'not-started',
  'unreachable',
  'unfit',
  'locked',
  'refused',
  'failed',
  'rolled-back',
  'taken-back',
  'not-taken-back',
  'unknown',
  'rollback-incomplete',
]

function block(outcome: Outcome, runs: readonly NodeRun[], style: Style, chosen: Chosen): string {
  const paint = outcome === 'confirmed' || outcome === 'unchanged' ? style.green : style.red
  const next = advice(outcome, runs, chosen)
  return [
    `${paint(outcomeWord[outcome])}  ${nodeNames(runs.map(({ node }) => node))}`,
    ...next.map((line) => `  ${line}`),
  ].join('\n')
}

function advice(outcome: Outcome, runs: readonly NodeRun[], chosen: Chosen): string[] {
  const nodes = runs.map(({ node }) => node)
  const type = (verb: string) => commandFor([verb], nodes, chosen)
  switch (outcome) {
    case 'unchanged':
    case 'confirmed':
    case 'not-started':
      return []
    case 'unreachable':
    case 'unfit':
      return ['Nothing was changed there; above is why. Once that is mended:', `  ${type('apply')}`]
    case 'locked':
      return ['Another run holds it; nothing was changed. See who, and since when:', `  ${type('status')}`]
    case 'refused':
      return ['Nothing was changed. Look at what would happen now:', `  ${type('plan')}`]
    case 'failed':
      return ['See above for what failed, then look at how it stands:', `  ${type('status')}`]
    case 'rolled-back':
      return [
        ...(runs.every(wasStopped)
          ? [`It was stopped and taken back; ${asItWas(runs)} To go on:`, `  ${type('apply')}`]
          : [
              `The change failed and was taken back; ${asItWas(runs)} Mend what failed (above), then:`,
              `  ${type('plan')}`,
              ...keptStories(runs, chosen),
            ]),
      ]
    case 'taken-back':
      return [
        'It was changed and confirmed, and taken back as others failed. Once what failed (above) is mended:',
        `  ${type('plan')}`,
      ]
    case 'not-taken-back':
      return ['It was to be taken back, and keeps the change; above is why. See how it stands:', `  ${type('status')}`]
    case 'unknown':
      return [
        'Nobody knows how it ended. The node rolls back by itself when its time is up; then look:',
        `  ${type('status')}`,
      ]
    case 'rollback-incomplete':
      return [
        'The node is neither as it was nor as planned. See which steps remain, and try the rollback again:',
        ...runs.map(
          ({ node, transaction }) =>
            `  ${commandFor(transaction ? ['rollback', transaction] : ['status'], [node], chosen)}`,
        ),
      ]
  }
}

/** Of many nodes the first few: the others keep theirs as well. */
function keptStories(runs: readonly NodeRun[], chosen: Chosen): string[] {
  const stories = runs.flatMap(({ node, transaction }) =>
    transaction === undefined ? [] : [`  ${commandFor(['history', transaction], [node], chosen)}`],
  )
  return stories.length === 0 ? [] : ['All that is kept of it:', ...stories.slice(0, 3)]
}

/** Shown only for what was compared: everything that was seen before. */
const asItWas = (runs: readonly NodeRun[]): string =>
  runs.some(({ diagnostics }) => diagnostics.some(isElsewhere))
    ? 'all it had to do with was looked at and is as it was. What else changed meanwhile, or is left over, is named above.'
    : 'all that was seen of the node before is as it was.'

const isElsewhere = ({ code }: Diagnostic): boolean =>
  code === 'rollback/changed-by-others' || code === 'rollback/left-over'

const wasStopped = ({ diagnostics }: NodeRun): boolean =>
  diagnostics.some(({ code }) => code === 'apply/stopped') &&
  diagnostics.every((one) => one.code === 'apply/stopped' || isElsewhere(one))

/** What `confirm` and `rollback -o json` print, and the last line of `apply -o json`. */
export interface RunReport {
  readonly type: 'run'
  readonly format: 'netloom.run-report'
  readonly version: 1
  /** That the command ends with. */
  readonly exitCode: number
  readonly nodes: readonly NodeRun[]
  /** Nodes that nobody got to. */
  readonly notStarted: readonly string[]
}

/** A line of `apply -o json`: the plan first, then what happens, at last how it ended. */
export type ApplyLine = ({ readonly type: 'plan' } & PlanReport) | RunEvent | RolloutEvent | RunReport

export const runReport = (runs: readonly NodeRun[], notStarted: readonly string[], code: number): RunReport => ({
  type: 'run',
  format: 'netloom.run-report',
  version: 1,
  exitCode: code,
  nodes: runs,
  notStarted,
})
