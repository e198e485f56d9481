import type { Connection } from '../model/config/inventory.ts'
import { startChild } from './child.ts'
import { type Session, shellWords } from './shell.ts'

/** Root shells on this machine. */
export function localSession(written: Connection, env: Readonly<Record<string, string | undefined>>): Session {
  const isRoot = process.getuid?.() === 0
  const connection = { ...written, user: isRoot ? 'root' : (env.USER ?? 'this user') }
  return {
    connection,
    // No session of SSH leads here, whoever is logged in on this machine.
    start: async (mode) => startChild([...shellWords(isRoot, mode), ''], env),
    close: async () => {},
  }
}
