import type { RemovalBudget } from '../../model/plan/removals.ts'
import { count, sentenceList } from '../text/names.ts'

type Word = (text: string) => string
type Names = (of: readonly string[]) => string

/** What is taken away beyond what goes unasked, in a sentence without its dot: `12 of 40 Address (at most 4 unasked), …`. */
export function removalWords({ excess, last }: RemovalBudget, word: Word, names: Names): string {
  const whats = [...new Set(last.map(({ what }) => what))]
  return sentenceList([
    ...excess.map(({ kind, gone, held, allowed }) => `${gone} of ${held} ${word(kind)} (at most ${allowed} unasked)`),
    ...whats.map(
      (what) => `the last ${word(what)} of ${names(last.filter((one) => one.what === what).map(({ node }) => node))}`,
    ),
  ])
}

/** What that asks of whoever applies it. */
export const removalDemand = ({ verdict, total, agreed }: RemovalBudget): string =>
  verdict === 'agreed'
    ? `agreed to (${count(total, 'removal')} of ${agreed})`
    : `needs --allow-removals ${total}${agreed === undefined ? '' : `, and ${agreed} were agreed to`}`
