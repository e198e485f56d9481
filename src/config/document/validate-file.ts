import type { Mode } from '../../model/config/machine-config.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { refuseOnNodes } from '../check/refused.ts'
import { inspectPatch, isPatch, patchMark } from '../patch/inspect-patch.ts'
import { withoutSecrets } from '../secrets/secrets-in-text.ts'
import { type Parsed, parseYaml } from '../yaml/parse.ts'
import { type Source, sourceOf } from '../yaml/source.ts'
import type { Environment } from '../yaml/substitute.ts'
import type { FileVerdict } from './file-verdict.ts'
import { emptyFault, strictly } from './machine-config.ts'
import { assemble } from './node.ts'
import { onceForAll } from './once-for-all.ts'
import { at, tidy } from './report.ts'
import { duplicates, readDocuments, type Stream } from './stream.ts'

export interface FileOptions {
  readonly env?: Environment
  /** `metal` by default. */
  readonly mode?: Mode
  /** Makes errors of warnings about the legacy form and of lints. */
  readonly strict?: boolean
  /** It is a patch: what it leaves out is no fault. */
  readonly patch?: boolean
}

/** Checks one machine config by itself. Without `env`, `${NAME}` means nothing. */
export function inspectFile(text: string, file: string, options: FileOptions = {}): FileVerdict {
  const source = sourceOf(file, text)
  return inspectParsed(source, parseYaml(source), options)
}

/** The same for one that was parsed, and perhaps decrypted, before. */
export function inspectParsed(
  source: Source,
  parsed: Parsed,
  { env, mode = 'metal', strict = false, patch = false }: FileOptions = {},
): FileVerdict {
  if (patch) return inspectPatch(source, parsed, env)
  const stream = readDocuments(parsed, env)
  const mark = patchMark(parsed)
  if (mark) return { diagnostics: [at(mark, isPatch)], sources: shownOf(source, stream) }
  const { documents, diagnostics } = stream
  const empty = documents.length === 0 && diagnostics.length === 0
  const all = [
    ...diagnostics,
    ...(empty ? [emptyFault(source)] : []),
    ...duplicates(documents),
    ...assemble(documents, mode).diagnostics,
  ]
  const reported = tidy(onceForAll(refuseOnNodes(all)))
  return {
    diagnostics: strict ? strictly(reported) : reported,
    sources: shownOf(source, stream),
  }
}

const shownOf = (source: Source, stream: Stream): ReadonlyMap<string, string> =>
  new Map([[source.file, withoutSecrets(source.text, stream)]])

/** The faults of one machine config. */
export const validateFile = (text: string, file: string, options: FileOptions = {}): readonly Diagnostic[] =>
  inspectFile(text, file, options).diagnostics
