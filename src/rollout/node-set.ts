import type { Needs, Refusal, Together } from '../apply/together.ts'
import { confirmSeconds, deadlineOfSet } from '../apply/together.ts'
import { EngineError } from '../model/engine-error.ts'

/** One of the set, as whoever changes it sees the others. */
export interface Member extends Pick<Together, 'begin' | 'applied'> {
  /** Aborted, with an `EngineError` as its reason, once all are to stay as they were. */
  readonly signal: AbortSignal
}

export interface SetWorld {
  /** What somebody asked the watchdogs to wait. */
  readonly deadlineSeconds?: number
  /** Aborted, all are taken back, unless it was decided that they are kept. */
  readonly signal: AbortSignal
  /** Every node was looked at, and none is changed. */
  readonly onLooked: () => Promise<void>
  /** Asks, once all are applied, whether they reach each other. Gives what they do not, for people. */
  readonly across: () => Promise<readonly string[]>
  /** Writes down that all are kept. */
  readonly decide: (transactions: Readonly<Record<string, string>>) => Promise<void>
  readonly onGivenUp: (because: string) => void
}

export interface NodeSet {
  member(node: string): Member
  /** It is changed no further; without a decision all others are taken back at once. */
  fail(node: string, why: string): void
  isDecided(): boolean
  /** What was thrown on the way. */
  fault(): { readonly error: unknown } | undefined
}

interface Applied {
  readonly transaction: string
  readonly secondsLeft: () => number
}

/**
 * Nodes that are kept together or not at all: none begins before all were looked at, and none is confirmed before all are
 * applied, reach each other, and that was written down.
 */
export function openSet(nodes: readonly string[], world: SetWorld): NodeSet {
  const abandoned = new AbortController()
  const looked = new Map<string, Needs>()
  const applied = new Map<string, Applied>()
  const agreed = deferred<{ readonly deadlineSeconds: number }>()
  const kept = deferred<undefined>()
  const refused = deferred<Refusal>()
  let state: 'open' | 'given up' | 'decided' = 'open'
  let fault: { readonly error: unknown } | undefined

  const giveUp = (why: string, hint = 'Mend what is reported of the others, then apply again.'): void => {
    state = 'given up'
    const error = new EngineError('rollout/with-others', `all of the set stay as they were: ${why}`, { hint })
    world.onGivenUp(why)
    const { code, message: summary } = error
    refused.resolve({ why: summary, because: [{ severity: 'error', code, summary, hint }] })
    abandoned.abort(error)
  }
  const unlessDecided = (why: string) => {
    if (state === 'open') giveUp(why)
  }
  const broken = (error: unknown) => {
    fault ??= { error }
    if (state !== 'given up') giveUp(error instanceof Error ? error.message : String(error))
  }
  const asked = () => unlessDecided('somebody asked to stop')
  world.signal.addEventListener('abort', asked, { once: true })
  if (world.signal.aborted) asked()

  async function allLooked(): Promise<void> {
    await world.onLooked()
    const deadline = deadlineOfSet([...looked.values()], world.deadlineSeconds)
    if (state !== 'open') return
    if (!('tooShort' in deadline)) return agreed.resolve(deadline)
    const { tooShort, deadlineSeconds } = deadline
    giveUp(
      `they may take ${tooShort} s, and would be taken back after ${deadlineSeconds} s`,
      `Give them more time: --deadline ${tooShort * 2}.`,
    )
  }

  async function allApplied(): Promise<void> {
    const [failed, ...more] = await world.across()
    const left = Math.min(...[...applied.values()].map(({ secondsLeft }) => secondsLeft()))
    if (state !== 'open') return
    if (failed !== undefined) return giveUp(`${failed}${more.length > 0 ? ` (and ${more.length} more)` : ''}`)
    if (left < confirmSeconds) return giveUp('there was no time left to confirm all of them')
    // From here on it may be written down already, so nobody calls it off any more.
    state = 'decided'
    await world.decide(Object.fromEntries([...applied].map(([node, { transaction }]) => [node, transaction])))
    kept.resolve(undefined)
  }

  return {
    isDecided: () => state === 'decided',
    fault: () => fault,
    fail: (node, why) => unlessDecided(`${node} ${why}`),
    member: (node) => ({
      signal: abandoned.signal,
      begin: (needs) => {
        looked.set(node, needs)
        if (looked.size === nodes.length) void allLooked().catch(broken)
        return Promise.race([refused.promise, agreed.promise])
      },
      applied: (transaction, secondsLeft) => {
        applied.set(node, { transaction, secondsLeft })
        if (applied.size === nodes.length) void allApplied().catch(broken)
        return Promise.race([refused.promise, kept.promise])
      },
    }),
  }
}

/** Node 20 has no `Promise.withResolvers`. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
