import { diagnosticsTally, diagnosticsText } from '../diagnostics.ts'
import { type Block, blocksOf } from '../overview/blocks.ts'
import { overviewOf } from '../overview/overview.ts'
import type { PlanAbout } from '../plan/about.ts'
import { diffLines } from '../plan/diff-lines.ts'
import type { Defaults } from '../plan/fields.ts'
import type { Own } from '../plan/own-values.ts'
import { remarksOn } from '../plan/plan.ts'
import { count, nodeNames, sentenceList } from '../text/names.ts'
import { plain } from '../text/style.ts'
import { firstScreen } from './first-screen.ts'
import { code, codeBlock, htmlCode } from './inert.ts'

export interface MarkdownDrawing {
  readonly defaults?: Defaults
  readonly own?: Own
  /** How many characters there may be. The first screen is never cut; of the details the gravest come first. */
  readonly limit?: number
}

/** The plan for a comment or a summary: the first screen, then what changes, folded. */
export function planMarkdown(about: PlanAbout, { defaults = {}, own, limit }: MarkdownDrawing = {}): string {
  const { intent, drift } = blocksOf(about.plans, own)
  const screen = firstScreen(overviewOf(about), about).join('\n')
  const details = [
    ...remarks(about),
    ...chapter('What the config changes', intent, defaults),
    ...chapter('What only puts back what was changed on the nodes', drift, defaults),
  ]
  return `${[screen, ...within(details, limit === undefined ? undefined : limit - screen.length)].join('\n\n')}\n`
}

function remarks({ plans, diagnostics = [] }: PlanAbout): string[] {
  const all = [...diagnostics, ...remarksOn(plans)]
  if (all.length === 0) return []
  const lines = diagnosticsText(all, new Map(), plain).trimEnd().split('\n')
  const isGrave = all.some(({ severity }) => severity !== 'info')
  return [folded(diagnosticsTally(all) || count(all.length, 'note'), codeBlock(lines), isGrave)]
}

function chapter(title: string, blocks: readonly Block[], defaults: Defaults): string[] {
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

const folded = (summary: string, content: string, open = false): string =>
  `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${content}\n\n</details>`

/** Those that fit, in their order, and how many are left out. */
function within(details: readonly string[], limit = Number.POSITIVE_INFINITY): string[] {
  let left = limit - leftOut(details.length).length - 4
  const fit = details.findIndex((text) => {
    left -= text.length + 2
    return left < 0
  })
  return fit === -1 ? [...details] : [...details.slice(0, fit), leftOut(details.length - fit)]
}

const leftOut = (n: number): string => `**${count(n, 'part')} more did not fit here.**`
