import type { Block } from '../overview/blocks.ts'
import { diffLines } from '../plan/diff-lines.ts'
import type { Defaults } from '../plan/fields.ts'
import { count, nodeNames, sentenceList } from '../text/names.ts'
import { code, codeBlock, htmlCode } from './inert.ts'

/** Blocks of changes under a title, each in a fold; nothing where there are none. */
export function chapter(title: string, blocks: readonly Block[], defaults: Defaults): string[] {
  if (blocks.length === 0) return []
  return [`### ${title}`, ...blocks.map((block) => blockText(block, defaults))]
}

function blockText(block: Block, defaults: Defaults): string {
  const { nodes, changes } = block
  const lines = changes.flatMap((change) => diffLines(change, defaults))
  const list = nodes.length > 1 ? `On ${nodeNames(nodes, code)}.\n\n` : ''
  const things = count(changes.length, 'change')
  return folded(`${who(block)}: ${things}`, `${list}${codeBlock(lines, 'diff')}`)
}

/** Whom a block is about, as HTML: `all 12 nodes (worker), the same but for what is each one's own`. */
function who({ nodes, changes, roles, whole }: Block): string {
  const role = roles.length > 0 ? ` (${sentenceList(roles.map(htmlCode))})` : ''
  if (nodes.length === 1) return `${htmlCode(nodes[0] ?? '')}${role}`
  const same = changes.some(({ alike }) => alike) ? ', the same but for what is each one’s own' : ', the same on each'
  return `${whole ? 'all ' : ''}${count(nodes.length, 'node')}${role}${same}`
}

/** A fold, whose summary is HTML. */
export const folded = (summary: string, content: string, open = false): string =>
  `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${content}\n\n</details>`
