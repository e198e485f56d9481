import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import type { NodeRun, Outcome, RunEvent } from '../model/event.ts'
import type { InventoryNode } from '../model/inventory.ts'
import type { Kind } from '../model/kind.ts'
import { type Plan, planHash } from '../model/plan.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Witnesses } from '../model/witness.ts'
import { beginScript, verbScript } from '../node/script.ts'
import { planBack } from '../planner/back.ts'
import { movedFacets } from '../planner/basis.ts'
import { restore } from '../planner/restore.ts'
import { verify } from '../planner/verify.ts'
import type { ReadTransport, Transports } from '../transport/transport.ts'
import { type Hearing, hearing } from './conversation.ts'
import { observeNode } from './observe.ts'
import { tamperedSteps } from './tampering.ts'
import { notBegun } from './verdicts.ts'
import { askingSeconds, provenBy, silenced } from './witnesses.ts'

export interface ApplyRequest {
  readonly kinds: readonly Kind[]
  readonly onEvent: (event: RunEvent) => void
  /** Before the node was told to go, an abort touches nothing; after that the node is asked to turn back. */
  readonly signal: AbortSignal
  /** Who is at work, for people who meet the open transaction. */
  readonly holder: string
  /** Until the node turns back by itself, from the moment its watchdog is armed. 90 by default. */
  readonly deadlineSeconds?: number
  /** Whose answers must not fall silent by the change; nobody's by default. */
  readonly witnesses?: Witnesses
}

const defaultDeadline = 90

/** How long the node waits, locked, for us to look at it. */
const patienceSeconds = 30

/** Looking again after a change: duplicate address detection and link negotiation take their time. */
const attempts = 12
const pause = 500

/**
 * Carries a plan out on one node, by the transaction of docs/safety.md, and says how it ended. Never throws for a failure
 * of the world: the outcome says it. Nothing is touched unless the node still is as the plan saw it.
 */
export async function applyPlan(
  transports: Transports,
  node: InventoryNode,
  plan: Plan,
  request: ApplyRequest,
): Promise<NodeRun> {
  const run = new NodeTransaction(transports, node, plan, request)
  const ended = await run.carryOut().catch((cause): Ended => run.stranded(cause))
  request.onEvent({ node: node.name, type: 'finished', outcome: ended.outcome })
  return { node: node.name, stepsDone: run.stepsDone, ...(run.begun && { transaction: run.id }), ...ended }
}

interface Ended {
  readonly outcome: Outcome
  readonly diagnostics: readonly Diagnostic[]
}

