import pRetry from 'p-retry'
import { badAnswer, ForgeFault, refusal } from './fault.ts'
import { askedWait } from './waits.ts'

export interface Care {
  /** The root of the API: nothing is sent to another host. */
  readonly api: string
  readonly signal?: AbortSignal
  readonly patience?: Patience
}

/** All in milliseconds, but for counts. */
export interface Patience {
  readonly tries: number
  /** Before the second try; it doubles from then on. */
  readonly pause: number
  /** What a platform may ask for; if it wants more, that is told instead. */
  readonly longest: number
  /** From the request to the end of the answer. */
  readonly answer: number
  /** Bytes of an answer. */
  readonly most: number
}

const usual: Patience = { tries: 5, pause: 1000, longest: 120_000, answer: 60_000, most: 64 << 20 }

export type Fetch = (input: string | URL, init?: RequestInit) => Promise<Response>

/**
 * The `fetch` that every client of a platform is given: it tries again what may pass, waits as long as the platform asks,
 * reads no more than there can be, and gives back JSON or nothing. Throws `ForgeFault` for every other answer.
 */
export function carefulFetch({ api, signal, patience = usual }: Care): Fetch {
  return (input, init = {}) =>
    pRetry(() => once(new URL(input), init, { api, patience, ...(signal && { signal }) }), {
      retries: patience.tries - 1,
      minTimeout: patience.pause,
      randomize: true,
      ...(signal && { signal }),
      shouldRetry: ({ error }) => error instanceof Passing,
      onFailedAttempt: ({ error, retriesLeft }) => waitAsAsked(error, retriesLeft, signal),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw stopped()
      throw error instanceof Passing ? error.fault : error
    })
}

/** A failure that another try may not meet. */
class Passing extends Error {
  readonly fault: ForgeFault
  readonly wait: number

  constructor(fault: ForgeFault, wait = 0) {
    super(fault.message)
    this.fault = fault
    this.wait = wait
  }
}

type Known = Care & { readonly patience: Patience }

async function once(url: URL, init: RequestInit, care: Known, hops = 0): Promise<Response> {
  const where = `${init.method ?? 'GET'} ${url.host}${url.pathname}`
  const { signal, patience } = care
  if (url.origin !== new URL(care.api).origin) throw elsewhere(where, url)
  const ends = AbortSignal.any([AbortSignal.timeout(patience.answer), ...(signal ? [signal] : [])])
  let answer: Response
  let text: string
  try {
    answer = await fetch(url, { ...init, redirect: 'manual', signal: ends })
    text = await bounded(answer, where, patience.most)
  } catch (cause) {
    if (cause instanceof ForgeFault) throw cause
    if (signal?.aborted) throw signal.reason
    throw new Passing(unreached(where, cause, patience.answer))
  }
  const next = answer.headers.get('location')
  if (answer.status >= 300 && answer.status < 400 && next !== null) {
    const target = new URL(next, url)
    if (target.origin !== url.origin) throw elsewhere(where, target)
    const repeats = answer.status >= 307 || ['GET', 'HEAD'].includes(init.method ?? 'GET')
    if (repeats && hops < 3) return once(target, init, care, hops + 1)
  }
  if (!answer.ok) throw failure(answer, text, where, patience)
  return readable(answer, text, where)
}

function failure(answer: Response, text: string, where: string, { longest }: Patience): Error {
  const { status, headers } = answer
  const fault = refusal(status, where, wordsOf(text))
  const wait = askedWait(headers, Date.now())
  const isLimit = status === 429 || (status === 403 && wait !== undefined)
  if (!isLimit && status < 500 && status !== 408) return fault
  if (wait !== undefined && wait > longest)
    return refusal(429, where, `it asks to wait for ${Math.ceil(wait / 1000)} s`)
  return new Passing(isLimit ? refusal(429, where, wordsOf(text)) : fault, wait)
}

function readable(answer: Response, text: string, where: string): Response {
  const { status, headers } = answer
  if (text === '') return new Response(null, { status: status === 200 ? 204 : status, headers })
  if (!/[/+]json\b/.test(headers.get('content-type') ?? '')) throw badAnswer(where, 'it is no JSON', status)
  try {
    JSON.parse(text)
  } catch {
    throw new Passing(badAnswer(where, 'the JSON is damaged', status))
  }
  // What is in hand now is neither packed nor as long as the platform had it.
  const kept = new Headers(headers)
  for (const name of ['content-encoding', 'content-length']) kept.delete(name)
  const whole = new Response(text, { status, headers: kept })
  Object.defineProperty(whole, 'url', { value: answer.url })
  return whole
}

async function bounded(answer: Response, where: string, most: number): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of answer.body ?? []) {
    size += piece.length
    if (size > most) throw badAnswer(where, `it is longer than ${most} bytes`, answer.status)
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

async function waitAsAsked(error: Error, retriesLeft: number, signal?: AbortSignal): Promise<void> {
  if (!(error instanceof Passing) || error.wait === 0 || retriesLeft === 0) return
  const { setTimeout: pause } = await import('node:timers/promises')
  await pause(error.wait, undefined, signal ? { signal } : {})
}

/** What the platform says in its JSON; HTML says nothing to people. */
function wordsOf(text: string): string {
  try {
    const { message, error, errors } = JSON.parse(text)
    const words = [message, typeof error === 'object' ? error?.message : error, errors].filter(Boolean)
    return words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(', ')
  } catch {
    return ''
  }
}

const stopped = (): ForgeFault =>
  new ForgeFault('forge/stopped', 'it was stopped before the platform had all of it', {
    hint: 'Run it again: what is there already is taken up.',
  })

const elsewhere = (where: string, to: URL): ForgeFault =>
  new ForgeFault('forge/redirected', `${where} leads to ${to.host}, which was sent nothing`, {
    hint: 'The token is for one host only. If the platform moved, or the repository did, name the new place by --api and --repo.',
  })

function unreached(where: string, cause: unknown, answer: number): ForgeFault {
  const { name = '', cause: inner } = cause as { name?: string; cause?: { code?: string } }
  const why = name === 'TimeoutError' ? `no whole answer within ${answer / 1000} s` : (inner?.code ?? String(cause))
  return new ForgeFault('forge/unreachable', `${where} failed: ${why}`, {
    hint: 'Check --api, and whether the platform can be reached from here (its certificate by NODE_EXTRA_CA_CERTS).',
    cause,
  })
}
