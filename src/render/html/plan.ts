import { deflateRawSync } from 'node:zlib'
import { blocksOf } from '../overview/blocks.ts'
import { overviewOf } from '../overview/overview.ts'
import type { PlanAbout } from '../plan/about.ts'
import type { Defaults } from '../plan/fields.ts'
import type { Own } from '../plan/own-values.ts'
import { changesHtml } from './changes.ts'
import { firstScreen } from './first-screen.ts'
import { fleetHtml } from './fleet.ts'
import { script } from './generated/report.ts'
import { nodeView } from './node-view.ts'
import { pageHtml } from './page.ts'
import { remarksHtml } from './remarks.ts'
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
  const title = `netloom plan${about.cluster === undefined ? '' : ` of ${about.cluster}`}`
  const body = `<main id="overview">
${firstScreen(overviewOf(about), about)}
${remarksHtml(about.diagnostics, about.plans)}
${about.plans.length + about.unread.length > 0 ? fleetHtml(about.plans, about.unread) : ''}
${changesHtml(blocksOf(about.plans, own), defaults)}
</main>
<main id="node" hidden></main>
<script type="application/octet-stream" id="packed">${pages}</script>
<script>${script}</script>`
  return pageHtml({ title, body, script })
}

const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64')
