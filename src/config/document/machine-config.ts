import type { MachineConfig, Mode } from '../../model/config/machine-config.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { type Source, sourceOf } from '../yaml/source.ts'
import { assemble } from './node.ts'
import { at, tidy } from './report.ts'
import { duplicates, readStream } from './stream.ts'

export interface ParseOptions {
  /** The file's name in diagnostics; `machine config` by default. */
  readonly file?: string
  /** `metal` by default. */
  readonly mode?: Mode
  /** Makes errors of warnings about the legacy form and of lints. */
  readonly strict?: boolean
}

/** Reads and checks one machine config: a stream of documents. There is a config when there is no error. */
export function parseMachineConfig(
  text: string,
  { file = 'machine config', mode = 'metal', strict = false }: ParseOptions = {},
): { readonly config?: MachineConfig; readonly diagnostics: readonly Diagnostic[] } {
  const source = sourceOf(file, text)
  const { documents, diagnostics: faults } = readStream(source, undefined)
  const assembled = assemble(documents, mode)
  const nothing = documents.length === 0 && faults.length === 0 ? [emptyFault(source)] : []
  const found = tidy([...faults, ...nothing, ...duplicates(documents), ...assembled.diagnostics])
  const diagnostics = strict ? strictly(found) : found
  return { ...(hasErrors(diagnostics) ? {} : { config: { mode, documents: assembled.documents } }), diagnostics }
}

/** Errors in place of warnings, but for some. */
export const strictly = (found: readonly Diagnostic[]): Diagnostic[] =>
  found.map((one) => (staysWarning.includes(one.code) ? one : { ...one, severity: 'error' }))

/** What netloom cannot do yet is no fault of the config; and Talos is strict only about the legacy form. */
const staysWarning: readonly string[] = [
  'lint/not-carried-out',
  'lint/not-yet',
  'document/unspecified',
  'document/no-effect',
  'document/all-encrypted',
  'load/not-opened',
]

/** A string without any document, only comments perhaps, is no config. */
export const emptyFault = (source: Source): Diagnostic =>
  at(
    { source, start: 0, end: 0 },
    {
      code: 'load/empty',
      summary: 'the config is empty',
      hint: 'a machine config has documents with `apiVersion` and `kind`, or one with `machine` or `cluster`',
    },
  )
