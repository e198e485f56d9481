import { blocksOf } from '../overview/blocks.ts'
import { overviewOf } from '../overview/overview.ts'
import type { PlanAbout } from '../plan/about.ts'
import type { Defaults } from '../plan/fields.ts'
import type { Own } from '../plan/own-values.ts'
import { count } from '../text/names.ts'
import { chapter } from './chapter.ts'
import { firstScreen } from './first-screen.ts'
import { remarks } from './remarks.ts'

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
    ...remarks(about.diagnostics, about.plans),
    ...chapter('What the config changes', intent, defaults),
    ...chapter('What only puts back what was changed on the nodes', drift, defaults),
  ]
  return `${[screen, ...within(details, limit === undefined ? undefined : limit - screen.length)].join('\n\n')}\n`
}

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
