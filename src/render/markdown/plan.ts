import { blocksOf } from '../overview/blocks.ts'
import { overviewOf } from '../overview/overview.ts'
import type { PlanAbout } from '../plan/about.ts'
import type { Defaults } from '../plan/fields.ts'
import type { Own } from '../plan/own-values.ts'
import { count } from '../text/names.ts'
import { chapter } from './chapter.ts'
import { type Detail, unbounded, within } from './details.ts'
import { firstScreen } from './first-screen.ts'
import { remarks } from './remarks.ts'

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
    ...remarks(about.diagnostics, about.plans),
    ...chapter('What the config changes', intent, defaults),
    ...chapter('What only puts back what was changed on the nodes', drift, defaults),
  ]
}
