import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import { diagnosticsTally, diagnosticsText, type Sources } from '../render/diagnostics.ts'
import { foldText } from '../render/text/fold.ts'
import { jsonText } from '../render/text/json.ts'
import { spanText } from '../render/text/span.ts'
import type { CliProcess } from './process.ts'
import type { Sink } from './sink.ts'

const noSources: Sources = new Map()

/** Prints diagnostics on standard error, with a count when there are several. */
export function reportDiagnostics(
  cli: CliProcess,
  diagnostics: readonly Diagnostic[],
  sources: Sources = noSources,
  verbose = false,
): void {
  if (diagnostics.length === 0) return
  const tally = diagnostics.length > 1 ? diagnosticsTally(diagnostics) : ''
  const text = diagnosticsText(diagnostics, sources, cli.errorStyle, { width: widthOf(cli.stderr), verbose })
  print(cli.stderr, `${text}${tally ? `\n${tally}\n` : ''}`)
}

/** Prints text for people on a stream, folded to the width of a terminal. */
export const print = (sink: Sink, text: string): void => {
  sink.write(foldText(text, widthOf(sink)))
}

/** Prints how long something took, for whoever sits in front of it. */
export function printDuration({ stderr, now, errorStyle }: CliProcess, what: string, since: Date): void {
  if (stderr.isTTY) print(stderr, `${errorStyle.dim(`${what} in ${spanText(now().getTime() - since.getTime())}.`)}\n`)
}

/** The columns of a terminal; what goes elsewhere has no width. */
export const widthOf = ({ isTTY, columns }: Sink): number | undefined => (isTTY ? columns || undefined : undefined)

/** One JSON document on standard output. */
export const printJson = (cli: CliProcess, value: unknown): void => {
  cli.stdout.write(`${jsonText(cli.conceal(value), 2)}\n`)
}

/** A usage fault, in the form of all others. */
export const usage = (summary: string, hint: string): Diagnostic => ({
  severity: 'error',
  code: 'usage/words',
  summary,
  hint,
})

/** What a failure means for one node. A fault of ours on one node must not leave the others half done either. */
export const nodeProblem = (node: string, error: unknown): Diagnostic =>
  error instanceof EngineError
    ? { severity: 'error', code: error.code, summary: error.message, hint: error.hint, node }
    : { ...ownFault(error), node }

/** What nobody foresaw. The stack is for those who ask for it. */
export function ownFault(error: unknown): Diagnostic {
  const summary = `internal error: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`
  const hint = 'Please report this together with what you typed. NETLOOM_DEBUG=1 shows where it happened.'
  const stack = process.env.NETLOOM_DEBUG && error instanceof Error ? error.stack : undefined
  return { severity: 'error', code: 'fault/own', summary, hint, ...(stack ? { detail: stack } : {}) }
}
