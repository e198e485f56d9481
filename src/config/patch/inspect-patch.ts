import type { FileVerdict } from '../document/file-verdict.ts'
import { emptyFault } from '../document/machine-config.ts'
import { shapeFaults } from '../document/node.ts'
import { tidy } from '../document/report.ts'
import { withoutSecrets } from '../secrets/secrets-in-text.ts'
import type { Parsed } from '../yaml/parse.ts'
import type { Origin, Source } from '../yaml/source.ts'
import type { Environment } from '../yaml/substitute.ts'
import { type Tree, textAt } from '../yaml/tree.ts'
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
  // Which values of a JSON Patch are secret, only the config can tell that it is for.
  const sources = operations ? new Map() : new Map([[source.file, withoutSecrets(source.text, patch)]])
  return { diagnostics: tidy(all), sources }
}

/** Where a text shows that it is a patch: no config deletes anything, or is a list of operations. */
export function patchMark({ documents }: Parsed): Origin | undefined {
  for (const tree of documents) {
    const found = markIn(tree) ?? (isOperations(tree) ? { ...tree.origin, end: tree.origin.start } : undefined)
    if (found) return found
  }
  return undefined
}

const isOperations = (tree: Tree): boolean =>
  tree.kind === 'list' &&
  tree.items.length > 0 &&
  tree.items.every((item) => textAt(item, 'op') && textAt(item, 'path'))

function markIn(tree: Tree): Origin | undefined {
  if (tree.kind === 'scalar') return undefined
  const own = tree.kind === 'mapping' ? tree.entries.get('$patch')?.key : undefined
  if (own) return own
  const parts = tree.kind === 'list' ? tree.items : [...tree.entries.values()].map(({ value }) => value)
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
