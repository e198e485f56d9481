import type { Fault } from '../../model/config/document-type.ts'

/** A WireGuard key: 32 bytes in base64. The key itself is never shown. */
export function keyRules(key: string, path: Fault['path'], what: string): Fault[] {
  if (key === '')
    return [{ code: 'document/missing', path, summary: `the ${what} is missing`, hint: 'add it: 32 bytes in base64' }]
  // Line breaks are no part of base64: a key may end in one, or be folded.
  const good = /^[A-Za-z0-9+/]{43}=$/.test(key.replace(/[\r\n]/g, ''))
  const hint = 'make one with `wg genkey`, or check that it was copied whole'
  return good ? [] : [{ code: 'document/bad-value', path, summary: `the ${what} is not 32 bytes in base64`, hint }]
}
