import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { InventoryNode } from '../model/config/inventory.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import type { Arrival } from '../model/node/arrival.ts'
import type { CheckResult } from '../model/node/check-after.ts'
import type { Snapshot } from '../model/node/snapshot.ts'
import type { Outcome, RunEvent } from '../model/plan/event.ts'
import type { Plan } from '../model/plan/plan.ts'
import { planHash } from '../model/plan/plan-hash.ts'
import { timeoutAfter } from '../model/timeout.ts'
import { beginScript } from '../node/script.ts'
import { secondsFor } from '../planner/duration.ts'
import { type Unexpected, unexpected } from '../planner/unexpected.ts'
import { movedResources } from '../planner/world/basis.ts'
import type { ReadTransport, Transports } from '../transport/transport.ts'
import { type Proofs, unproven } from './arriving.ts'
import { type ChangeChecks, changeChecks } from './checks/change-checks.ts'
import { checkFailed, checkForbids, checkNotes } from './checks/faults.ts'
import { deadlineFor, defaultDeadline, secondsForStep } from './deadline.ts'
import { cutOff, dependentSeconds, reachable } from './dependents.ts'
import {
  changedByOthers,
  deadlineTooShort,
  endedEarly,
  leftOver,
  notConfirmed,
  note,
  notLooked,
  notReached,
  outcomeUnknown,
  problem,
  rolledBack,
  secondVantage,
  stale,
  stepFailed,
  stoppedByUser,
  unplannedSideEffect,
} from './faults.ts'
import { type Goal, leftBehind } from './goal.ts'
import { askAnew, type Left, leftOn, lookPatiently, pauseSeconds } from './looking.ts'
import { type NodeOutput, readOutput } from './node-output.ts'
import { observeNode } from './observe.ts'
import { reasonOf } from './reason.ts'
import type { ApplyRequest } from './request.ts'
import { type Needs, type Refusal, togetherSeconds } from './together.ts'
import { patienceSeconds, type TransactionClient, transactionClient } from './transaction-client.ts'
import { notBegun } from './verdicts.ts'

/** How often the node is looked at after a change. */
const attempts = 12

export interface Ended {
  readonly outcome: Outcome
  readonly diagnostics: readonly Diagnostic[]
  /** Of these diagnostics: why the node rolled back, without what a rollback left behind. */
  readonly because?: readonly Diagnostic[]
}

const notStarted = ({ signal }: Pick<ApplyRequest, 'signal'>): Ended => ({
  ...{ outcome: 'not-started', diagnostics: stopped(signal).because },
})

/** Who aborted may say why; a person need not. */
const stopped = ({ reason }: AbortSignal): Refusal =>
  reason instanceof EngineError
    ? { why: reason.message, because: [problem(reason)] }
    : { why: 'it was asked to stop', because: [stoppedByUser] }

/** Nobody could look. */
const isUnseen = ({ code }: Diagnostic): boolean => code === notLooked.code || code.startsWith('transport/')

