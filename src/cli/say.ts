import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import { diagnosticsTally, diagnosticsText, type Sources } from '../render/diagnostics.ts'
import type { World } from './world.ts'

const noSources: Sources = new Map()

/** Puts diagnostics on standard error, with a count when there are several. */
export function complain(world: World, diagnostics: readonly Diagnostic[], sources: Sources = noSources): void {
  if (diagnostics.length === 0) return
  const tally = diagnostics.length > 1 ? diagnosticsTally(diagnostics) : ''
  world.stderr.write(`${diagnosticsText(diagnostics, sources, world.errorStyle)}${tally ? `\n${tally}\n` : ''}`)
}

/** One JSON document on standard output. */
export const printJson = (world: World, value: unknown): void => {
  world.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** A usage fault, in the form of all others. */
export const usage = (summary: string, hint: string): Diagnostic => ({
  severity: 'error',
  code: 'usage/words',
  summary,
  hint,
})

/** What a failure of the world means for one node. Anything else is a fault of ours and goes on its way. */
export function nodeProblem(node: string, error: unknown): Diagnostic {
  if (!(error instanceof EngineError)) throw error
  return { severity: 'error', code: error.code, summary: error.message, hint: error.hint, node }
}
