import { type ParseOptions, parseMachineConfig } from '../../src/config/document/machine-config.ts'

/** A document of a kind; `rest` is YAML. */
export const doc = (kind: string, rest = ''): string => `apiVersion: v1alpha1\nkind: ${kind}\n${rest}\n`

export const stream = (...documents: readonly string[]): string => documents.join('---\n')

/**
 * What the language says of a config: `ok`, or the codes of its errors and, with a `~`, of its warnings. Lints are ours,
 * not the language's, and are left out.
 */
export function verdict(text: string, options: ParseOptions = {}): string {
  const { config, diagnostics } = parseMachineConfig(text, options)
  const own = diagnostics.filter(({ code }) => !code.startsWith('lint/'))
  const findings = own.map(({ severity, code }) => `${severity === 'error' ? '' : '~'}${code}`)
  if ((config === undefined) !== diagnostics.some(({ severity }) => severity === 'error')) throw new Error('no verdict')
  return findings.length === 0 ? 'ok' : [...new Set(findings)].sort().join(' ')
}

/** The codes of the lints of a config, in order. */
export const lintsOf = (text: string): string[] =>
  parseMachineConfig(text).diagnostics.flatMap(({ code }) =>
    code.startsWith('lint/') && !/^lint\/not-(carried-out|yet)$/.test(code) ? [code.slice('lint/'.length)] : [],
  )
