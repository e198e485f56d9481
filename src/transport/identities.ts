import ssh2, { type ParsedKey } from 'ssh2'
import type { Connection } from '../model/config/inventory.ts'
import { bounds, readBounded } from './bounded-file.ts'

/** A private key file: its key, or why there is none. */
export interface Identity {
  readonly file: string
  readonly key?: ParsedKey
  readonly problem?: { readonly kind: 'missing' | 'encrypted' | 'unreadable'; readonly text: string }
}

/** Reads private keys, each file once. */
export function openIdentities(): (connection: Connection) => Promise<readonly Identity[]> {
  const known = new Map<string, Promise<Identity>>()
  return ({ identityFiles }) =>
    Promise.all(
      identityFiles.map((file) => {
        const identity = known.get(file) ?? readIdentity(file)
        known.set(file, identity)
        return identity
      }),
    )
}

async function readIdentity(file: string): Promise<Identity> {
  const text = await readBounded(file, bounds.privateKey).catch((error: NodeJS.ErrnoException) => error)
  if (text instanceof Error) {
    return text.code === 'ENOENT'
      ? { file, problem: { kind: 'missing', text: text.message } }
      : { file, problem: { kind: 'unreadable', text: text.message } }
  }
  const parsed: ParsedKey | ParsedKey[] | Error = ssh2.utils.parseKey(text)
  const key = Array.isArray(parsed) ? parsed[0] : parsed
  if (key instanceof Error || key === undefined) return { file, problem: unusable(file, key?.message ?? 'it is empty') }
  if (!key.isPrivateKey()) return { file, problem: { kind: 'unreadable', text: `${file} holds no private key` } }
  return { file, key }
}

function unusable(file: string, why: string): NonNullable<Identity['problem']> {
  if (/encrypted|passphrase/i.test(why)) return { kind: 'encrypted', text: `${file} is protected by a passphrase` }
  return { kind: 'unreadable', text: `${file} cannot be used: ${why}` }
}
