import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An ed25519 key in OpenSSH's own formats. */
export interface KeyPair {
  readonly private: string
  /** `ssh-ed25519 AAAA… comment`, as authorized_keys and known_hosts have it. */
  readonly public: string
}

/** By OpenSSH's own program: one key in a few hundred that ssh2 makes is one that sshd cannot load. */
export function newKeyPair(comment: string): KeyPair {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-key-'))
  const file = join(folder, 'key')
  try {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', comment, '-f', file])
    return { private: readFileSync(file, 'utf8'), public: readFileSync(`${file}.pub`, 'utf8').trim() }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes both halves: `path` (mode 0600) and `path.pub`. */
export async function writeKeyPair(path: string, key: KeyPair): Promise<void> {
  await Promise.all([writeFile(path, key.private, { mode: 0o600 }), writeFile(`${path}.pub`, `${key.public}\n`)])
}
