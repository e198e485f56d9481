import type { PolicyReport } from '../../model/plan/policy-verdict.ts'
import type { Overview, Spread } from '../overview/overview.ts'
import { approvalOf, brokenLines, missingText, policyHeadline, policySource } from '../overview/policy-words.ts'
import { removalDemand, removalWords } from '../overview/removal-words.ts'
import { waveLines } from '../overview/wave-lines.ts'
import { driftWords, headline, riskMeaning, riskWords, runTitle, runWords } from '../overview/words.ts'
import type { Approval, PlanAbout } from '../plan/about.ts'
import { fleetHash } from '../plan/fleet-plan.ts'
import { tallyText } from '../plan/tally.ts'
import { html } from '../text/html.ts'
import { count, nodeNames, sentenceList } from '../text/names.ts'

/** What a reviewer must know before any detail; what there is nothing of is not told. */
export function firstScreen(overview: Overview, plan: PlanAbout): string {
  const { cluster, made, taken } = plan
  const { risk } = overview
  const about = [
    ...(cluster === undefined ? [] : [`cluster ${code(cluster)}`]),
    ...(overview.changing.length === 0 ? [] : [`plan ${code(fleetHash(plan))}`]),
    ...(made ? [`made ${html(made.created)} by ${code(made.author)}`] : []),
    ...(taken === undefined ? [] : [`from what was recorded of the nodes at ${html(taken)}`]),
  ]
  const rows = answers(overview, plan).map(([what, told]) => `<dt>${what}</dt><dd>${told}</dd>`)
  return `<header>
<h1>${headline(overview)}</h1>
${about.length > 0 ? `<p class="about">${about.join(', ')}</p>\n` : ''}<p class="risk ${risk}"><strong>${riskWords[risk]}</strong> ${riskMeaning(overview)}</p>
<dl>
${rows.join('\n')}
</dl>
</header>`
}

type Answer = readonly [what: string, told: string]

function answers(overview: Overview, { approval, policy }: PlanAbout): Answer[] {
  const whose = policy ? approvalOf(policy) : approval
  const { faulty, unread, inPart, disrupts, removes, ways, drifted, changing, budget, guards } = overview
  return [
    ...told('Not planned: errors', faulty),
    ...told('Not planned: unread', unread),
    ...told('In part only', inPart),
    ...spread('Disrupts', disrupts),
    ...spread('Removes', removes),
    ...spread('Removes guards', guards),
    ...(budget.verdict === 'within'
      ? []
      : [['Removal budget', `${removalWords(budget, html, names)}; ${html(removalDemand(budget))}`] as const]),
    ...told('Reachability cut', ways.cuts),
    ...told('Reachability unknown', ways.unknown),
    ...told('Reachability kept', ways.keeps),
    ...(whose ? [['Approval', approvalText(whose)] as const] : []),
    ...(policy ? [['Policy', policyText(policy)] as const] : []),
    ...(changing.length > 0
      ? [[runTitle(overview), `${runWords(overview)}: ${tallyText(overview.tally)}${waveList(overview)}`] as const]
      : []),
    ...(drifted.changes > 0 ? [['Drift', `${driftWords(overview)} on ${names(drifted.nodes)}`] as const] : []),
  ]
}

function waveList({ waves }: Overview): string {
  const lines = waveLines(waves, names, html)
  return lines.length === 0
    ? ''
    : `<ul>${lines.map(({ name, told }) => `<li>wave ${name}: ${told}</li>`).join('')}</ul>`
}

const told = (what: string, nodes: readonly string[]): Answer[] =>
  nodes.length > 0 ? [[what, `${count(nodes.length, 'node')}: ${names(nodes)}`]] : []

const spread = (what: string, all: readonly Spread[]): Answer[] =>
  all.length > 0
    ? [
        [
          what,
          `<ul>${all
            .slice(0, most)
            .map((one) => `<li>${code(one.what)} on ${names(one.nodes)}</li>`)
            .join('')}${all.length > most ? `<li>and ${all.length - most} more</li>` : ''}</ul>`,
        ],
      ]
    : []

function approvalText(approval: Approval): string {
  const { by } = approval
  const missing = missingText(approval, code)
  return [
    by.length > 0 ? `approved by ${sentenceList(by.map(code))}` : 'not approved',
    ...(missing === '' ? [] : [`missing: ${missing}`]),
  ].join('; ')
}

function policyText(policy: PolicyReport): string {
  const rules = brokenLines(policy, code, names).map((one) => `<li>${one}</li>`)
  const head = `${policyHeadline(policy)}${policySource(policy, code)}`
  return rules.length > 0 ? `${head}<ul>${rules.join('')}</ul>` : head
}

const most = 6

export const code = (text: string): string => `<code>${html(text)}</code>`

/** Names of nodes; of very many the first. */
export function names(nodes: readonly string[]): string {
  const text = nodeNames(nodes, code)
  return nodes.length <= 12 || text.length < 600
    ? text
    : `${nodeNames(nodes.slice(0, 8), code)} and ${nodes.length - 8} more`
}
