import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyPair } from '../lab/keys.ts'
import { runOrThrow } from '../lab/run.ts'

/** Writes what makes one VM itself as `seed.tar` in its folder: the VM unpacks it over its root at its first boot. */
export async function writeSeed(folder: string, name: string, hostKey: KeyPair, user: KeyPair): Promise<string> {
  const files: readonly (readonly [path: string, text: string, mode: number])[] = [
    ['etc/hostname', `${name}\n`, 0o644],
    ['etc/hosts', `127.0.0.1 localhost\n127.0.1.1 ${name}\n::1 localhost ip6-localhost ip6-loopback\n`, 0o644],
    ['etc/ssh/ssh_host_ed25519_key', hostKey.private, 0o600],
    ['etc/ssh/ssh_host_ed25519_key.pub', `${hostKey.public}\n`, 0o644],
    ['root/.ssh/authorized_keys', `${user.public}\n`, 0o600],
  ]
  const root = join(folder, 'seed')
  await mkdir(join(root, 'etc/ssh'), { recursive: true })
  await mkdir(join(root, 'root/.ssh'), { recursive: true })
  for (const [path, text, mode] of files) await writeFile(join(root, path), text, { mode })
  const seed = join(folder, 'seed.tar')
  await runOrThrow(['tar', '-cf', seed, '-C', root, ...files.map(([path]) => path)])
  // A disk of one size, since a machine that goes on finds the disk that it knew.
  await truncate(seed, 64 * 1024)
  return seed
}
