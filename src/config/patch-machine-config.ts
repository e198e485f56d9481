import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { assemblyFaults, shapeFaults } from './node.ts'
import { parseYaml } from './parse.ts'
import { applyPatch, readPatch } from './read-patch.ts'
import { at, tidy } from './report.ts'
import { sourceOf } from './source.ts'
import { duplicates, readStream } from './stream.ts'
import { streamText } from './write-yaml.ts'

/**
 * Applies patches, in their order, to one machine config. A patch is a text: documents that are merged into those of
 * the config, or a JSON Patch as JSON or YAML. Gives the config's new text, without comments; with an error among the
 * diagnostics, the old one. Faults are told in `machine config` and in `patch 1`, `patch 2` …
 */
export function patchMachineConfig(
  text: string,
  patches: readonly string[],
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const source = sourceOf('machine config', text)
  const base = readStream(source, undefined)
  const read = patches.map((patch, n) => readPatch(parseYaml(sourceOf(`patch ${n + 1}`, patch)), undefined))
  const faults = [
    ...base.diagnostics,
    ...(base.documents.length === 0 && base.diagnostics.length === 0 ? [at({ source, start: 0, end: 0 }, empty)] : []),
    ...duplicates(base.documents),
    ...assemblyFaults(base.documents),
    ...read.flatMap(({ documents, diagnostics }) => [...diagnostics, ...shapeFaults(documents)]),
  ]
  let documents = base.documents
  for (const patch of hasErrors(faults) ? [] : read) {
    const patched = applyPatch(documents, patch, undefined)
    faults.push(...patched.diagnostics)
    if (hasErrors(faults)) break
    documents = patched.documents
  }
  const diagnostics = tidy(hasErrors(faults) ? faults : [...faults, ...assemblyFaults(documents)])
  return { text: hasErrors(diagnostics) ? text : streamText(documents), diagnostics }
}

const empty = { code: 'load/empty', summary: 'the config is empty', hint: 'a config has at least one document' }
