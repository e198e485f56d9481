import { type Diagnostic, isFileRange, type Severity } from '../model/diagnostic.ts'
import { refKey } from '../model/ref.ts'
import { visible, visibleLines } from '../model/visible.ts'
import { alike } from './alike-faults.ts'
import { codeFrame } from './text/frame.ts'
import { count, nodeNames, sentenceList } from './text/names.ts'
import type { Style } from './text/style.ts'

/** File path, as in `FileRange.file`, to its text. */
export type Sources = ReadonlyMap<string, string>

/** What `validate -o json` prints. */
export interface ValidationReport {
  readonly format: 'netloom.validation'
  readonly version: 1
  /** No diagnostic is an error. */
  readonly valid: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** One fault with all the nodes that have it. */
export interface Finding {
  readonly diagnostic: Diagnostic
  readonly nodes: readonly string[]
}

export interface DiagnosticsDrawing {
  readonly width?: number | undefined
  /** Every one by itself, also where many say the same of other places. */
  readonly verbose?: boolean
}

/**
 * Every diagnostic as a paragraph with its place, code frame and hint; one that many nodes share is drawn once, and so is
 * one of many places.
 */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  style: Style,
  { width = Number.POSITIVE_INFINITY, verbose = false }: DiagnosticsDrawing = {},
): string {
  const findings = findingsIn(diagnostics)
  const groups = verbose ? findings.map((first) => ({ first, others: [] })) : alike(findings)
  return groups
    .map(({ first, others }) => `${paragraph(first, others, { sources, style, width }).join('\n')}\n`)
    .join('\n')
}

/** `2 errors, 1 warning`; empty when there is nothing to count. */
export function diagnosticsTally(diagnostics: readonly Diagnostic[]): string {
  const of = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return [[of('error'), 'error'] as const, [of('warning'), 'warning'] as const]
    .flatMap(([n, noun]) => (n > 0 ? [count(n, noun)] : []))
    .join(', ')
}

/** What many nodes share is one; in the order of files and lines, then what has no place in a file. */
export function findingsIn(diagnostics: readonly Diagnostic[]): readonly Finding[] {
  const findings = new Map<string, { diagnostic: Diagnostic; nodes: string[] }>()
  for (const diagnostic of diagnostics) {
    const { node, ...rest } = diagnostic
    const key = JSON.stringify(rest)
    const finding = findings.get(key) ?? { diagnostic, nodes: [] }
    findings.set(key, finding)
    if (node !== undefined && !finding.nodes.includes(node)) finding.nodes.push(node)
  }
  return [...findings.values()].sort(inReadingOrder)
}

/** By file, then by line; what has no file comes after, errors first. */
function inReadingOrder({ diagnostic: a }: Finding, { diagnostic: b }: Finding): number {
  if (isFileRange(a.at) && isFileRange(b.at)) {
    if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1
    return a.at.start.line - b.at.start.line || a.at.start.column - b.at.start.column
  }
  if (isFileRange(a.at) !== isFileRange(b.at)) return isFileRange(a.at) ? -1 : 1
  return gravity[a.severity] - gravity[b.severity]
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
const label: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

interface Drawing {
  readonly sources: Sources
  readonly style: Style
  readonly width: number
}

function paragraph(
  { diagnostic, nodes }: Finding,
  others: readonly Finding[],
  { sources, style, width }: Drawing,
): string[] {
  const { severity, code, summary, detail, hint, at } = diagnostic
  const paint = { error: style.red, warning: style.yellow, info: style.cyan }[severity]
  const source = isFileRange(at) ? sources.get(at.file) : undefined
  const place = placeOf(at, nodes)
  return [
    `${style.bold(paint(`${label[severity]}[${visible(code)}]`))}: ${style.bold(visible(summary))}`,
    ...(place ? [`  ${style.dim('at')} ${place}`] : []),
    ...(isFileRange(at) && source !== undefined
      ? codeFrame(source, at, style, Math.max(20, Math.min(110, width - besideCode))).map((line) => `  ${line}`)
      : []),
    ...(detail ? visibleLines(detail).map((line) => `  ${line}`) : []),
    ...(hint ? [`  ${style.cyan('help')}: ${visible(hint)}`] : []),
    ...(others.length > 0 ? [`  ${style.bold('also')} at ${placesText(others)}`] : []),
  ]
}

const placesText = (others: readonly Finding[]): string =>
  others.length <= 4
    ? sentenceList(others.map(({ diagnostic, nodes }) => placeOf(diagnostic.at, nodes)))
    : `${others
        .slice(0, 3)
        .map(({ diagnostic, nodes }) => placeOf(diagnostic.at, nodes))
        .join(', ')} and ${others.length - 3} more; netloom validate -v shows all`

/** The margin, the number of the line, and the marks of a cut. */
const besideCode = 12

function placeOf(at: Diagnostic['at'], nodes: readonly string[]): string {
  const on = nodes.length > 0 ? nodeNames(nodes) : ''
  if (at === undefined) return on
  const where = isFileRange(at) ? `${visible(at.file)}:${at.start.line}:${at.start.column}` : visible(refKey(at))
  return on ? `${where} (${isFileRange(at) ? 'for' : 'on'} ${on})` : where
}
