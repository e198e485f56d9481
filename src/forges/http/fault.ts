import { EngineError } from '../../model/engine-error.ts'
import { visible } from '../../model/visible.ts'

/** What a platform refused or failed to do. */
export class ForgeFault extends EngineError {
  /** Of HTTP; 0 where no answer came. */
  readonly status: number

  constructor(code: string, message: string, { hint, status = 0, cause }: About) {
    super(code, message, { hint, cause })
    this.name = 'ForgeFault'
    this.status = status
  }
}

interface About {
  readonly hint: string
  readonly status?: number
  readonly cause?: unknown
}

/** What an answer means that is no success. `where` is the request as people read it, `words` what the platform says. */
export function refusal(status: number, where: string, words: string): ForgeFault {
  const said = words === '' ? '' : `: ${clipped(words)}`
  const known = meanings[status] ?? (status >= 500 ? unavailable : refused)
  return new ForgeFault(known.code, `${where} was answered with ${status}${said}`, { hint: known.hint, status })
}

const meanings: Readonly<Record<number, { readonly code: string; readonly hint: string }>> = {
  401: {
    code: 'forge/token-refused',
    hint: 'The token is wrong, expired or of another platform: make a new one and give it by the environment.',
  },
  403: {
    code: 'forge/forbidden',
    hint: 'The token may not do this. For pull requests from forks, plan in a job without secrets and comment in a second one (docs/guides/comments.md).',
  },
  404: {
    code: 'forge/missing',
    hint: 'Check --api, --repo and --pull; a platform also answers so where the token may not see the repository.',
  },
  429: {
    code: 'forge/rate-limited',
    hint: 'Too much was asked of the platform lately: run it again later.',
  },
}
const unavailable = { code: 'forge/unavailable', hint: 'The platform has a fault of its own: run it again later.' }
const refused = { code: 'forge/refused', hint: 'Check what the words of the platform are about.' }

/** What went wrong with an answer that came. */
export const badAnswer = (where: string, why: string, status = 0): ForgeFault =>
  new ForgeFault('forge/answer', `${where} got no answer that can be read: ${why}`, {
    hint: 'Check --api: it is the root of the API, not the page of the repository. A page to sign in comes also where a token is wrong.',
    status,
  })

/** Words of a platform in one line that nothing obeys. */
export function clipped(words: string): string {
  const line = visible(words.trim())
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

/** The fault that a client wrapped in one of its own. */
export function faultIn(error: unknown): unknown {
  if (error instanceof EngineError) return error
  return error instanceof Error && error.cause !== undefined ? faultIn(error.cause) : error
}

/** Whether a platform refused with one of these. */
export const isRefusal = (error: unknown, ...statuses: readonly number[]): error is ForgeFault =>
  error instanceof ForgeFault && statuses.includes(error.status)
