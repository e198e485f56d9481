import type { Diagnostic } from '../model/diagnostic.ts'
import { assemble } from './node.ts'
import { refuseOnNodes } from './refused.ts'
import { at, tidy } from './report.ts'
import { sourceOf } from './source.ts'
import { duplicates, readStream } from './stream.ts'
import type { Environment } from './substitute.ts'

/** Checks one machine config by itself. */
export function validateFile(text: string, file: string, { env }: { readonly env?: Environment } = {}): Diagnostic[] {
  const source = sourceOf(file, text)
  const { documents, diagnostics } = readStream(source, env)
  const empty = documents.length === 0 && diagnostics.length === 0
  const hint = 'a machine config has documents with `apiVersion` and `kind`'
  return tidy(
    refuseOnNodes([
      ...diagnostics,
      ...(empty ? [at({ source, start: 0, end: 0 }, { code: 'load/empty', summary: 'the file is empty', hint })] : []),
      ...duplicates(documents),
      ...assemble('', documents).diagnostics,
    ]),
  )
}
