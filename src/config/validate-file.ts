import type { Diagnostic } from '../model/diagnostic.ts'
import { assemble } from './node.ts'
import { refuseOnNodes } from './refused.ts'
import { at, tidy } from './report.ts'
import { withoutSecrets } from './secrets.ts'
import { sourceOf } from './source.ts'
import { duplicates, readStream } from './stream.ts'
import type { Environment } from './substitute.ts'

export interface FileVerdict {
  readonly diagnostics: readonly Diagnostic[]
  /** The file's text for drawing faults: its secrets are starred out. */
  readonly sources: ReadonlyMap<string, string>
}

/** Checks one machine config by itself. Without `env`, `${NAME}` means nothing. */
export function inspectFile(text: string, file: string, { env }: { readonly env?: Environment } = {}): FileVerdict {
  const source = sourceOf(file, text)
  const stream = readStream(source, env)
  const { documents, diagnostics } = stream
  const empty = documents.length === 0 && diagnostics.length === 0
  const hint = 'a machine config has documents with `apiVersion` and `kind`'
  const all = [
    ...diagnostics,
    ...(empty ? [at({ source, start: 0, end: 0 }, { code: 'load/empty', summary: 'the file is empty', hint })] : []),
    ...duplicates(documents),
    ...assemble('', documents).diagnostics,
  ]
  return {
    diagnostics: tidy(refuseOnNodes(all)),
    sources: new Map([[file, withoutSecrets(source.text, stream)]]),
  }
}

/** The faults of one machine config. */
export const validateFile = (
  text: string,
  file: string,
  options: { readonly env?: Environment } = {},
): readonly Diagnostic[] => inspectFile(text, file, options).diagnostics
