import type { Fault } from '../model/node-config.ts'

/** A WireGuard key: 32 bytes in base64. The key itself is never shown. */
export function keyRules(key: string, path: Fault['path'], what: string): Fault[] {
  if (key === '') return [{ code: 'document/missing', path, summary: `the ${what} is missing` }]
  const good = /^[A-Za-z0-9+/]{43}=$/.test(key) && Buffer.from(key, 'base64').length === 32
  const hint = 'make one with `wg genkey`, or check that it was copied whole'
  return good ? [] : [{ code: 'document/bad-value', path, summary: `the ${what} is not 32 bytes in base64`, hint }]
}
