import { hash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { diagnosticsTally, diagnosticsText } from '../diagnostics.ts'
import { blocksOf } from '../overview/blocks.ts'
import { overviewOf } from '../overview/overview.ts'
import type { PlanAbout } from '../plan/about.ts'
import type { Defaults } from '../plan/fields.ts'
import type { Own } from '../plan/own-values.ts'
import { remarksOn } from '../plan/plan.ts'
import { html } from '../text/html.ts'
import { count } from '../text/names.ts'
import { plain } from '../text/style.ts'
import { changesHtml } from './changes.ts'
import { firstScreen } from './first-screen.ts'
import { fleetHtml } from './fleet.ts'
import { script, style } from './generated/report.ts'
import { nodeView } from './node-view.ts'
import type { Drawn } from './topology.ts'

export interface HtmlDrawing {
  readonly defaults?: Defaults
  readonly own?: Own
  readonly drawn?: Drawn
}

/**
 * The plan as one page that needs nothing else: no network, nothing that its own policy does not name by a hash. Without a
 * script it has all but the pages of the nodes, which lie packed in it until one is opened.
 */
export function planHtml(about: PlanAbout, { defaults = {}, own, drawn }: HtmlDrawing = {}): string {
  const words = { defaults, drawn: drawn ?? (() => undefined), hashes: about.hashes ?? {} }
  const pages = packed(about.plans.map((plan) => nodeView(plan, words)))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>netloom plan${about.cluster === undefined ? '' : ` of ${html(about.cluster)}`}</title>
<style>${style}</style>
</head>
<body>
<main id="overview">
${firstScreen(overviewOf(about), about)}
${remarksHtml(about)}
${about.plans.length + about.unread.length > 0 ? fleetHtml(about.plans, about.unread) : ''}
${changesHtml(blocksOf(about.plans, own), defaults)}
</main>
<main id="node" hidden></main>
<script type="application/octet-stream" id="packed">${pages}</script>
<script>${script}</script>
</body>
</html>
`
}

const digestOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`

const policy = [
  "default-src 'none'",
  `script-src ${digestOf(script)}`,
  `style-src ${digestOf(style)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64')

function remarksHtml({ plans, diagnostics = [] }: PlanAbout): string {
  const all = [...diagnostics, ...remarksOn(plans)]
  if (all.length === 0) return ''
  const open = all.some(({ severity }) => severity !== 'info') ? ' open' : ''
  const text = diagnosticsText(all, new Map(), plain).trimEnd().split('\n').map(html).join('\n')
  return `<details${open}><summary>${diagnosticsTally(all) || count(all.length, 'note')}</summary><pre tabindex="0">${text}</pre></details>`
}
