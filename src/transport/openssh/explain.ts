import type { EngineError } from '../../model/engine-error.ts'
import type { Connection } from '../../model/inventory.ts'
import { address, type FailureWord, failure, lastWords, login } from '../failure.ts'
import { loginRefused } from '../login-refused.ts'

/**
 * What `ssh` said on standard error before anyone was logged in, as our own failure; undefined if it said nothing of the
 * kind. First match wins: a changed key also says "verification failed".
 */
export async function explain(connection: Connection, stderr: string): Promise<EngineError | undefined> {
  const said = lastWords(withoutEcho(stderr)) || lastWords(stderr) || 'it gave no reason'
  const where = address(connection)
  const of = (word: FailureWord, message: string, hint: string) => failure(word, message, hint)
  const entry = /(?:Offending .* key in |revoked[^/]*in file )(\S+?):(\d+)/i.exec(stderr)
  const at = entry ? ` by ${entry[1]}:${entry[2]}` : ''
  if (isJumpFailure(stderr)) {
    const jump = connection.jump ? `the jump host ${login(connection.jump)}` : `the jump host of ${where}`
    return of('jump-failed', `${jump} cannot be used: ${said}`, 'log in to the jump host by hand: ssh -v')
  }
  if (/revoked/i.test(stderr)) {
    return of(
      'host-key-revoked',
      `the host key of ${where} is revoked${at}: ${said}`,
      'give the machine a new host key',
    )
  }
  if (/IDENTIFICATION HAS CHANGED|HOST KEY.*CHANGED/i.test(stderr)) {
    const message = `the host key of ${where} is not the one known${at}: ${said}`
    return of('host-key-changed', message, 'find out on its console whether it was installed anew; then ssh-keygen -R')
  }
  if (
    /No .* host key is known|Host key verification failed|certificate/i.test(stderr) &&
    !/Permission denied/.test(stderr)
  ) {
    const message = `the host key of ${where} is not known: ${said}`
    return of('host-key-unknown', message, 'compare its fingerprint on the console and add it to known_hosts')
  }
  if (/Permission denied|Too many authentication failures/.test(stderr)) {
    return refusedLogin(connection, said)
  }
  if (/timed out/i.test(stderr)) {
    return of('timeout', `${where} did not answer in time: ${said}`, 'look whether it is up, or raise connectTimeout')
  }
  if (
    !/connect to host|Could not resolve|kex_exchange|no matching|open failed|Connection (closed|reset) by .* port/.test(
      stderr,
    )
  ) {
    return undefined
  }
  return of(
    'unreachable',
    `${where} cannot be reached: ${said}`,
    'look whether the machine is up and its address is right',
  )
}

/** ssh says only that it was refused: the keys it was given tell more, unless its own configuration named them. */
async function refusedLogin(connection: Connection, said: string): Promise<EngineError> {
  const { openIdentities } = await import('../identities.ts')
  const named = connection.fromSshConfig?.includes('identityFiles') ? [] : await openIdentities()(connection)
  if (named.length > 0) return loginRefused(connection, named, {}, said)
  const message = `${login(connection)} accepts none of the keys shown: ${said}`
  return failure('auth-refused', message, `add the public key to ~${connection.user}/.ssh/authorized_keys there`)
}

/** What ssh adds about its own end once the reason has been given. */
const withoutEcho = (stderr: string): string =>
  stderr.replace(/^(stdio forwarding failed|kex_exchange_identification:.*|Connection closed by UNKNOWN.*)\r?$/gm, '')

/** ssh knows no port of a peer it talks to through a program. A target that refuses is told of by the jump host. */
const isJumpFailure = (stderr: string): boolean =>
  /UNKNOWN port 65535/.test(stderr) && !/open failed: connect failed/.test(stderr)
