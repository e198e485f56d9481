import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { diagnosticsTally, diagnosticsText } from '../diagnostics.ts'
import { remarksOn } from '../plan/plan.ts'
import { html } from '../text/html.ts'
import { count } from '../text/names.ts'
import { plain } from '../text/style.ts'

/** What there is to say, in a fold, which is open where any of it is grave. */
export function remarksHtml(diagnostics: readonly Diagnostic[] = [], plans: readonly Plan[] = []): string {
  const all = [...diagnostics, ...remarksOn(plans)]
  if (all.length === 0) return ''
  const open = all.some(({ severity }) => severity !== 'info') ? ' open' : ''
  const text = diagnosticsText(all, new Map(), plain).trimEnd().split('\n').map(html).join('\n')
  return `<details${open}><summary>${diagnosticsTally(all) || count(all.length, 'note')}</summary><pre tabindex="0">${text}</pre></details>`
}
