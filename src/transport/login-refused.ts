import { existsSync } from 'node:fs'
import type { Connection } from '../model/config/inventory.ts'
import type { EngineError } from '../model/engine-error.ts'
import { failure, login } from './failure.ts'
import type { Identity } from './identities.ts'

/** What is known of a refused login beside the keys that were at hand. */
export interface LoginCourse {
  /** Why the agent could not be asked. */
  readonly agentProblem?: string
  /** What the server would have accepted. */
  readonly methodsLeft?: readonly string[]
}

/** Nobody was let in: because there was no key to show, or because none that was shown is accepted. */
export function loginRefused(
  connection: Connection,
  identities: readonly Identity[],
  course: LoginCourse,
  cause?: unknown,
): EngineError {
  const usable = identities.filter(({ key }) => key)
  const problems = identities.flatMap(({ problem }) => problem ?? [])
  const unread = problems.filter(({ kind }) => kind !== 'missing')
  const noAgent = course.agentProblem ? `; the agent ${connection.agent} does not answer: ${course.agentProblem}` : ''
  const nothingToShow = usable.length === 0 && (!connection.agent || course.agentProblem !== undefined)
  if (unread.length > 0 || nothingToShow) {
    const reason = unread.length > 0 ? unread.map(({ text }) => text).join('; ') : absent(identities)
    const hint = unread.some(({ kind }) => kind === 'encrypted')
      ? 'load the key into an agent (ssh-add) and let SSH_AUTH_SOCK name it'
      : 'name a readable private key in identityFiles, or load it into an agent (ssh-add)'
    return failure('key-unreadable', `no login to ${login(connection)}: ${reason}${noAgent}`, hint, cause)
  }
  const shown = [...(connection.agent ? ['those of the agent'] : []), ...usable.map(({ file }) => file)].join(', ')
  return failure(
    'auth-refused',
    `${login(connection)} accepts none of the keys shown (${shown})${noAgent}${otherMethods(course)}`,
    `add the public key to ~${connection.user}/.ssh/authorized_keys there${certificates(connection, usable)}`,
    cause,
  )
}

function absent(identities: readonly Identity[]): string {
  const [first, ...more] = identities.map(({ file }) => file)
  if (first === undefined) return 'no key is configured'
  return more.length === 0 ? `${first} does not exist` : `none of ${[first, ...more].join(', ')} exists`
}

function otherMethods({ methodsLeft = [] }: LoginCourse): string {
  if (methodsLeft.length === 0 || methodsLeft.includes('publickey')) return ''
  return `; it takes only ${methodsLeft.join(', ')}`
}

/** ssh2 shows no certificates, neither from files nor from the agent. */
function certificates({ transport, agent }: Connection, usable: readonly Identity[]): string {
  if (transport !== 'ssh2') return ''
  const certified = usable.find(({ file }) => existsSync(`${file}-cert.pub`))
  if (certified) return `; the certificate ${certified.file}-cert.pub counts only with \`transport: openssh\``
  return agent ? '; certificates of the agent count only with `transport: openssh`' : ''
}
