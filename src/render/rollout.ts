import type { Diagnostic } from '../model/diagnostic.ts'
import type { Outcome } from '../model/plan/outcome.ts'
import { visible } from '../model/visible.ts'
import { outcomeWord } from './run/outcome-word.ts'
import { groupBy } from './text/group.ts'
import { count, nodeNames } from './text/names.ts'
import type { Style } from './text/style.ts'
import { tableText } from './text/table.ts'

/** `over`: nothing further happens by itself. `left`: it is not over, and nobody works on it. */
export type RunState = 'running' | 'paused' | 'left' | 'over'

/** What `done` says of a node: an outcome; `in change`, `in doubt` (begun, and nobody knows how it ended), `not begun`, `down`, `unread`, `no record` (written down as changed, and the node knows nothing of it), `taking back` (the run failed, and nobody wrote down yet that it is as before). */
export type NodeState =
  | Outcome
  | 'in change'
  | 'in doubt'
  | 'not begun'
  | 'down'
  | 'unread'
  | 'no record'
  | 'taking back'

/** A run for people and programs. */
export interface RunView {
  readonly id: string
  readonly state: RunState
  /** ISO 8601. */
  readonly created: string
  readonly author: string
  readonly reason?: string
  readonly cluster: string
  readonly hash: string
  readonly commit?: string
  /** Who works on it. */
  readonly writer?: { readonly who: string; readonly host: string; readonly pid: number; readonly since: string }
  /** Waves, counted from 1, that somebody approved. */
  readonly approvals?: readonly { readonly wave: number; readonly by: string; readonly at: string }[]
  /** Gates that were asked and did not pass yet, with when: approvals among them. */
  readonly waitsFor?: readonly string[]
  /** It failed in this wave, counted from 1, and these nodes are taken back. */
  readonly back?: { readonly wave: number; readonly nodes: readonly string[] }
  readonly wishes: readonly { readonly wish: string; readonly by: string; readonly at: string }[]
  readonly ended?: { readonly at: string; readonly exitCode: number; readonly stopped?: string }
  readonly waves: readonly {
    readonly name: string
    /** Its nodes change together or not at all. */
    readonly together?: true
    /** Some of them are changed and others are not: whoever resumes the run sees to it. */
    readonly half?: true
    readonly nodes: readonly { readonly node: string; readonly state: NodeState }[]
  }[]
}

/** What `rollout show -o json` and `rollout status -o json` print; `status` with what the nodes themselves say. */
export interface RolloutReport extends RunView {
  readonly format: 'netloom.rollout'
  readonly version: 1
  readonly diagnostics: readonly Diagnostic[]
}

/** What `rollout list -o json` prints. */
export interface RolloutList {
  readonly format: 'netloom.rollout-list'
  readonly version: 1
  /** Newest first. */
  readonly runs: readonly RunView[]
}

export const listText = (runs: readonly RunView[], style: Style, width?: number): string =>
  runs.length === 0
    ? 'There are none on this machine.\n'
    : tableText(
        ['RUN', 'STATE', 'NODES', 'CLUSTER', 'BY', 'REASON'],
        runs.map((run) => [run.id, run.state, progressOf(run), run.cluster, run.author, run.reason ?? '']),
        style,
        width,
      )

function progressOf({ waves }: RunView): string {
  const all = waves.flatMap(({ nodes }) => nodes)
  return `${all.filter(({ state }) => state === 'confirmed' || state === 'unchanged').length}/${all.length}`
}

export function rolloutReportText(run: RunView, style: Style): string {
  const { id, state, author, created, reason, writer, ended, wishes } = run
  const wish = wishes.at(-1)
  const isOver = state === 'over'
  return [
    `${style.bold(`Run ${visible(id)}`)}: ${stateWords(run)}.`,
    `Begun ${visible(created)} by ${visible(author)}${reason === undefined ? '' : `: ${visible(reason)}`}`,
    ...(writer
      ? [
          `${visible(writer.who)} works on it since ${visible(writer.since)} (process ${writer.pid} on ${visible(writer.host)}).`,
        ]
      : []),
    ...(run.approvals ?? []).map(({ wave, by, at }) => `${visible(by)} approved wave ${wave} at ${visible(at)}.`),
    ...(run.waitsFor ?? []).map((gate) => `It waits for the ${visible(gate)}.`),
    ...(run.back
      ? [
          `It failed in wave ${run.back.wave}, so ${count(run.back.nodes.length, 'node')} ${isOver ? 'were to be' : run.back.nodes.length === 1 ? 'is' : 'are'} taken back.`,
        ]
      : []),
    ...(wish && state !== 'over' ? [`${visible(wish.by)} asked at ${visible(wish.at)}: ${wish.wish}.`] : []),
    '',
    ...run.waves.flatMap(({ name, nodes, together, half }, n) => [
      `Wave ${name === String(n + 1) ? name : `${n + 1} (${visible(name)})`}${together ? ', together or not at all' : ''}${half ? style.yellow(': HALF of it is changed') : ''}`,
      ...[...groupBy(nodes, (one) => one.state)].map(
        ([word, of]) => `  ${outcomeWord[word as Outcome] ?? word}: ${nodeNames(of.map(({ node }) => node))}`,
      ),
    ]),
    ...(state === 'left' ? ['', `To go on with it: netloom rollout resume ${visible(id)}`] : []),
    ...(ended?.stopped === undefined
      ? []
      : ['', `It was stopped (${visible(ended.stopped)}); exit code ${ended.exitCode}.`]),
    '',
  ].join('\n')
}

const stateWords = ({ state, ended }: RunView): string =>
  ({
    running: 'running',
    paused: 'paused',
    left: 'not over, and nobody works on it',
    over: `over since ${visible(ended?.at ?? '')}`,
  })[state]
