import type { Block, Blocks } from '../overview/blocks.ts'
import { diffLines } from '../plan/diff-lines.ts'
import type { Defaults } from '../plan/fields.ts'
import { html } from '../text/html.ts'
import { count, nodeNames, sentenceList } from '../text/names.ts'
import { code } from './first-screen.ts'

/** Past so many characters of it, changes are named only: the page of each node has the whole. */
const room = 3_000_000

/** What changes, told once for all that have it, each in a fold; readable without a script. */
export function changesHtml({ intent, drift }: Blocks, defaults: Defaults): string {
  const first = chapterHtml('What the config changes', 'intent', intent, { defaults })
  const left = room - first.length
  return `${first}${chapterHtml('What only puts back what was changed on the nodes', 'drift', drift, { defaults, left })}`
}

/** Blocks under a title; nothing where there are none. `left`: after so many characters changes are named only. */
export function chapterHtml(
  title: string,
  id: string,
  blocks: readonly Block[],
  { defaults = {}, left = room }: { readonly defaults?: Defaults; readonly left?: number } = {},
): string {
  if (blocks.length === 0) return ''
  let rest = left
  const parts = blocks.map((block) => {
    const text = blockHtml(block, rest > 0 ? defaults : undefined)
    rest -= text.length
    return text
  })
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${parts.join('\n')}\n</section>\n`
}

function blockHtml(block: Block, defaults: Defaults | undefined): string {
  const { nodes, changes } = block
  const lines = changes.flatMap((change) => {
    const all = diffLines(change, defaults ?? {})
    return defaults ? all : all.slice(0, 1)
  })
  const list = nodes.length > 1 ? `<p>On ${nodeNames(nodes, code)}.</p>` : ''
  return `<details><summary>${who(block)}: ${count(changes.length, 'change')}</summary>${list}<pre tabindex="0">${linesHtml(lines)}</pre></details>`
}

/** Neighbours of one colour stand in one element. */
function linesHtml(lines: readonly string[]): string {
  const runs: { mark: string; lines: string[] }[] = []
  for (const line of lines) {
    const mark = line.charAt(0)
    const run = runs.at(-1)
    if (run?.mark === mark) run.lines.push(line)
    else runs.push({ mark, lines: [line] })
  }
  return runs.map((run) => `<span class="${classOf(run.mark)}">${run.lines.map(html).join('\n')}</span>`).join('\n')
}

const classOf = (mark: string): string => ({ '+': 'add', '-': 'del', '!': 'mod' })[mark] ?? 'same'

function who({ nodes, changes, roles, whole }: Block): string {
  const role = roles.length > 0 ? ` (${sentenceList(roles.map(html))})` : ''
  if (nodes.length === 1) return `${code(nodes[0] ?? '')}${role}`
  const same = changes.some(({ alike }) => alike) ? ', the same but for what is each one’s own' : ', the same on each'
  return `${whole ? 'all ' : ''}${count(nodes.length, 'node')}${role}${same}`
}
