import { visible } from '../../model/visible.ts'
import type { Overview, Spread } from '../overview/overview.ts'
import { removalDemand, removalWords } from '../overview/removal-words.ts'
import { waveLines } from '../overview/wave-lines.ts'
import { driftWords, headline, riskMeaning, riskWords, runTitle, runWords, wayWords } from '../overview/words.ts'
import { nodeNames } from '../text/names.ts'
import type { Style } from '../text/style.ts'

/** What whoever is asked must know before any detail, a line each; what there is nothing of is not told. `policy` as lines. */
export function firstScreen(overview: Overview, policy: readonly string[], style: Style): string {
  const { faulty, unread, disrupts, removes, drifted, budget, guards } = overview
  const grave = (what: string, told: string): string => style.yellow(`${style.bold(`${what}:`)} ${told}`)
  return [
    riskLine(overview, style),
    ...(faulty.length > 0
      ? [grave('Not planned', `${names(faulty)}. What is reported below must be mended first.`)]
      : []),
    ...(unread.length > 0 ? [grave('Not planned', `${names(unread)}. The messages beside this plan say why.`)] : []),
    ...(disrupts.length > 0 ? [grave('Disrupts', `${spreadText(disrupts, overview)}.`)] : []),
    ...(removes.length > 0 ? [grave('Removes', `${spreadText(removes, overview)}.`)] : []),
    ...(guards.length > 0 ? [grave('Guards removed', `${spreadText(guards, overview)}.`)] : []),
    ...(budget.verdict === 'within'
      ? []
      : [grave('Removal budget', `${removalWords(budget, visible, names)}; ${removalDemand(budget)}.`)]),
    ...reachability(overview, grave),
    ...policy,
    `${style.bold(`${runTitle(overview)}:`)} ${runWords(overview)}.`,
    ...waveTable(overview),
    ...(drifted.changes > 0 ? [`${style.bold('Drift:')} ${driftWords(overview)} on ${names(drifted.nodes)}.`] : []),
  ].join('\n')
}

function waveTable({ waves }: Overview): string[] {
  const lines = waveLines(waves, names, visible)
  const width = Math.max(...lines.map(({ name }) => name.length))
  return lines.map(({ name, told }) => `  ${name.padEnd(width)}  ${told}`)
}

/** What the lines below it show in detail needs no meaning here. */
function riskLine(overview: Overview, style: Style): string {
  const { risk, changing, ways } = overview
  const paint = {
    ...{ refused: style.red, high: style.yellow, guard: style.yellow },
    ...{ medium: style.yellow, low: style.green, none: style.green },
  }[risk]
  const meaning = riskMeaning(overview)
  const more = {
    ...{ none: '', high: '', guard: '', refused: `: ${lowered(meaning)}` },
    low: `: ${lowered(meaning)}`,
    medium: `, ${changing.length === 1 ? 'the way to it is kept' : `the ways to all ${ways.keeps.length} are kept`}.`,
  }[risk]
  return `${style.bold(headline(overview))}, ${paint(riskWords[risk])}${more || '.'}`
}

const lowered = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`

/** By node, unless all are kept and the first line says so. */
function reachability({ ways, risk }: Overview, grave: (what: string, told: string) => string): string[] {
  if (ways.cuts.length + ways.unknown.length === 0 && risk !== 'refused') return []
  const told = (['cuts', 'unknown', 'keeps'] as const).flatMap((verdict) =>
    ways[verdict].length === 0 ? [] : [`${wayWords[verdict]} (${names(ways[verdict])})`],
  )
  return told.length > 0 ? [grave('Reachability', `${told.join(', ')}.`)] : []
}

/** Where all that change have it, no names are needed. */
function spreadText(all: readonly Spread[], { changing }: Overview): string {
  const named = all
    .slice(0, most)
    .map(({ what, nodes }) => (nodes.length === changing.length ? visible(what) : `${visible(what)} (${names(nodes)})`))
  return [...named, ...(all.length > most ? [`and ${all.length - most} more`] : [])].join(', ')
}

const most = 6

/** Names of nodes; of very many the first. */
function names(nodes: readonly string[]): string {
  const text = nodeNames(nodes)
  return text.length <= longest ? text : `${nodeNames(nodes.slice(0, 8))} and ${nodes.length - 8} more`
}

const longest = 300