/** One transaction while it is open: it has an identity and a lifetime, and what we know of it grows. */
class NodeTransaction {
  readonly id = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${randomBytes(4).toString('hex')}`
  begun = false
  stepsDone = 0
  readonly #transports: Transports
  readonly #node: InventoryNode
  readonly #plan: Plan
  readonly #request: ApplyRequest
  readonly #hash: string
  #before: Snapshot | undefined
  #proven: ReadonlySet<string> = new Set()

  constructor(transports: Transports, node: InventoryNode, plan: Plan, request: ApplyRequest) {
    this.#transports = transports
    this.#node = node
    this.#plan = plan
    this.#request = request
    this.#hash = planHash(plan)
  }

  async carryOut(): Promise<Ended> {
    const { kinds } = this.#request
    if (this.#plan.steps.length === 0) return { outcome: 'unchanged', diagnostics: [] }
    const tampered = tamperedSteps(kinds, this.#plan)
    if (tampered.length > 0) return { outcome: 'refused', diagnostics: tampered }

    this.#tell({ type: 'connecting' })
    const begun = await this.#begin()
    if ('outcome' in begun) return begun
    if (this.#request.signal.aborted && begun.ended() === undefined) {
      return this.#turnBack('it was asked to stop', [stoppedByUser])
    }
    const state = await this.#outcomeOf(begun)
    if (state === 'rolled-back' || state === 'rollback-incomplete') return this.#rolledBack(this.#stepFailure(begun))
    if (state !== 'applied') return this.#unknown(`the node stands at "${state}"`)

    const left = await this.#verified()
    if (left.length > 0) return this.#turnBack('the node is not as planned', left)
    if (this.#request.signal.aborted) return this.#turnBack('it was asked to stop', [stoppedByUser])
    return this.#confirm()
  }

  /** From the lock to the end of the last step, or to the reason why nothing was begun. */
  async #begin(): Promise<Ended | Hearing> {
    const { kinds, signal, holder, deadlineSeconds = defaultDeadline } = this.#request
    const heard = this.#hearing()
    const script = beginScript({
      ...{ id: this.id, plan: this.#plan, planHash: this.#hash, holder, deadlineSeconds, patienceSeconds },
      restore: restore(kinds, this.#plan.desired),
      ledger: { version: 1, transaction: this.id, planHash: this.#hash, entries: this.#plan.ledger },
    })
    signal.throwIfAborted()
    await using transport = await this.#transports.forWriting(this.#node.name, this.#node.connection)
    let refusal: Ended | undefined
    let problem: unknown
    const answer = (line: string, reply: (text: string | null) => void) => {
      if (line !== 'look') return heard.hear(line)
      this.#look(transport).then(
        (refused) => {
          refusal = refused ?? (signal.aborted ? { outcome: 'failed', diagnostics: [stoppedByUser] } : undefined)
          if (refusal) return reply('stop\n')
          this.begun = true
          this.#tell({ type: 'transaction', id: this.id, deadlineSeconds })
          reply('go\n')
        },
        (error) => {
          problem = error
          reply('stop\n')
        },
      )
    }
    const ending = await transport.converse(script, answer, AbortSignal.any([this.#patience(), signal]))
    if (problem) throw problem
    const nothing = refusal ?? notBegun(heard, ending.stderr)
    if (nothing) {
      this.begun = false
      return nothing
    }
    if (!this.begun) {
      throw new EngineError(
        'node/no-transaction',
        `the node ended the conversation: ${ending.stderr.trim() || 'silently'}`,
        {
          hint: 'Nothing was touched. Log in by hand and see whether `sh` runs there.',
        },
      )
    }
    return heard
  }

  /** Under the node's lock: is it still what the plan was made from? */
  async #look(transport: ReadTransport): Promise<Ended | undefined> {
    const { kinds, signal, witnesses } = this.#request
    const before = await observeNode(transport, kinds, { refs: this.#refs() }, signal)
    this.#before = before
    const moved = movedFacets(this.#plan.basis, kinds, before)
    if (moved.length === 0) {
      const asked = witnesses?.(before) ?? []
      this.#proven = await provenBy(transport, asked)
      return this.#tooShort(asked.length)
    }
    const diagnostics = moved.map(
      (facet): Diagnostic => ({
        severity: 'error',
        code: 'apply/stale',
        summary: `${facet} on ${this.#node.name} is no longer as the plan saw it; nothing was touched`,
        hint: 'Make a new plan and look at it again: netloom plan.',
      }),
    )
    return { outcome: 'refused', diagnostics }
  }

  /** Looking and asking must be over before the node turns back under us. */
  #tooShort(witnesses: number): Ended | undefined {
    const needed = (attempts * pause) / 1000 + askingSeconds(witnesses)
    if (needed < this.#deadline()) return undefined
    const summary = `checking this node may take ${needed} s, and it would turn back after ${this.#deadline()} s; nothing was touched`
    const hint = `Give it more time: --deadline ${Math.ceil(needed * 2)}.`
    return { outcome: 'refused', diagnostics: [{ ...note('apply/deadline-too-short', summary), hint }] }
  }

  /** Everything the plan speaks of, so that what cannot be listed is asked for. */
  #refs() {
    return [...this.#plan.desired, ...this.#plan.steps]
  }

  /** The state at which the node's own work ended; asks again over new connections when the line was lost. */
  async #outcomeOf(heard: Hearing): Promise<string> {
    this.stepsDone = Math.max(this.stepsDone, heard.stepsDone())
    const ended = heard.ended()
    if (ended !== undefined) return ended
    return (await this.#askAgain('follow')) ?? 'unknown'
  }

  /** Runs a verb by id, patiently, until the node has had time to turn back by itself. */
  async #askAgain(verb: 'follow' | 'rollback', within = this.#deadline() + 20): Promise<string | undefined> {
    const until = performance.now() + within * 1000
    do {
      const heard = await this.#askOnce(verb)
      this.stepsDone = Math.max(this.stepsDone, heard.stepsDone())
      const ended = heard.ended()
      if (ended !== undefined) return ended
      if (heard.word('unknown') !== undefined) return undefined
      await sleep(1000)
    } while (performance.now() < until)
    return undefined
  }

  /** Over a new connection; one that does not come about, or is lost, leaves nothing heard. */
  async #askOnce(verb: 'follow' | 'rollback'): Promise<Hearing> {
    const heard = this.#hearing()
    try {
      await using transport = await this.#transports.forWriting(this.#node.name, this.#node.connection)
      await transport.converse(verbScript(verb, this.id), (line) => heard.hear(line), this.#patience())
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
    }
    return heard
  }

  /** No conversation outlasts the node's own clock. */
  #patience(): AbortSignal {
    return AbortSignal.timeout((this.#deadline() + patienceSeconds + 20) * 1000)
  }

  /** What is still undone, after looking as often as patience allows. */
  async #verified(): Promise<readonly Diagnostic[]> {
    let left: readonly Diagnostic[] = []
    for (let attempt = 1; attempt <= attempts && !this.#request.signal.aborted; attempt += 1) {
      this.#tell({ type: 'verifying', attempt })
      const now = await this.#observe().catch((error: EngineError) => error)
      left = now instanceof Error ? [problem(now)] : verify(this.#request.kinds, this.#plan, now)
      if (left.length === 0) return this.#silenced(now as Snapshot)
      await sleep(pause)
    }
    return left
  }

  async #silenced(now: Snapshot): Promise<readonly Diagnostic[]> {
    const { witnesses } = this.#request
    if (!witnesses || this.#proven.size === 0) return []
    try {
      await using transport = await this.#transports.forReading(this.#node.name, this.#node.connection)
      return await silenced(transport, this.#proven, witnesses, now)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      return [problem(error)]
    }
  }

  async #observe(): Promise<Snapshot> {
    await using transport = await this.#transports.forReading(this.#node.name, this.#node.connection)
    return await observeNode(transport, this.#request.kinds, { refs: this.#refs() })
  }

  /** Over a new connection and handshake: that it comes about is the proof that the node can still be reached. */
  async #confirm(): Promise<Ended> {
    this.#tell({ type: 'confirming' })
    const heard = this.#hearing()
    try {
      await using transport = await this.#transports.forWriting(this.#node.name, this.#node.connection)
      await transport.converse(verbScript('confirm', this.id, this.#hash), (line) => heard.hear(line), this.#patience())
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      return this.#turnBack('the node cannot be reached anew', [problem(error)])
    }
    const state = heard.ended() ?? (await this.#askAgain('follow'))
    if (state === 'confirmed') return { outcome: 'confirmed', diagnostics: [] }
    if (state === 'rolled-back' || state === 'rollback-incomplete') {
      return this.#rolledBack([note('transaction/too-late', 'the time was over before the change was confirmed')])
    }
    return this.#unknown('nobody knows whether the confirmation arrived')
  }

  async #turnBack(why: string, because: readonly Diagnostic[]): Promise<Ended> {
    this.#tell({ type: 'rolling-back', why })
    const state = await this.#askAgain('rollback')
    if (state === undefined) return this.#unknown('it could not be asked to turn back', because)
    if (state === 'confirmed') return { outcome: 'confirmed', diagnostics: [] }
    return this.#rolledBack(because)
  }

  /** The node says it turned back: look whether that is so, and only then say it. */
  async #rolledBack(because: readonly Diagnostic[]): Promise<Ended> {
    const before = this.#before as Snapshot
    let left: readonly Diagnostic[] = []
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const now = await this.#observe().catch((error: EngineError) => error)
      if (now instanceof Error) left = [problem(now)]
      else {
        const back = planBack({ kinds: this.#request.kinds, plan: this.#plan, before, now })
        left = [
          ...back.diagnostics.filter(({ severity }) => severity === 'error'),
          ...back.steps
            .filter(({ commands }) => commands.length > 0)
            .map((step) => ({
              ...note('rollback/not-so', `${step.kind}/${step.id} is not as it was before`),
              at: step,
            })),
        ]
        if (left.length === 0) break
      }
      await sleep(pause)
    }
    const outcome = left.length === 0 ? 'rolled-back' : 'rollback-incomplete'
    await this.#close(outcome)
    return { outcome, diagnostics: [...because, ...left] }
  }

  /** Tells the node our verdict on its rollback. It has turned back already, so a failure here changes nothing. */
  async #close(verdict: 'rolled-back' | 'rollback-incomplete'): Promise<void> {
    try {
      await using transport = await this.#transports.forWriting(this.#node.name, this.#node.connection)
      await transport.converse(verbScript('close', this.id, verdict), () => {}, this.#patience())
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
    }
  }

  #stepFailure(heard: Hearing): Diagnostic[] {
    const n = heard.failedStep()
    const step = this.#plan.steps.find((one) => one.n === n)
    if (!step) return [note('apply/turned-back', 'the node turned back by itself')]
    return [
      {
        ...note(
          'apply/step-failed',
          `step ${n} (${step.action} ${step.kind}/${step.id}) failed: ${heard.output() || 'it printed nothing'}`,
        ),
        hint: 'The commands of the step are shown by `netloom plan --verbose`.',
        at: { kind: step.kind, id: step.id },
      },
    ]
  }

  #unknown(why: string, because: readonly Diagnostic[] = []): Ended {
    const hint = `The node turns back by itself within ${this.#deadline()} s of the start. Then ask it: netloom status --node ${this.#node.name}.`
    return {
      outcome: 'unknown',
      diagnostics: [
        ...because,
        { ...note('transaction/unknown', `the outcome of ${this.id} is not known: ${why}`), hint },
      ],
    }
  }

  /** For what was thrown on the way: a node that was never told to go is untouched. */
  stranded(cause: unknown): Ended {
    if (this.#request.signal.aborted && !this.begun) return { outcome: 'failed', diagnostics: [stoppedByUser] }
    if (!(cause instanceof EngineError)) throw cause
    if (this.begun) return this.#unknown(cause.message, [problem(cause)])
    return { outcome: cause.code.startsWith('transport/') ? 'unreachable' : 'failed', diagnostics: [problem(cause)] }
  }

  #hearing(): Hearing {
    return hearing(this.#node.name, this.#plan, this.#request.onEvent)
  }

  #deadline(): number {
    return this.#request.deadlineSeconds ?? defaultDeadline
  }

  #tell(event: DistributiveOmit<RunEvent, 'node'>): void {
    this.#request.onEvent({ node: this.#node.name, ...event } as RunEvent)
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

const note = (code: string, summary: string): Diagnostic => ({ severity: 'error', code, summary })

const problem = ({ message, ...error }: Error & { code?: string; hint?: string }): Diagnostic => ({
  ...note(error.code ?? 'apply/failed', message),
  ...(error.hint && { hint: error.hint }),
})

const stoppedByUser: Diagnostic = note('apply/stopped', 'it was asked to stop')
