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
import { type Detail, unbounded, type Words, within } from './details.ts'
import { firstScreen } from './first-screen.ts'
import { code } from './inert.ts'

export interface PlanWords {
  readonly defaults?: Defaults
  readonly own?: Own
}

export interface MarkdownDrawing extends PlanWords {
  /** How many characters there may be. The first screen is never cut; of the details the gravest come first. */
  readonly limit?: number
}

/** The plan for a summary: the first screen, then what changes, folded. */
export function planMarkdown(about: PlanAbout, { limit, ...words }: MarkdownDrawing = {}): string {
  const screen = firstScreen(overviewOf(about), about).join('\n')
  const room = limit === undefined ? unbounded : { ...unbounded, limit: limit - screen.length }
  const leftOut = (n: number) => `**${count(n, 'part')} more did not fit here.**`
  return `${[screen, ...within(planDetails(about, words), room, leftOut)].join('\n\n')}\n`
}

/** What stands below the first screen, the gravest first. */
export function planDetails(about: PlanAbout, { defaults = {}, own }: PlanWords): Detail[] {
  const { intent, drift } = blocksOf(about.plans, own)
  return [
    ...remarks(about),
    ...chapter('What the config changes', intent, defaults),
    ...chapter('What only puts back what was changed on the nodes', drift, defaults),
  ]
}

function remarks({ plans, diagnostics = [] }: PlanAbout): Detail[] {
  const all = [...diagnostics, ...remarksOn(plans)]
  if (all.length === 0) return []
  const lines = diagnosticsText(all, new Map(), plain).trimEnd().split('\n')
  const summary = diagnosticsTally(all) || count(all.length, 'note')
  const open = all.some(({ severity }) => severity !== 'info')
  return [{ summary: () => summary, above: '', lines, language: 'text', open }]
}

function chapter(title: string, blocks: readonly Block[], defaults: Defaults): Detail[] {
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
