import { validateFile } from '../../src/config/document/validate-file.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

/** `line:column code`, with a leading `~` for what is only a warning. */
export const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ severity, code, at }) => {
    const place = at && 'file' in at ? `${at.start.line}:${at.start.column}` : '?'
    return `${severity === 'error' ? '' : '~'}${place} ${code}`
  })

export const faultsOf = (text: string, env: Record<string, string> = {}): string[] =>
  brief(validateFile(text, 'f.yaml', { env }))
