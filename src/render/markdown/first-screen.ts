import type { PolicyReport } from '../../model/plan/policy-verdict.ts'
import type { Overview, Spread } from '../overview/overview.ts'
import { approvalOf, brokenLines, missingText, policyHeadline, policySource } from '../overview/policy-words.ts'
import { removalDemand, removalWords } from '../overview/removal-words.ts'
import { waveLines } from '../overview/wave-lines.ts'
import { driftWords, headline, riskMeaning, runTitle, runWords } from '../overview/words.ts'
import type { Approval, PlanAbout } from '../plan/about.ts'
import { fleetHash } from '../plan/fleet-plan.ts'
import { tallyText } from '../plan/tally.ts'
import { count, nodeNames, sentenceList } from '../text/names.ts'
import { brief, code } from './inert.ts'

/** What a reviewer must know before any detail, as lines of Markdown; what there is nothing of is not told. */
export function firstScreen(overview: Overview, plan: PlanAbout): string[] {
  const { cluster, made, taken } = plan
  const about = [
    ...(cluster === undefined ? [] : [`Cluster ${brief(cluster)}`]),
    ...(overview.changing.length === 0 ? [] : [`plan ${code(fleetHash(plan))}`]),
    ...(made ? [`made ${brief(made.created)} by ${brief(made.author)}`] : []),
    ...(taken === undefined ? [] : [`from what was recorded of the nodes at ${brief(taken)}`]),
  ]
  return [
    `## ${headline(overview)}`,
    ...(about.length > 0 ? ['', `${about.join(', ')}.`] : []),
    '',
    ...bullets(overview, plan).map((line) => `- ${line}`),
  ]
}

const marks: Readonly<Record<Overview['risk'], string>> = {
  refused: '🛑',
  high: '🔴',
  guard: '🔓',
  medium: '🟠',
  low: '🟢',
  none: '⚪',
}

function bullets(overview: Overview, { approval, policy }: PlanAbout): string[] {
  const whose = policy ? approvalOf(policy) : approval
  const { faulty, unread, inPart, disrupts, removes, ways, drifted, changing, budget, guards } = overview
  return [
    riskLine(overview),
    ...named('**Not planned**, because of errors', faulty),
    ...named('**Not planned**, could not be read', unread),
    ...named('**In part only**, as the node lacks something', inPart),
    ...(disrupts.length > 0 ? [`**Disrupts:** ${spreadText(disrupts)}.`] : []),
    ...(removes.length > 0 ? [`**Removes** ${count(removes.length, 'thing')}: ${spreadText(removes)}.`] : []),
    ...(guards.length > 0 ? [`**Removes guards:** ${spreadText(guards)}.`] : []),
    ...(budget.verdict === 'within'
      ? []
      : [`**Removal budget:** ${removalWords(budget, brief, names)}; ${removalDemand(budget)}.`]),
    ...named('**Reachability: cut**', ways.cuts),
    ...named('**Reachability: unknown**', ways.unknown),
    ...named('Reachability: kept', ways.keeps),
    ...(whose ? [approvalText(whose)] : []),
    ...(policy ? policyText(policy) : []),
    ...(changing.length > 0
      ? [`**${runTitle(overview)}:** ${runWords(overview)} (${tallyText(overview.tally)}).${waveItems(overview)}`]
      : []),
    ...(drifted.changes > 0 ? [`**Drift:** ${driftWords(overview)} on ${names(drifted.nodes)}.`] : []),
  ]
}

const waveItems = ({ waves }: Overview): string =>
  waveLines(waves, names, brief)
    .map(({ name, told }) => `\n  - wave ${name}: ${told}`)
    .join('')

function riskLine(overview: Overview): string {
  const { risk } = overview
  const words = risk === 'none' ? '' : `**${risk === 'refused' ? 'Refused' : `Risk: ${risk}`}.** `
  return `${marks[risk]} ${words}${riskMeaning(overview)}`
}

const named = (what: string, nodes: readonly string[]): string[] =>
  nodes.length > 0 ? [`${what} (${count(nodes.length, 'node')}): ${names(nodes)}.`] : []

function approvalText(approval: Approval): string {
  const { by } = approval
  const missing = missingText(approval, brief)
  return [
    by.length > 0 ? `**Approved** by ${sentenceList(by.map(brief))}.` : '**Not approved.**',
    ...(missing === '' ? [] : [`Missing: ${missing}.`]),
  ].join(' ')
}

const policyText = (policy: PolicyReport): string[] => [
  [
    `**Policy:** ${policyHeadline(policy)}${policySource(policy, code)}.`,
    ...brokenLines(policy, code, names).map((one) => `  - ${one}`),
  ].join('\n'),
]

const spreadText = (all: readonly Spread[]): string =>
  firstFew(all.map(({ what, nodes }) => `${brief(what)} (${names(nodes)})`)).join(', ')

/** Names of nodes; of very many the first. */
export function names(nodes: readonly string[]): string {
  const text = nodeNames(nodes, brief)
  return text.length <= longest ? text : `${nodeNames(nodes.slice(0, 8), brief)} and ${nodes.length - 8} more`
}

const longest = 300
const most = 6

const firstFew = (words: readonly string[]): readonly string[] =>
  words.length > most ? [...words.slice(0, most), `and ${words.length - most} more`] : words
