import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '../../../src/model/config/inventory.ts'

/**
 * How a cluster file in a folder says that a node of the lab is reached: the key and the known hosts are copied there,
 * because what lies outside of a cluster's folder counts only once it is trusted.
 */
export async function reachFrom(folder: string, { port, user, identityFiles, knownHostsFiles }: Connection) {
  const beside = { key: 'id_ed25519', known: 'known_hosts' }
  await copyFile(identityFiles[0] as string, join(folder, beside.key))
  await copyFile(knownHostsFiles[0] as string, join(folder, beside.known))
  return { user, port, identityFiles: [beside.key], knownHostsFiles: [beside.known], agent: 'none' }
}
