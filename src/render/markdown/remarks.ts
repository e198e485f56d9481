import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { diagnosticsTally, diagnosticsText } from '../diagnostics.ts'
import { remarksOn } from '../plan/plan.ts'
import { count } from '../text/names.ts'
import { plain } from '../text/style.ts'
import { folded } from './chapter.ts'
import { codeBlock } from './inert.ts'

/** What there is to say, in a fold, which is open where any of it is grave. */
export function remarks(diagnostics: readonly Diagnostic[] = [], plans: readonly Plan[] = []): string[] {
  const all = [...diagnostics, ...remarksOn(plans)]
  if (all.length === 0) return []
  const lines = diagnosticsText(all, new Map(), plain).trimEnd().split('\n')
  const isGrave = all.some(({ severity }) => severity !== 'info')
  return [folded(diagnosticsTally(all) || count(all.length, 'note'), codeBlock(lines), isGrave)]
}
