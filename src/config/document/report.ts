import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Origin, rangeOf } from '../yaml/source.ts'
import { limits } from './limits.ts'

/** What is wrong, before its place is known as line and column. */
export interface Finding extends Omit<Diagnostic, 'at' | 'severity'> {
  readonly severity?: Diagnostic['severity']
}

/** A diagnostic at a place in a file; an error unless it has a severity of its own. */
export const at = (origin: Origin, finding: Finding): Diagnostic => ({
  severity: 'error',
  ...finding,
  at: rangeOf(origin),
})

/** Sorted by file and place, each once, and bounded per file. */
export function tidy(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(diagnostics.toReversed().map((one) => [identityOf(one), one]))
  const byFile = new Map<string, Diagnostic[]>()
  for (const diagnostic of [...once.values()].reverse()) {
    const file = fileOf(diagnostic)
    const found = byFile.get(file)
    if (found) found.push(diagnostic)
    else byFile.set(file, [diagnostic])
  }
  return [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([file, found]) => bounded(file, found.sort(byPlace)))
}

/** What an alias repeats in an array has one place, and is reported of one of its items. */
const identityOf = (diagnostic: Diagnostic): string => {
  const text = JSON.stringify(diagnostic)
  return fileOf(diagnostic) === '' ? text : text.replaceAll(/\[\d+\]/g, '[]')
}

const fileOf = ({ at }: Diagnostic): string => (at && 'file' in at ? at.file : '')

function byPlace({ at: a }: Diagnostic, { at: b }: Diagnostic): number {
  if (!a || !b || !('file' in a) || !('file' in b)) return 0
  return a.start.line - b.start.line || a.start.column - b.start.column
}

function bounded(file: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length <= limits.faults) return found
  const start = { line: 1, column: 1 }
  const severity = found.slice(limits.faults).some((one) => one.severity === 'error') ? 'error' : 'warning'
  const summary = `${found.length - limits.faults} more faults in this file are not shown`
  return [
    ...found.slice(0, limits.faults),
    { severity, code: 'load/too-many', summary, ...(file ? { at: { file, start, end: start } } : {}) },
  ]
}
