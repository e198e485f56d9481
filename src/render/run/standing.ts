import { commandLine } from '../../model/plan/command.ts'
import type { Outcome, RunEvent } from '../../model/plan/event.ts'
import { visible } from '../../model/visible.ts'
import { groupBy } from '../text/group.ts'
import { count, nodeNames } from '../text/names.ts'
import { span } from '../text/span.ts'
import { outcomeWord } from './outcome-word.ts'

/** How a node stands in the middle of a run, as far as was heard of it. Times are milliseconds of one clock. */
export type Standing =
  /** Nobody got to it. */
  | { readonly is: 'not-begun' }
  /** We are on the way to it, or it looks whether it still is as the plan saw it. */
  | { readonly is: 'untouched' }
  /** `rolling-back`: it is on its way back. `confirming`, `called-back`: it was asked to keep the change, or to take it back, and has not answered. */
  | {
      readonly is: 'open' | 'rolling-back' | 'confirming' | 'called-back'
      readonly transaction: string
      readonly rollsBackAt: number
    }
  | { readonly is: 'ended'; readonly outcome: Outcome }

/** How a node stands after one more event. */
export function standingAfter(before: Standing, event: RunEvent, at: number): Standing {
  if (event.type === 'finished') return { is: 'ended', outcome: event.outcome }
  if (event.type === 'transaction')
    return { is: 'open', transaction: event.id, rollsBackAt: at + event.deadlineSeconds * 1000 }
  if (before.is === 'not-begun') return { is: 'untouched' }
  if (before.is === 'ended' || before.is === 'untouched') return before
  if (event.type === 'step-undoing' || (event.type === 'state' && event.state === 'rolling-back'))
    return { ...before, is: 'rolling-back' }
  if (event.type === 'rolling-back' && before.is !== 'rolling-back') return { ...before, is: 'called-back' }
  if (event.type === 'confirming') return { ...before, is: 'confirming' }
  return before
}

type Standings = ReadonlyMap<string, Standing>

export const isOpen = (one: Standing): one is Extract<Standing, { readonly transaction: string }> =>
  'transaction' in one

/** The nodes by how they stand, a line for those that stand alike. */
export function standingText(all: Standings, at: number): string {
  const rows = [...all].map(([node, one]) => ({ node, ...wordsOf(one, at) }))
  const groups = [...groupBy(rows, ({ word, more }) => `${word}\n${more}`).values()]
  const width = Math.max(...groups.map(([one]) => one?.word.length ?? 0))
  return groups
    .map((group) => {
      const [{ word = '', more = '' } = {}] = group
      return `  ${word.padEnd(width)}  ${names(group.map(({ node }) => node))}${more}`
    })
    .join('\n')
}

const names = (nodes: readonly string[]): string => {
  const text = nodeNames(nodes)
  return text.length <= 300 ? text : `${count(nodes.length, 'node')}, the first ${nodeNames(nodes.slice(0, 8))}`
}

function wordsOf(one: Standing, at: number): { readonly word: string; readonly more: string } {
  switch (one.is) {
    case 'not-begun':
      return { word: 'not begun', more: '' }
    case 'untouched':
      return { word: 'not touched yet', more: '' }
    case 'ended':
      return { word: outcomeWord[one.outcome], more: '' }
    case 'open':
      return { word: 'open', more: ` (transaction ${visible(one.transaction)}) ${rollsBack(one.rollsBackAt, at)}` }
    case 'rolling-back':
      return { word: 'rolling back', more: ` (transaction ${visible(one.transaction)}), which it ends by itself` }
    case 'called-back':
      return {
        word: 'called back',
        more: ` (transaction ${visible(one.transaction)}) ${backAtLast(one.rollsBackAt, at)}`,
      }
    case 'confirming':
      return {
        word: 'state unknown',
        more: ` (transaction ${visible(one.transaction)}): confirmed, or it ${rollsBack(one.rollsBackAt, at)}`,
      }
  }
}

/** Nobody knows whether it heard of it. */
const backAtLast = (rollsBackAt: number, at: number): string =>
  `rolls back now, or by itself in ${left(rollsBackAt, at)}`

const left = (rollsBackAt: number, at: number): string => span(Math.max(0, Math.round((rollsBackAt - at) / 1000)))

const rollsBack = (rollsBackAt: number, at: number): string =>
  `rolls back by itself in ${left(rollsBackAt, at)} unless it is confirmed`

/** What was typed to choose the cluster and the nodes, for the words of the next command. */
export interface Chosen {
  readonly from: readonly string[]
  readonly nodes: readonly string[]
}

/** `netloom VERB …` for these nodes; for many it is for those that were chosen at first. */
export const commandFor = (verb: readonly string[], nodes: readonly string[], { from, nodes: all }: Chosen): string => {
  const only = nodes.length <= 4 ? nodes.flatMap((node) => ['--node', node]) : all
  return visible(commandLine({ argv: ['netloom', ...verb, ...from, ...only] }))
}

/** How to go on once it was left, each command whole, with what it does. */
export function waysOn(all: Standings, chosen: Chosen): string[] {
  const open = [...all].flatMap(([node, one]) => (isOpen(one) ? [{ node, ...one }] : []))
  const rest = [...all].flatMap(([node, one]) => (isToDo(one) ? [node] : []))
  const at = open.map(({ node }) => node)
  return [
    ...(open.length > 0 ? [`See how it ended:   ${commandFor(['status'], at, chosen)}`] : []),
    ...(open.length > 0 && open.length <= 4
      ? open.flatMap(({ node, transaction, is }) => [
          ...(is === 'open' ? [`Keep what it did:   ${commandFor(['confirm', transaction], [node], chosen)}`] : []),
          ...(is === 'rolling-back'
            ? []
            : [`Take it back now:   ${commandFor(['rollback', transaction], [node], chosen)}`]),
        ])
      : []),
    ...(rest.length > 0 ? [`Go on with others:  ${commandFor(['apply'], rest, chosen)}`] : []),
  ]
}

const isToDo = (one: Standing): boolean =>
  one.is === 'not-begun' || one.is === 'untouched' || (one.is === 'ended' && toDo.includes(one.outcome))

const toDo: readonly Outcome[] = ['not-started', 'rolled-back']
