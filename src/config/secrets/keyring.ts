import { posix } from 'node:path'
import { shown } from '../../schema/values/shown.ts'
import { onThisMachine } from '../cluster/paths.ts'
import type { Finding } from '../document/report.ts'

/** The text of a file, or undefined when there is none. */
type Read = (path: string) => Promise<string | undefined>

export type Opened = { readonly bytes: Uint8Array } | { readonly finding: Finding }

/** The age keys at hand. */
export interface Keyring {
  /** Decrypts an armoured age file; `what` names it in messages. */
  open(armoured: string, what: string): Promise<Opened>
}

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * Finds age keys where SOPS does: in `SOPS_AGE_KEY`, in the file that `SOPS_AGE_KEY_FILE` names, and in SOPS' own folder;
 * and in `AGE_IDENTITY`, a key or a file of keys. Looks only when there is something to decrypt.
 */
export function openKeyring(read: Read, machine: Machine): Keyring {
  let found: Promise<Keys> | undefined
  return {
    open: async (armoured, what) => {
      found ??= readKeys(read, machine)
      const { keys, missing } = await found
      return keys.length === 0 ? { finding: noKey(what, missing) } : decrypt(armoured, what, keys)
    },
  }
}

/** The same for who only checks: what cannot be opened for want of a key is reported, and is no error. */
export const keyless = (keyring: Keyring): Keyring => ({
  open: async (armoured, what) => {
    const opened = await keyring.open(armoured, what)
    if ('bytes' in opened || !['load/no-key', 'load/wrong-key'].includes(opened.finding.code)) return opened
    return { finding: { ...opened.finding, severity: 'info', code: 'load/not-opened', ...notOpened(what) } }
  },
})

const notOpened = (what: string) => ({
  summary: `${what} is encrypted and could not be opened: what it holds was not checked`,
  hint: `${whereKeys}, and that is checked too`,
})

interface Keys {
  readonly keys: readonly string[]
  /** Files that are named and are not there. */
  readonly missing: readonly string[]
}

async function readKeys(read: Read, { env, home }: Machine): Promise<Keys> {
  const identity = env.AGE_IDENTITY ?? ''
  const folder = env.XDG_CONFIG_HOME || posix.join(home, '.config')
  const named = [env.SOPS_AGE_KEY_FILE ?? '', isKey(identity) ? '' : identity].filter((path) => path !== '')
  const files = [...named, posix.join(folder, 'sops/age/keys.txt')]
  const texts = await Promise.all(files.map((path) => read(onThisMachine('', home, path))))
  return {
    keys: [env.SOPS_AGE_KEY ?? '', identity, ...texts].flatMap((text = '') => text.split(/\s+/).filter(isKey)),
    // A key with a slip of the pen in it looks like a file's name, and is still nobody's business.
    missing: named.filter((path, n) => texts[n] === undefined && !/secret-key/i.test(path)),
  }
}

const isKey = (word: string): boolean => /^AGE-SECRET-KEY-[A-Z0-9-]+$/.test(word)

async function decrypt(armoured: string, what: string, keys: readonly string[]): Promise<Opened> {
  const { armor, Decrypter } = await import('age-encryption')
  let file: Uint8Array
  try {
    file = armor.decode(armoured)
  } catch {
    return { finding: damaged(what) }
  }
  const decrypter = new Decrypter()
  try {
    for (const key of keys) decrypter.addIdentity(key)
  } catch {
    return { finding: { code: 'load/bad-key', summary: 'one of the age keys at hand is misspelled', hint: whereKeys } }
  }
  try {
    return { bytes: await decrypter.decrypt(file) }
  } catch (error) {
    // The library has no type for this; all else means a damaged file.
    return { finding: String(error).includes('no identity matched') ? wrongKey(what) : damaged(what) }
  }
}

const whereKeys = 'set SOPS_AGE_KEY_FILE or AGE_IDENTITY to a file of age keys'

const noKey = (what: string, missing: readonly string[]): Finding => ({
  code: 'load/no-key',
  summary: `${what} is encrypted, and there is no key at hand`,
  ...(missing.length === 0 ? {} : { detail: `There is no file ${missing.map(shown).join(', and none ')}.` }),
  hint: whereKeys,
})

const wrongKey = (what: string): Finding => ({
  code: 'load/wrong-key',
  summary: `${what} is encrypted for others: none of the age keys at hand opens it`,
  hint: `${whereKeys} that it was encrypted for, or have it encrypted for yours too`,
})

const damaged = (what: string): Finding => ({
  code: 'load/damaged',
  summary: `${what} is no age file, or was damaged`,
  hint: 'encrypt it again with `age --armor`',
})
