import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { MachineConfig, Mode } from '../model/machine-config.ts'
import { assemble } from './node.ts'
import { tidy } from './report.ts'
import { sourceOf } from './source.ts'
import { duplicates, readStream } from './stream.ts'

export interface ParseOptions {
  /** The file's name in diagnostics; `machine config` by default. */
  readonly file?: string
  /** `metal` by default. */
  readonly mode?: Mode
  /** Makes errors of warnings, but for those about netloom itself. */
  readonly strict?: boolean
}

/** Reads and checks one machine config: a stream of documents. There is a config when there is no error. */
export function parseMachineConfig(
  text: string,
  { file = 'machine config', mode = 'metal', strict = false }: ParseOptions = {},
): { readonly config?: MachineConfig; readonly diagnostics: readonly Diagnostic[] } {
  const { documents, diagnostics: faults } = readStream(sourceOf(file, text), undefined)
  const assembled = assemble('', documents, mode)
  const found = tidy([...faults, ...duplicates(documents), ...assembled.diagnostics])
  const diagnostics = strict ? strictly(found) : found
  return { ...(hasErrors(diagnostics) ? {} : { config: { mode, documents: assembled.documents } }), diagnostics }
}

/** Errors in place of warnings. What netloom cannot do yet is no fault of the config. */
export const strictly = (found: readonly Diagnostic[]): Diagnostic[] =>
  found.map((one) => (one.code === 'lint/not-carried-out' ? one : { ...one, severity: 'error' }))
