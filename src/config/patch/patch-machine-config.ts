import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { assemblyFaults, shapeFaults } from '../document/node.ts'
import { at, tidy } from '../document/report.ts'
import { duplicates, readStream } from '../document/stream.ts'
import { parseYaml } from '../yaml/parse.ts'
import { sourceOf } from '../yaml/source.ts'
import { streamText } from '../yaml/write-yaml.ts'
import { applyPatch, readPatch } from './read-patch.ts'

/**
 * Applies patches, in their order, to one machine config. A patch is a string: documents that are merged into those of
 * the config, or a JSON Patch as JSON or YAML. Gives the config's new text, without comments; with an error among the
 * diagnostics, the old one. Faults are reported in `machine config` and in `patch 1`, `patch 2` …
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
  for (const [n, patch] of (hasErrors(faults) ? [] : read).entries()) {
    const patched = applyPatch(documents, patch, undefined)
    documents = patched.documents
    faults.push(...patched.diagnostics)
    // Neighbouring JSON Patches are one to the config language: between them there is no config to look at.
    const isBetween = patch.operations !== undefined && read[n + 1]?.operations !== undefined
    if (!isBetween && !hasErrors(faults)) faults.push(...assemblyFaults(documents))
    if (hasErrors(faults)) break
  }
  if (documents.length === 0 && !hasErrors(faults)) faults.push(at({ source, start: 0, end: 0 }, nothingLeft))
  const diagnostics = tidy(faults)
  return { text: hasErrors(diagnostics) ? text : streamText(documents), diagnostics }
}

const empty = { code: 'load/empty', summary: 'the config is empty', hint: 'a config has at least one document' }

const nothingLeft = {
  code: 'load/empty',
  summary: 'the patches delete every document of the config',
  hint: 'keep at least one: a config without documents is none',
}
