import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'

/** A new SSH key without a passphrase in a folder: its file, and its public half as files of signers have it. */
export async function signingKey(folder: string, name: string) {
  const key = join(folder, `${name}.key`)
  await execa('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', key])
  const publicKey = (await readFile(`${key}.pub`, 'utf8')).split(' ').slice(0, 2).join(' ')
  return { key, publicKey, publicFile: `${key}.pub` }
}
