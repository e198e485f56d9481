import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { diagnosticsTally, diagnosticsText } from '../diagnostics.ts'
import { remarksOn } from '../plan/plan.ts'
import { count } from '../text/names.ts'
import { plain } from '../text/style.ts'
import type { Detail } from './details.ts'

/** What there is to say, in a fold, which is open where any of it is grave. */
export function remarks(diagnostics: readonly Diagnostic[] = [], plans: readonly Plan[] = []): Detail[] {
  const all = [...diagnostics, ...remarksOn(plans)]
  if (all.length === 0) return []
  const lines = diagnosticsText(all, new Map(), plain).trimEnd().split('\n')
  const summary = diagnosticsTally(all) || count(all.length, 'note')
  const open = all.some(({ severity }) => severity !== 'info')
  return [{ summary: () => summary, above: '', lines, language: 'text', open }]
}
