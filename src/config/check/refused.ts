import type { Diagnostic } from '../../model/diagnostic.ts'

/** Allowed in the config language, but on a Linux node these become names and files that cannot be. */
const refused = new Set([
  'lint/link-name',
  'lint/host-name',
  'lint/kernel-parameter',
  'lint/mtu',
  'lint/vlan-number',
  'lint/own-parent',
  'lint/parent-taken',
  'lint/address',
  'lint/hardware-address',
  'lint/zone',
])

/** What the language only warns of, where a node's own kernel would refuse it. */
export const refuseOnNodes = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((diagnostic) => (refused.has(diagnostic.code) ? { ...diagnostic, severity: 'error' } : diagnostic))
