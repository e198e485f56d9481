import type { OpenTransaction } from '../model/snapshot.ts'
import { count, nodeNames } from './names.ts'
import type { Style } from './style.ts'
import { tableText } from './table.ts'

export interface NodeStatus {
  readonly node: string
  readonly open?: OpenTransaction
  /** The last confirmed transaction; absent where netloom never applied anything. */
  readonly last?: string
}

/** Which nodes have something open, since when, by whom, and what can be done about it. */
export function statusText(all: readonly NodeStatus[], unread: readonly string[], style: Style): string {
  const open = all.flatMap(({ node, open }) => (open ? [{ node, ...open }] : []))
  const rows = open.map(({ node, id, state, holder, ageSeconds, secondsLeft }) => [
    ...[node, id, state, holder, `${Math.round(ageSeconds)} s ago`],
    secondsLeft >= 0 ? `in ${Math.round(secondsLeft)} s` : `${Math.round(-secondsLeft)} s overdue`,
  ])
  const missing =
    unread.length > 0 ? [style.yellow(`Not known, because they could not be read: ${nodeNames(unread)}.`)] : []
  const quiet = all.length - open.length
  return `${[
    ...(open.length > 0
      ? [tableText(['NODE', 'TRANSACTION', 'STATE', 'OPENED BY', 'OPENED', 'TURNS BACK'], rows, style)]
      : []),
    ...(open.length > 0
      ? ['Make one permanent:  netloom confirm TRANSACTION', 'Take one back now:   netloom rollback TRANSACTION', '']
      : []),
    ...(quiet > 0 ? [`Nothing is open on ${count(quiet, 'node')}.`] : []),
    ...missing,
  ].join('\n')}\n`
}
