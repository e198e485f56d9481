import { chapter } from '../markdown/chapter.ts'
import { whole } from '../markdown/details.ts'
import { names } from '../markdown/first-screen.ts'
import { code } from '../markdown/inert.ts'
import { remarks } from '../markdown/remarks.ts'
import { count } from '../text/names.ts'
import { diffBlocks, diffHeadline } from './blocks.ts'
import type { DiffAbout } from './report.ts'

/** A comparison for a comment or a summary: of how many nodes what differs, then what, folded. */
export function diffMarkdown(diff: DiffAbout): string {
  const { cluster, base, head, added, removed, unread, diagnostics } = diff
  const to = head === undefined ? 'the files as they are' : code(head)
  const lists = [
    ...named('Only after', added),
    ...named('Only before', removed),
    ...named('**Not compared**, because of errors', unread),
  ]
  const details = [...remarks(diagnostics), ...chapter('What the config means differently', diffBlocks(diff), {})]
  return `${[
    `## ${diffHeadline(diff)}`,
    `Cluster ${code(cluster)}, from ${code(base)} to ${to}.`,
    ...(lists.length > 0 ? [lists.join('\n')] : []),
    ...whole(details),
  ].join('\n\n')}\n`
}

const named = (what: string, nodes: readonly string[]): string[] =>
  nodes.length > 0 ? [`- ${what} (${count(nodes.length, 'node')}): ${names(nodes)}.`] : []
