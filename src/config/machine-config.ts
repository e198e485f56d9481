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
  /** Makes errors of warnings. */
  readonly strict?: boolean
}

/** Reads and checks one machine config: a stream of documents. There is a config when there is no error. */
export function parseMachineConfig(
  text: string,
  { file = 'machine config', mode = 'metal', strict = false }: ParseOptions = {},
): { readonly config?: MachineConfig; readonly diagnostics: readonly Diagnostic[] } {
  const { documents, diagnostics: faults } = readStream(sourceOf(file, text), undefined)
  const assembled = assemble('', documents)
  const found = tidy([...faults, ...duplicates(documents), ...assembled.diagnostics])
  const diagnostics = strict ? found.map((one): Diagnostic => ({ ...one, severity: 'error' })) : found
  return { ...(hasErrors(diagnostics) ? {} : { config: { mode, documents: assembled.documents } }), diagnostics }
}
