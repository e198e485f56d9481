import { type KnownHost, keyType } from './entry.ts'

/** What the known hosts say of a key. `entry` is the line that decided. */
export type HostKeyVerdict =
  | { readonly status: 'known'; readonly entry: KnownHost }
  | { readonly status: 'unknown' }
  | { readonly status: 'changed'; readonly entry: KnownHost }
  | { readonly status: 'revoked'; readonly entry: KnownHost }
  | { readonly status: 'authority-only'; readonly entry: KnownHost }

/** Judges a plain host key by all lines that name its host, as OpenSSH does. */
export function judge(entries: readonly KnownHost[], key: Buffer): HostKeyVerdict {
  const same = (entry: KnownHost) => entry.key.equals(key)
  const plain = entries.filter(({ marker }) => marker === undefined)
  const revoked = entries.find((entry) => entry.marker === '@revoked' && same(entry))
  if (revoked) return { status: 'revoked', entry: revoked }
  const known = plain.find(same)
  if (known) return { status: 'known', entry: known }
  if (plain[0]) return { status: 'changed', entry: plain.find(({ type }) => type === keyType(key)) ?? plain[0] }
  const authority = entries.find(({ marker }) => marker === '@cert-authority')
  return authority ? { status: 'authority-only', entry: authority } : { status: 'unknown' }
}
