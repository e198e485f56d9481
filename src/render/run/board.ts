import type { Outcome, RunEvent } from '../../model/plan/event.ts'
import { visible } from '../../model/visible.ts'
import type { Style } from '../text/style.ts'
import { eventText, outcomeWord } from './events.ts'

/** What the live display knows: the newest words of each node that has begun, and how nodes have ended. */
export interface Board {
  readonly nodes: number
  readonly running: ReadonlyMap<string, string>
  readonly ended: ReadonlyMap<string, Outcome>
}

export const emptyBoard = (nodes: number): Board => ({ nodes, running: new Map(), ended: new Map() })

/** The board after one more event. */
export function seenOnBoard(board: Board, event: RunEvent): Board {
  const running = new Map(board.running)
  const ended = new Map(board.ended)
  if (event.type === 'finished') {
    running.delete(event.node)
    ended.set(event.node, event.outcome)
  } else {
    const text = eventText(event)
    if (text !== undefined) running.set(event.node, text)
  }
  return { ...board, running, ended }
}

const harmless: readonly Outcome[] = ['confirmed', 'unchanged', 'not-started']

/** What stays on screen: what went wrong on a node. */
export const lasting = (event: RunEvent, style: Style): string | undefined =>
  event.type === 'step-failed' ||
  event.type === 'rolling-back' ||
  (event.type === 'finished' && !harmless.includes(event.outcome))
    ? `${style.red(visible(event.node))}: ${eventText(event)}`
    : undefined

/** The display as lines that fit: sums, then the first running nodes. */
export function boardLines({ nodes, running, ended }: Board, rows: number, columns: number, style: Style): string[] {
  const sums = [...new Set(ended.values())].map((outcome) => {
    const n = [...ended.values()].filter((other) => other === outcome).length
    return `${n} ${outcomeWord[outcome]}`
  })
  const waiting = nodes - running.size - ended.size
  const head = [...sums, `${running.size} running`, ...(waiting > 0 ? [`${waiting} waiting`] : [])].join(', ')
  const shown = [...running].slice(0, Math.max(1, Math.min(12, rows - 4)))
  const more = running.size - shown.length
  return [
    style.bold(cut(head, columns)),
    ...shown.map(([node, text]) => cut(`  ${visible(node)}  ${text}`, columns)),
    ...(more > 0 ? [style.dim(`  and ${more} more`)] : []),
  ]
}

const cut = (text: string, columns: number): string =>
  text.length < columns ? text : `${text.slice(0, Math.max(1, columns - 2))}…`
