import { digest } from '../../model/canonical.ts'
import { type Diagnostic, isFileRange, type Severity } from '../../model/diagnostic.ts'
import { type Finding, findingsIn } from '../diagnostics.ts'
import { messageLines } from './finding.ts'

/** What a code means and what to do about it, as the reference has it. */
export type Explain = (code: string) => { readonly means: string; readonly help: string } | undefined

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Diagnostics in the Static Analysis Results Interchange Format (SARIF 2.1.0), each with its place in its file. */
export function sarifReport(
  diagnostics: readonly Diagnostic[],
  { version, explain }: { readonly version: string; readonly explain: Explain },
) {
  const findings = findingsIn(diagnostics)
  const codes = [...new Set(findings.map(({ diagnostic }) => diagnostic.code))].sort()
  const driver = {
    ...{ name: 'netloom', semanticVersion: version },
    rules: codes.map((code) => ruleOf(code, explain)),
  }
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, codes)),
      },
    ],
  }
}

function ruleOf(code: string, explain: Explain) {
  const told = explain(code)
  return { id: code, ...(told && { shortDescription: { text: told.means }, help: { text: told.help } }) }
}

function resultOf(finding: Finding, codes: readonly string[]) {
  const { code, severity, summary, at } = finding.diagnostic
  const inFile = isFileRange(at)
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: messageLines(finding).join('\n') },
    ...(inFile && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(at.file) },
            region: {
              ...{ startLine: at.start.line, startColumn: at.start.column },
              ...{ endLine: at.end.line, endColumn: at.end.column },
            },
          },
        },
      ],
    }),
    // The same fault is known again where lines above it came or went.
    partialFingerprints: { 'netloom/v1': digest([code, summary, inFile ? at.file : at]) },
  }
}

const uriOf = (file: string): string =>
  `${file.startsWith('/') ? 'file://' : ''}${file.split('/').map(encodeURIComponent).join('/')}`