/** One transaction while it is open: it has an identity and a lifetime, and what we know of it grows. */
export class NodeTransaction {
  readonly id = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${randomBytes(4).toString('hex')}`
  begun = false
  /** The node under its lock, before the first step. */
  before: Snapshot | undefined
  /** The node when it was looked at last. */
  now: Snapshot | undefined
  readonly #transports: Transports
  readonly #node: InventoryNode
  readonly #goal: Goal
  readonly #plan: Plan
  readonly #request: ApplyRequest
  readonly #hash: string
  readonly #arrivals: readonly Arrival[]
  readonly #transactionClient: TransactionClient
  readonly #outputs: NodeOutput[] = []
  readonly #emitted = new Set<string>()
  readonly #checks: ChangeChecks
  /** Why it is taken back, in a few words. */
  why = 'the node rolled back by itself'
  /** What the checks saw; absent until they were asked after the change. */
  checked: readonly CheckResult[] | undefined
  #rollsBackAt = Number.POSITIVE_INFINITY
  #dependents: readonly InventoryNode[] = []
  #chosen: number | undefined
  #agreed: number | undefined
  /** The most seconds that it takes to ask whether all still works. */
  #asking = 0

  constructor(transports: Transports, node: InventoryNode, goal: Goal, request: ApplyRequest) {
    this.#transports = transports
    this.#node = node
    this.#goal = goal
    this.#plan = goal.plan
    this.#request = request
    this.#hash = request.planHash ?? planHash(goal.plan)
    this.#arrivals = request.arrivals?.(goal.plan.steps) ?? []
    this.#transactionClient = transactionClient(transports, node, {
      ...{ id: this.id, deadlineSeconds: () => this.#deadline(), readOutput: () => this.#readOutput() },
    })
    const { checks = [], probes = [] } = request
    this.#checks = changeChecks({ checks, plan: goal.plan, probes, secrets: request.secrets?.open ?? [] })
  }

  /** As far as any output showed. */
  get stepsDone(): number {
    return Math.max(0, ...this.#outputs.map((output) => output.stepsDone()))
  }

  async carryOut(): Promise<Ended> {
    if (this.#plan.steps.length === 0) return { outcome: 'unchanged', diagnostics: [] }

    this.#emit({ type: 'connecting' })
    const begun = await this.#begin()
    if ('outcome' in begun) return begun
    if (this.#request.signal.aborted && begun.ended() === undefined) return this.#stop()
    const state = await this.#outcomeOf(begun)
    if (state === 'rolled-back' || state === 'rollback-incomplete')
      return this.#rolledBack(this.#whyItRolledBack(begun))
    if (state === undefined) return this.#unknown('the node could not be asked how it went')
    if (state !== 'applied') return this.#rollBack('the work on the node came to an end', [endedEarly(state)])

    const left = await this.#verified()
    if (this.#request.signal.aborted) return this.#stop()
    if (left.length > 0) {
      const why = left.some(isUnseen) ? 'it could not be looked at in time' : 'the node is not as planned'
      return this.#rollBack(why, left)
    }
    return (await this.#apart()) ?? this.#confirm()
  }

  #stop(): Promise<Ended> {
    const { why, because } = stopped(this.#request.signal)
    return this.#rollBack(why, because)
  }

  /** Waits for the others that are kept together with it; how it ends where they are not. */
  async #apart(): Promise<Ended | undefined> {
    const { together } = this.#request
    if (!together || !this.now) return undefined
    this.#emit({ type: 'waiting' })
    const left = () => (this.#rollsBackAt - performance.now()) / 1000
    const refusal = await together.applied(this.id, left, this.now)
    return refusal && this.#rollBack(refusal.why, refusal.because)
  }

  /** From the lock to the end of the last step, or to the reason why nothing was begun. */
  async #begin(): Promise<Ended | NodeOutput> {
    const { signal, holder, accepted } = this.#request
    const output = this.#readOutput()
    const script = beginScript({
      ...{ id: this.id, plan: this.#plan, planHash: this.#hash, holder, patienceSeconds },
      ...(accepted !== undefined && { accepted }),
      deadlineSeconds: this.#deadline(),
      arrivals: this.#arrivals,
      ...(this.#request.secrets && { secrets: this.#request.secrets }),
      ...this.#goal.persisted,
    })
    signal.throwIfAborted()
    await using transport = await this.#transports.forWriting(this.#node.name, this.#node.connection, signal)
    let refusal: Ended | undefined
    let problem: unknown
    let asked = false
    const answer = (line: string, reply: (text: string | null) => void) => {
      if (line !== 'look' || asked) return output.read(line)
      asked = true
      this.#look(transport).then(
        (refused) => {
          refusal = refused ?? (signal.aborted ? notStarted(this.#request) : undefined)
          if (refusal) return reply('stop\n')
          this.begun = true
          const deadlineSeconds = this.#deadline()
          this.#rollsBackAt = performance.now() + deadlineSeconds * 1000
          this.#emit({ type: 'transaction', id: this.id, deadlineSeconds })
          reply(`go ${deadlineSeconds}\n`)
        },
        (error) => {
          problem = error
          reply('stop\n')
        },
      )
    }
    const ending = await transport.converse(
      script,
      answer,
      AbortSignal.any([this.#transactionClient.patience(), signal]),
    )
    if (problem) throw problem
    const nothing = refusal ?? notBegun(output, ending.stderr)
    if (nothing) {
      this.begun = false
      return nothing
    }
    if (!this.begun) {
      const message = ending.stderr.trim() || 'silently'
      throw new EngineError('node/no-transaction', `the node ended the conversation: ${message}`, {
        hint: 'Nothing was touched. Log in by hand and see whether `sh` runs there.',
      })
    }
    return output
  }

  /** Under the node's lock: is it still what the plan was made from? */
  async #look(transport: ReadTransport): Promise<Ended | undefined> {
    const { kinds, signal, dependents = [] } = this.#request
    const before = await observeNode(transport, kinds, { refs: this.#goal.refs }, signal)
    this.before = before
    const moved = movedResources(this.#plan.basis, kinds, before)
    if (moved.length > 0)
      return { outcome: 'refused', diagnostics: moved.map((thing) => stale(this.#node.name, thing)) }
    const forbidden = await this.#checks.before(transport, before)
    if (forbidden.length > 0) return { outcome: 'refused', diagnostics: forbidden.map(checkForbids) }
    this.#dependents = await reachable(this.#transports, dependents)
    return this.#tooShort(before)
  }

  /** Looking and asking must be over before the node rolls back under us. */
  async #tooShort(before: Snapshot): Promise<Ended | undefined> {
    const { once, all } = this.#checks.seconds()
    const { took = [] } = before
    const steps = this.#plan.steps.length
    const besides = attempts * pauseSeconds + dependentSeconds(this.#dependents)
    if (this.#request.deadlineSeconds === undefined)
      this.#chosen = deadlineFor({ steps, took, checking: besides + all })
    if (besides + once >= this.#deadline())
      return { outcome: 'refused', diagnostics: [deadlineTooShort(besides + once, this.#deadline())] }
    const least = besides + once + (secondsFor(steps, took) ?? steps * secondsForStep)
    const refused = await this.#agree({ least, deadline: this.#deadline() }, before)
    if (refused) return refused
    const deadline = this.#deadline() - this.#spare
    const asking = Math.max(once, Math.min(all, deadline - besides - this.#plan.steps.length * secondsForStep))
    this.#checks.allot(asking)
    this.#asking = asking + dependentSeconds(this.#dependents) + this.#spare
    return undefined
  }

  /** Waits until all that change together were looked at, and takes the deadline of all. */
  async #agree(needs: Needs, before: Snapshot): Promise<Ended | undefined> {
    const agreed = await this.#request.together?.begin(needs, before)
    if (agreed && 'why' in agreed) return { outcome: 'not-started', diagnostics: agreed.because }
    if (agreed) this.#agreed = agreed.deadlineSeconds
    return undefined
  }

  /** The state at which the node's own work ended; asks again over new connections when the line was lost. */
  async #outcomeOf(output: NodeOutput): Promise<string | undefined> {
    return output.ended() ?? (await this.#transactionClient.insist('follow'))
  }

  /** What is still undone, after looking as often as patience allows and the node's own clock leaves time for. */
  async #verified(): Promise<Left> {
    const { signal } = this.#request
    const until = this.#rollsBackAt - this.#asking * 1000
    let left: Left = []
    for (let attempt = 1; attempt <= attempts && !signal.aborted; attempt += 1) {
      const time = Math.ceil(until - performance.now())
      if (time <= 0) break
      this.#emit({ type: 'verifying', attempt })
      left = await this.#asPlanned(AbortSignal.any([timeoutAfter(time), signal]))
      if (this.checked && left.length === 0) return cutOff(this.#transports, this.#node.name, this.#dependents)
      if (this.checked) return left
      await sleep(pauseSeconds * 1000, undefined, { signal }).catch(() => {})
    }
    return left.length > 0 ? left : [notLooked]
  }

  /** Looks, and asks the checks once all is as planned. */
  #asPlanned(signal: AbortSignal): Promise<Left> {
    const { kinds } = this.#request
    const look = async (transport: ReadTransport): Promise<Left> => {
      const now = await observeNode(transport, kinds, { refs: this.#goal.refs }, signal)
      this.now = now
      const left = this.#goal.left(now)
      return left.length > 0 ? left : this.#askChecks(transport, now)
    }
    return askAnew(this.#transports, this.#node, look, signal)
  }

  async #askChecks(transport: ReadTransport, now: Snapshot): Promise<Left> {
    const checked = await this.#checks.after(transport, now, this.#request.signal)
    this.checked = checked
    if (checked.length > 0) this.#emit({ type: 'checked', results: checked })
    return checked.filter(({ broke }) => broke).map(checkFailed)
  }

  #leftAfter(judge: Goal['left']): Promise<Left> {
    const looked = { kinds: this.#request.kinds, refs: this.#goal.refs }
    return leftOn(this.#transports, this.#node, looked, (now) => {
      this.now = now
      return judge(now)
    })
  }

  async #confirm(): Promise<Ended> {
    this.#emit({ type: 'confirming' })
    const login = await this.#forgottenLogin()
    let output: NodeOutput
    try {
      // What was decided holds for all: this one is confirmed as long as that can be.
      output = await this.#transactionClient.confirm(this.#hash, this.#request.together ? this.#rollsBackAt : undefined)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      return this.#rollBack('the node cannot be reached anew', [problem(error)])
    }
    const state = await this.#outcomeOf(output)
    // Who has left a node has no record there to ask for.
    if (state === 'confirmed' || (state === 'none' && this.#goal.persisted?.leaves))
      return {
        outcome: 'confirmed',
        diagnostics: [
          ...unproven(this.#arrivals, { answered: this.#checks.answered(), ...login }),
          ...checkNotes(this.checked ?? []),
          ...this.#unexpected().near.map(unplannedSideEffect),
        ],
      }
    if (state === 'rolled-back' || state === 'rollback-incomplete') {
      return this.#rolledBack([note('transaction/too-late', 'the time was over before the change was confirmed')])
    }
    if (state === undefined) return this.#unknown('nobody knows whether the confirmation arrived')
    return this.#rollBack('the confirmation did not arrive', [notConfirmed(state)])
  }

  /** We must not come in again by what this machine remembers of an address that moved. */
  async #forgottenLogin(): Promise<Pick<Proofs, 'login'>> {
    const address = this.before?.flow?.nodeAddress
    const { host, jump } = this.#node.connection
    // Behind a translation of addresses the same one may be somebody else's.
    if (address === undefined || jump || (isIP(host) && host !== address) || !this.#request.forget) return {}
    if (!this.#arrivals.some((one) => one.from !== undefined && one.address === address)) return {}
    return { login: { address, memory: await this.#request.forget(address) } }
  }

  async #rollBack(why: string, reasons: readonly Diagnostic[]): Promise<Ended> {
    this.why = why
    this.#emit({ type: 'rolling-back', why })
    const { conceal = (text: string) => text, fromElsewhere } = this.#request
    const [state, seen] = await Promise.all([
      this.#transactionClient.insist('rollback', conceal(reasonOf(why, reasons))),
      reasons.some(isUnseen) ? fromElsewhere?.() : undefined,
    ])
    const because = [...reasons, ...(seen === undefined ? [] : [secondVantage(seen)])]
    if (state === undefined) return this.#unknown('it could not be asked to roll back', because)
    if (state === 'confirmed') return this.#saidToBeConfirmed(because)
    if (state === 'none')
      return this.#request.signal.aborted ? notStarted(this.#request) : { outcome: 'failed', diagnostics: because }
    return this.#rolledBack(because)
  }

  /** Somebody else may have confirmed it, or the node says what is not so. */
  async #saidToBeConfirmed(because: readonly Diagnostic[]): Promise<Ended> {
    const left = await lookPatiently(attempts, () => this.#leftAfter(this.#goal.left))
    if (left.length === 0) return { outcome: 'confirmed', diagnostics: [] }
    return this.#unknown('the node says that it was confirmed, and is not as planned', [...because, ...left])
  }

  /** The node reports that it rolled back: look whether that is so, and only then report it. */
  async #rolledBack(because: readonly Diagnostic[]): Promise<Ended> {
    const unbegun = this.#unbegun()
    const steps = this.#plan.steps.filter(({ n }) => !unbegun.has(n))
    const judge = leftBehind(this.#request.kinds, { ...this.#plan, steps }, this.before as Snapshot)
    const left = await lookPatiently(attempts, () => this.#leftAfter(judge))
    const outcome = left.length === 0 ? 'rolled-back' : 'rollback-incomplete'
    await this.#transactionClient.close(outcome)
    const { far, added } = this.#unexpected()
    const elsewhere = [...far.map(changedByOthers), ...added.map(leftOver)]
    return { outcome, diagnostics: [...because, ...left, ...elsewhere], because }
  }

  #unbegun(): ReadonlySet<number> {
    return new Set(this.#outputs.flatMap((output) => [...output.unbegun()]))
  }

  /** What is not as it was when the node was looked at under its lock, though no step is about it. */
  #unexpected(): Unexpected {
    if (!this.before || !this.now) return { near: [], far: [], added: [] }
    return unexpected(this.#request.kinds, this.#plan, this.before, this.now, this.#unbegun())
  }

  /** A step that failed after the connection was lost was reported to whoever asked next. */
  #whyItRolledBack(output: NodeOutput): Diagnostic[] {
    const failed = this.#outputs.find((one) => one.failedStep() !== undefined)
    const step = this.#plan.steps.find(({ n }) => n === failed?.failedStep())
    if (step) return [stepFailed(step, failed?.failure() ?? '')]
    return [output.ended() === undefined ? notReached : rolledBack]
  }

  #unknown(why: string, because: readonly Diagnostic[] = []): Ended {
    return {
      outcome: 'unknown',
      diagnostics: [...because, outcomeUnknown(this.id, why, this.#node.name, this.#deadline())],
    }
  }

  /** For what was thrown on the way: a node that was never asked to begin is untouched. */
  stranded(cause: unknown): Ended {
    if (this.#request.signal.aborted && !this.begun) return notStarted(this.#request)
    if (!(cause instanceof EngineError)) throw cause
    if (this.begun) return this.#unknown(cause.message, [problem(cause)])
    return { outcome: cause.code.startsWith('transport/') ? 'unreachable' : 'failed', diagnostics: [problem(cause)] }
  }

  #readOutput(): NodeOutput {
    const output = readOutput(this.#node.name, this.#plan, (event) => this.#emitOnce(event))
    this.#outputs.push(output)
    return output
  }

  /** Whoever asks anew gets the whole journal again. */
  #emitOnce(event: RunEvent): void {
    const fact = JSON.stringify(event)
    if (!this.#emitted.has(fact)) this.#request.onEvent(event)
    this.#emitted.add(fact)
  }

  #deadline(): number {
    return this.#agreed ?? this.#request.deadlineSeconds ?? this.#chosen ?? defaultDeadline
  }

  /** At the end of its time it waits for others, and is confirmed. */
  get #spare(): number {
    return this.#request.together ? togetherSeconds : 0
  }

  #emit(event: DistributiveOmit<RunEvent, 'node'>): void {
    this.#request.onEvent({ node: this.#node.name, ...event } as RunEvent)
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
