import type { Block } from '../overview/blocks.ts'
import { diffLines } from '../plan/diff-lines.ts'
import type { Defaults } from '../plan/fields.ts'
import { count, nodeNames, sentenceList } from '../text/names.ts'
import type { Detail, Words } from './details.ts'
import { code } from './inert.ts'

/** Blocks of changes under a title, each in a fold; nothing where there are none. */
export function chapter(title: string, blocks: readonly Block[], defaults: Defaults): Detail[] {
  if (blocks.length === 0) return []
  return [{ heading: title }, ...blocks.map((block) => detailOf(block, defaults))]
}

function detailOf(block: Block, defaults: Defaults): Detail {
  const { nodes, changes } = block
  return {
    summary: (words) => `${who(block, words)}: ${count(changes.length, 'change')}`,
    above: nodes.length > 1 ? `On ${nodeNames(nodes, code)}.` : '',
    lines: changes.flatMap((change) => diffLines(change, defaults)),
    ...{ language: 'diff', open: false },
  }
}

/** Whom a block is about: `all 12 nodes (worker), the same but for what is each one's own`. */
function who({ nodes, changes, roles, whole }: Block, words: Words): string {
  const role = roles.length > 0 ? ` (${sentenceList(roles.map(words))})` : ''
  if (nodes.length === 1) return `${words(nodes[0] ?? '')}${role}`
  const same = changes.some(({ alike }) => alike) ? ', the same but for what is each one’s own' : ', the same on each'
  return `${whole ? 'all ' : ''}${count(nodes.length, 'node')}${role}${same}`
}
