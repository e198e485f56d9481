import type { Connection } from '../../model/config/inventory.ts'
import type { EngineError } from '../../model/engine-error.ts'
import { address, type FailureWord, failure, lastWords, login } from '../failure.ts'
import { loginRefused } from '../login-refused.ts'

interface SshMessage {
  readonly word: FailureWord
  readonly when: RegExp
  readonly unless?: RegExp
  /** Follows the address of the host. */
  readonly means: string
  readonly hint: string
}

/** What ssh prints before anyone is logged in. The first that fits counts: a changed key is also "verification failed". */
const sshMessages: readonly SshMessage[] = [
  {
    word: 'jump-failed',
    // ssh knows no port of a peer that it talks to through a program; a target that is down is reported by the jump host.
    when: /UNKNOWN port 65535/,
    unless: /open failed: connect failed/,
    means: 'cannot be reached through its jump host',
    hint: 'log in to the jump host by hand: ssh -v',
  },
  {
    word: 'host-key-revoked',
    when: /revoked/i,
    means: 'shows a host key that is revoked',
    hint: 'do not trust what answers there; give the machine a new host key',
  },
  {
    word: 'host-key-changed',
    when: /IDENTIFICATION HAS CHANGED/,
    means: 'shows another host key than the one known',
    hint: 'find out on its console whether it was installed anew, and only then remove the line with ssh-keygen -R',
  },
  {
    word: 'host-key-unknown',
    when: /No .* host key is known|Host key verification failed/,
    unless: /Permission denied/,
    means: 'shows a host key that is not known',
    hint: 'compare its fingerprint on the console, then add it to known_hosts; --accept-new learns keys of new hosts',
  },
  {
    word: 'auth-refused',
    when: /Permission denied|Too many authentication failures/,
    means: 'accepts none of the keys shown',
    hint: 'add the public key to authorized_keys there',
  },
  {
    word: 'timeout',
    when: /timed out/i,
    means: 'did not answer in time',
    hint: 'look whether the machine is up and no firewall drops the packets, or raise connectTimeout in the inventory',
  },
  {
    word: 'unreachable',
    when: /connect to host|Could not resolve|kex_exchange|no matching|open failed|Connection (closed|reset) by .* port/,
    means: 'cannot be reached',
    hint: 'look whether the machine is up, sshd runs there, and its address is right',
  },
]

/** What `ssh` printed on standard error as a failure of ours; undefined if it was not about logging in. */
export async function explain(connection: Connection, stderr: string): Promise<EngineError | undefined> {
  const known = sshMessages.find(({ when, unless }) => when.test(stderr) && !unless?.test(stderr))
  if (known === undefined) return undefined
  const message = lastWords(withoutEcho(stderr)) || lastWords(stderr)
  const { word, means, hint } = known
  if (word === 'auth-refused') return refusedLogin(connection, message)
  if (word === 'jump-failed' && connection.jump) {
    return failure(word, `the jump host ${login(connection.jump)} cannot be used: ${message}`, hint)
  }
  const entry = /(?:Offending .* key in |revoked .*file )(\S+?:\d+)/i.exec(stderr)?.[1]
  return failure(word, `${address(connection)} ${means}${entry ? ` (${entry})` : ''}: ${message}`, hint)
}

/** ssh prints only that it was refused: the keys it was given show more, unless its own configuration named them. */
async function refusedLogin(connection: Connection, message: string): Promise<EngineError> {
  const { openIdentities } = await import('../identities.ts')
  const named = connection.fromSshConfig?.includes('identityFiles') ? [] : await openIdentities()(connection)
  if (named.length > 0) return loginRefused(connection, named, {}, message)
  const hint = `add the public key to ~${connection.user}/.ssh/authorized_keys there`
  return failure('auth-refused', `${login(connection)} accepts none of the keys shown: ${message}`, hint)
}

/** What ssh adds about its own end once the reason has been given. */
const withoutEcho = (stderr: string): string =>
  stderr.replace(/^(stdio forwarding failed|kex_exchange_identification:.*|Connection closed by UNKNOWN.*)\r?$/gm, '')
