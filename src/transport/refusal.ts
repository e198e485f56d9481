import type { Connection } from '../model/config/inventory.ts'
import type { EngineError } from '../model/engine-error.ts'
import { failure, lastWords, login } from './failure.ts'
import type { Session, ShellEnd } from './shell.ts'

/** No shell came up on the node, or none that let a word of ours be heard: why. */
export async function refusal(
  session: Session,
  end: ShellEnd,
  output: { stdout: string; stderr: string },
): Promise<EngineError> {
  const { connection } = session
  const explained = await session.explain?.(end, output.stderr)
  if (explained) return explained
  if (end.code === null) return lost(connection, 'a shell was being started', end.why)

  const stderr = [output.stderr, end.why ?? ''].join('\n')
  const words = lastWords(stderr) || lastWords(output.stdout) || `it printed nothing and ended with code ${end.code}`
  if (connection.user !== 'root' && /\bsudo\b|sudoers|not allowed to execute/i.test(stderr)) {
    return failure(
      'no-sudo',
      `${login(connection)} may not become root without a password: ${words}`,
      `install sudo there and allow it with \`${connection.user} ALL=(root) NOPASSWD: /bin/sh\`, or log in as root`,
    )
  }
  return failure(
    'no-shell',
    `${login(connection)} logs in, but does not run \`sh\`: ${words}`,
    'give the account a shell (chsh -s /bin/sh) and its key no forced command, or log in as another user',
  )
}

/** A connection that ended while the node was busy with us. */
export const lost = (connection: Connection, doing: string, why = 'the connection ended without an exit code') =>
  failure(
    'lost',
    `the connection to ${login(connection)} was lost while ${doing}: ${why}`,
    'look whether the node is up and its network steady, then run it again',
  )
