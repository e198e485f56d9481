import type { FileVerdict } from '../document/file-verdict.ts'
import { emptyFault } from '../document/machine-config.ts'
import { shapeFaults } from '../document/node.ts'
import { tidy } from '../document/report.ts'
import { withoutSecrets } from '../secrets/secrets-in-text.ts'
import { type LocatedValue, textAt } from '../yaml/located-value.ts'
import type { Parsed } from '../yaml/parse.ts'
import type { Origin, Source } from '../yaml/source.ts'
import type { Environment } from '../yaml/substitute.ts'
import { mergePatch } from './patch.ts'
import { readPatch } from './read-patch.ts'

/** What is wrong with a patch, whatever it is applied to: its shape, and deletions that mean nothing. */
export function inspectPatch(source: Source, parsed: Parsed, env: Environment | undefined): FileVerdict {
  const patch = readPatch(parsed, env)
  const { documents, operations, diagnostics } = patch
  const nothing = documents.length === 0 && operations === undefined && diagnostics.length === 0
  const all = [
    ...diagnostics,
    ...(nothing ? [emptyFault(source)] : []),
    ...shapeFaults(documents),
    ...mergePatch([], documents).diagnostics,
  ]
  // Which values of a JSON Patch are secret, only the config shows that it is for.
  const sources = operations ? new Map() : new Map([[source.file, withoutSecrets(source.text, patch)]])
  return { diagnostics: tidy(all), sources }
}

/** Where a string shows that it is a patch: no config deletes anything, or is an array of operations. */
export function patchMark({ documents }: Parsed): Origin | undefined {
  for (const located of documents) {
    const found =
      markIn(located) ?? (isOperations(located) ? { ...located.origin, end: located.origin.start } : undefined)
    if (found) return found
  }
  return undefined
}

const isOperations = (located: LocatedValue): boolean =>
  located.kind === 'array' &&
  located.items.length > 0 &&
  located.items.every((item) => textAt(item, 'op') && textAt(item, 'path'))

function markIn(located: LocatedValue): Origin | undefined {
  if (located.kind === 'scalar') return undefined
  const own = located.kind === 'object' ? located.entries.get('$patch')?.key : undefined
  if (own) return own
  const parts = located.kind === 'array' ? located.items : [...located.entries.values()].map(({ value }) => value)
  for (const part of parts) {
    const found = markIn(part)
    if (found) return found
  }
  return undefined
}

export const isPatch = {
  code: 'load/is-a-patch',
  summary: 'this is a patch, not a config by itself',
  hint: 'check it with `netloom validate --patch FILE`; `netloom validate` in its cluster checks what comes out of it',
}
