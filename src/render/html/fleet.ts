import type { Plan } from '../../model/plan/plan.ts'
import { wayTo } from '../../model/plan/way.ts'
import { disruptsOf, isRemoval, type Risk, riskOf, risks } from '../overview/overview.ts'
import { riskWords, wayWords } from '../overview/words.ts'
import { turnsOf } from '../plan/changes.ts'
import { html } from '../text/html.ts'
import { count } from '../text/names.ts'

/** The fleet at a glance: how many nodes of each risk, what to filter by (with a script), and a row for each node. */
export function fleetHtml(plans: readonly Plan[], unread: readonly string[]): string {
  const rows = plans.map((plan, n) => ({ n, risk: riskOf(plan), row: rowHtml(plan, n) }))
  const inOrder = rows.toSorted((a, b) => risks.indexOf(b.risk) - risks.indexOf(a.risk) || a.n - b.n)
  return `<section aria-labelledby="fleet">
<h2 id="fleet">The fleet</h2>
${bar(rows.map(({ risk }) => risk))}
<form id="filter" role="search" hidden>
<label>Find <input type="search" id="find" placeholder="a node, a role, a thing" autocomplete="off"></label>
${choice(
  'risk',
  'Risk',
  risks
    .toReversed()
    .filter((risk) => rows.some((one) => one.risk === risk))
    .map((risk) => [risk, riskWords[risk]]),
)}
${choice(
  'role',
  'Role',
  [...new Set(plans.flatMap(({ role }) => role ?? []))].sort().map((role) => [html(role), html(role)]),
)}
<output id="found" for="find" aria-live="polite">${count(plans.length, 'node')}</output>
</form>
<div class="wide" tabindex="0" role="region" aria-label="All nodes">
<table>
<thead><tr><th scope="col">node</th><th scope="col">role</th><th scope="col">risk</th><th scope="col">changes</th><th scope="col">removes</th><th scope="col">disrupts</th><th scope="col">reachability</th></tr></thead>
<tbody id="nodes">
${inOrder.map(({ row }) => row).join('\n')}
${unread.map((node) => `<tr class="refused"><th scope="row">${html(node)}</th><td></td><td colspan="5">not planned: could not be read</td></tr>`).join('\n')}
</tbody>
</table>
</div>
</section>`
}

function rowHtml(plan: Plan, n: number): string {
  const risk = riskOf(plan)
  const turns = turnsOf(plan.steps)
  const cells = [
    html(plan.role ?? ''),
    `<span class="tag">${riskWords[risk]}</span>`,
    `${turns.length || ''}`,
    `${turns.filter(isRemoval).length || ''}`,
    `${turns.filter((turn) => disruptsOf(turn).length > 0).length || ''}`,
    turns.length > 0 ? wayWords[wayTo(plan)] : '',
  ]
  return `<tr class="${risk}" data-n="${n}" data-role="${html(plan.role ?? '')}"><th scope="row">${html(plan.node)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

const choice = (id: string, name: string, options: readonly (readonly [string, string])[]): string =>
  options.length < 2
    ? ''
    : `<label>${name} <select id="${id}"><option value="">any</option>${options.map(([value, word]) => `<option value="${value}">${word}</option>`).join('')}</select></label>`

/** One piece for each risk, as wide as it has nodes; told in words below. */
function bar(all: readonly Risk[]): string {
  const counts = risks
    .toReversed()
    .map((risk) => ({ risk, n: all.filter((one) => one === risk).length }))
    .filter(({ n }) => n > 0)
  let x = 0
  const pieces = counts.map(({ risk, n }) => {
    const piece = `<rect class="${risk}" x="${x}" y="0" width="${n}" height="1"></rect>`
    x += n
    return piece
  })
  const words = counts.map(
    ({ risk, n }) => `<li class="${risk}"><span class="tag">${riskWords[risk]}</span> ${count(n, 'node')}</li>`,
  )
  return x === 0
    ? ''
    : `<svg class="bar" viewBox="0 0 ${x} 1" preserveAspectRatio="none" aria-hidden="true">${pieces.join('')}</svg>\n<ul class="counts">${words.join('')}</ul>`
}
