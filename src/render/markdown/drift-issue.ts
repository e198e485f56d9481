import type { Change, Step } from '../../model/plan/plan.ts'
import type { NodeDrift } from '../drift.ts'
import { diffLines } from '../plan/diff-lines.ts'
import type { Defaults } from '../plan/fields.ts'
import type { SharedChange } from '../plan/sections.ts'
import { count } from '../text/names.ts'
import { type Detail, type Room, within } from './details.ts'
import { names } from './first-screen.ts'
import { brief } from './inert.ts'

export interface DriftDrawing {
  readonly cluster: string
  /** The first line, by which the issue is found again; Markdown that shows nothing. */
  readonly marker: string
  readonly room: Room
  readonly link?: string
  readonly defaults?: Defaults
}

/** What was changed on the nodes behind netloom’s back, for an issue. */
export function driftIssue(drifts: readonly NodeDrift[], unread: readonly string[], drawing: DriftDrawing): string {
  const { cluster, marker, room, link, defaults = {} } = drawing
  const drifted = drifts.filter(({ changes }) => changes.length > 0)
  const changes = drifted.reduce((sum, one) => sum + one.changes.length, 0)
  const top = [
    marker,
    `## Drift on ${drifted.length} of ${count(drifts.length + unread.length, 'node')}`,
    [
      `- Cluster ${brief(cluster)}: ${count(changes, 'thing')} ${changes === 1 ? 'is' : 'are'} not as the last apply left ${changes === 1 ? 'it' : 'them'}, on ${names(drifted.map(({ node }) => node))}.`,
      ...(unread.length > 0 ? [`- Not compared: ${names(unread)}.`] : []),
      '- `netloom plan` shows what would put it back, `netloom apply` does it. This closes by itself once nothing drifts.',
    ].join('\n'),
  ]
  const details = drifted.map(
    (one): Detail => ({
      summary: (words) => `${words(one.node)}: ${count(one.changes.length, 'change')}`,
      above: 'Confirmed by the last apply, then as it was seen on the node.',
      lines: one.changes.flatMap((change, n) => diffLines(alone(one.node, change, n + 1), defaults)),
      ...{ language: 'diff', open: false },
    }),
  )
  const rest = (n: number) =>
    `**${count(n, 'node')} more did not fit here.** ${link === undefined ? '`netloom drift` shows all.' : `All of it: <${link}>`}`
  const left = room.limit - room.size(top.join('\n\n')) - 3
  return `${[...top, ...within(details, { ...room, limit: left }, rest)].join('\n\n')}\n`
}

/** A change as the only step of its number. */
function alone(node: string, change: Change, n: number): SharedChange {
  const step: Step = { ...change, n, needs: [], commands: [], undo: [] }
  return { turn: [step], nodes: [node], numbers: [[n]] }
}
