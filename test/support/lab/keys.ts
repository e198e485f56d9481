import { writeFile } from 'node:fs/promises'
import ssh2 from 'ssh2'

/** An ed25519 key in OpenSSH's own formats. */
export interface KeyPair {
  readonly private: string
  /** `ssh-ed25519 AAAA… comment`, as authorized_keys and known_hosts have it. */
  readonly public: string
}

export const newKeyPair = (comment: string): KeyPair => ssh2.utils.generateKeyPairSync('ed25519', { comment })

/** Writes both halves: `path` (mode 0600) and `path.pub`. */
export async function writeKeyPair(path: string, key: KeyPair): Promise<void> {
  await Promise.all([writeFile(path, key.private, { mode: 0o600 }), writeFile(`${path}.pub`, `${key.public}\n`)])
}
