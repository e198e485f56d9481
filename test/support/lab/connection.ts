import { join } from 'node:path'
import type { Connection } from '../../../src/model/config/inventory.ts'

/** Root at a lab's node, with the lab's key, and strict about the host key. */
export const connectionTo = (host: string, port: number, lab: string): Connection => ({
  transport: 'ssh2',
  host,
  port,
  user: 'root',
  identityFiles: [join(lab, 'id_ed25519')],
  knownHostsFiles: [join(lab, 'known_hosts')],
  hostKeyPolicy: 'strict',
  // However busy this machine is.
  connectTimeout: 120_000,
  commandTimeout: 300_000,
  keepaliveInterval: 10_000,
  options: [],
})
