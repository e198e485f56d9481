import { hash } from 'node:crypto'
import { type Diagnostic, isFileRange, type Severity } from '../../model/diagnostic.ts'
import { findingsIn } from '../diagnostics.ts'
import { messageLines } from './finding.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** Diagnostics as a Code Quality report of GitLab. What has no place in a file is shown at the top of `elsewhere`. */
export function gitlabReport(diagnostics: readonly Diagnostic[], elsewhere: string) {
  const met = new Map<string, number>()
  return findingsIn(diagnostics).map((finding) => {
    const { code, severity, summary, at } = finding.diagnostic
    const [path, line] = isFileRange(at) ? [at.file, at.start.line] : [elsewhere, 1]
    const name = JSON.stringify([code, path, summary])
    const nth = met.get(name) ?? 0
    met.set(name, nth + 1)
    return {
      description: messageLines(finding).join(' '),
      check_name: code,
      // It is known again where lines above it came or went; two of the same stay two.
      fingerprint: hash('sha256', `${name} ${nth}`, 'hex'),
      severity: severities[severity],
      location: { path, lines: { begin: line } },
    }
  })
}
