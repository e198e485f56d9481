import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnosticsTally, diagnosticsText, type Sources } from '../diagnostics.ts'
import { plain } from '../text/style.ts'
import { codeBlock } from './inert.ts'

/** What was found in the files, for the summary of a job; `valid` is all there is to say where nothing was. */
export function diagnosticsMarkdown(diagnostics: readonly Diagnostic[], sources: Sources): string {
  if (diagnostics.length === 0) return '## netloom validate: valid\n'
  const lines = diagnosticsText(diagnostics, sources, plain).trimEnd().split('\n')
  return `## netloom validate: ${diagnosticsTally(diagnostics) || 'valid'}\n\n${codeBlock(lines)}\n`
}
