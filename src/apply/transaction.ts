import type { InventoryNode } from '../model/config/inventory.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { EngineError } from '../model/engine-error.ts'
import { type Check, checked, type Neighbour, neighbours } from '../model/node/check.ts'
import type { FirewallFallback } from '../model/node/firewall-fallback.ts'
import type { Ledger } from '../model/node/ledger.ts'
import { ownFilesProbe, type Touched, touchedIn } from '../model/node/own-files.ts'
import type { PastChange, RollbackBundle } from '../model/node/past-change.ts'
import { alarmsIn, processesProbe } from '../model/node/processes.ts'
import type { OpenTransaction } from '../model/node/snapshot.ts'
import type { ProbeOutput } from '../model/plan/command.ts'
import type { NodeRun, Outcome } from '../model/plan/event.ts'
import type { Kind } from '../model/plan/kind.ts'
import type { Basis } from '../model/plan/plan.ts'
import { refKey, refOf } from '../model/ref.ts'
import { timeoutAfter } from '../model/timeout.ts'
import {
  bundleProbe,
  bundlesProbe,
  historyProbes,
  readBundle,
  readFallback,
  readHistory,
  readNotRestored,
} from '../node/history.ts'
import { readRecords, readTouched, recordProbes, touchedProbe } from '../node/records.ts'
import { verbScript } from '../node/script.ts'
import { holdingsByLedger } from '../planner/holdings.ts'
import { otherThan } from '../planner/world/basis.ts'
import type { ReadTransport, Transports } from '../transport/transport.ts'
import { notAsBefore, problem } from './faults.ts'
import { leftOn, lookPatiently } from './looking.ts'
import { readOutput } from './node-output.ts'
import { locked } from './verdicts.ts'

export interface TransactionStatus {
  readonly ledger: Ledger
  readonly open?: OpenTransaction
  /** Changes that have ended, oldest first. */
  readonly history: readonly PastChange[]
  /** What the last boot could not bring back, as it was printed. */
  readonly notRestored: readonly string[]
  /** Of what protects the node (`Kind/id`): what was confirmed, and is there no more. */
  readonly unprotected: readonly string[]
  /** What stands in the place of a firewall that did not load. */
  readonly fallback?: FirewallFallback
  /** Who looks after a part of what netloom has there too. */
  readonly beside?: readonly Neighbour[]
  /** Why it is not known who does, each reason once. */
  readonly besideUnread?: readonly string[]
  /** What of ours there is not as it was put there. */
  readonly touched?: Touched
  /** Nothing there would start our guards again if all processes of ours were killed in the middle of a change. */
  readonly unwatched?: true
}

/**
 * What is open on a node, and what was before; of `kinds`, whether what protects it is there; by `checks`, who else looks after it.
 * Looking never confirms. Throws `EngineError` when the node cannot be asked.
 */
export async function statusOf(
  transport: ReadTransport,
  { kinds = [], checks = [], signal }: Interest = {},
): Promise<TransactionStatus> {
  const protecting = kinds.filter(({ protects }) => protects).map((kind) => ({ kind, probes: kind.probes([]) }))
  const own = [...recordProbes, ...historyProbes, processesProbe, bundlesProbe, ownFilesProbe]
  const asked = [...own, ...protecting.flatMap(({ probes }) => probes)]
  const looks = checks.flatMap(({ probes }) => probes)
  const { outputs } = await transport.probe([...asked, ...looks], signal)
  const { ledger, open } = readRecords(transport.node, outputs.slice(0, recordProbes.length))
  const [history, notRestored, instead, alarms, bundles, ownFiles] = outputs.slice(recordProbes.length)
  const fallback = readFallback(instead)
  const touched = touchedIn(ownFiles)
  const left = outputs.slice(own.length, asked.length)
  const looked = outputs.slice(asked.length)
  const unprotected = protecting.flatMap(({ kind, probes }) => goneOf(kind, ledger, left.splice(0, probes.length)))
  return {
    ...{ ledger, ...(open && { open }), notRestored: readNotRestored(notRestored) },
    history: readHistory(history, bundles),
    unprotected,
    ...(fallback && { fallback }),
    ...(touched && { touched }),
    ...othersOn(checks, ledger, looked),
    ...(alarmsIn(alarms)?.length === 0 && { unwatched: true as const }),
  }
}

interface Interest {
  readonly kinds?: readonly Kind[]
  readonly checks?: readonly Check[]
  readonly signal?: AbortSignal
}

/** Of no interest where netloom has nothing. */
function othersOn(checks: readonly Check[], ledger: Ledger, outputs: readonly ProbeOutput[]) {
  if (ledger.entries.length === 0) return {}
  const left = [...outputs]
  const found = checked(checks, (probes) => left.splice(0, probes.length))
  const beside = neighbours(checks, found, holdingsByLedger(ledger))
  return { ...(beside.length > 0 && { beside }), ...(found.unread && { besideUnread: found.unread }) }
}

/** What of a kind was confirmed and is there no more; where it cannot be read nobody knows. */
function goneOf(kind: Kind, { entries }: Ledger, outputs: readonly ProbeOutput[]): string[] {
  const held = entries.filter((entry) => entry.kind === kind.kind)
  if (held.length === 0) return []
  try {
    const there = new Set(kind.observe(outputs, []).map((spec) => kind.id(spec)))
    return held.filter(({ id }) => !there.has(id)).map(refKey)
  } catch {
    return []
  }
}

/** All that a node keeps of a change that it took back; undefined where it keeps nothing. */
export async function bundleOf(
  transport: ReadTransport,
  id: string,
  signal?: AbortSignal,
): Promise<RollbackBundle | undefined> {
  const { outputs } = await transport.probe([bundleProbe(id)], signal)
  return readBundle(outputs[0])
}

/** Makes an open transaction permanent, by its exact id, over a new connection. */
export async function confirmTransaction(transports: Transports, node: InventoryNode, id: string): Promise<NodeRun> {
  return end(transports, node, id, confirmed, async () => {
    await using transport = await transports.forReading(node.name, node.connection)
    const { open } = await statusOf(transport)
    return open?.id === id ? verbScript('confirm', id, open.planHash) : undefined
  })
}

/**
 * Takes an open transaction back now, by its exact id, and closes it. It counts as rolled back only when everything its
 * plan touched was seen to be as it was.
 */
export async function rollbackTransaction(
  transports: Transports,
  node: InventoryNode,
  id: string,
  kinds: readonly Kind[],
): Promise<NodeRun> {
  let before: ResourceDigests = {}
  const run = await end(transports, node, id, rolledBack, async () => {
    await using transport = await transports.forReading(node.name, node.connection)
    before = await touchedBy(transport, id)
    return verbScript('rollback', id)
  })
  if (run.outcome !== 'rolled-back' && run.outcome !== 'rollback-incomplete') return run
  const refs = Object.keys(before).map(refOf)
  const left = await lookPatiently(attempts, () =>
    leftOn(transports, node, { kinds, refs }, (now) =>
      otherThan(before, kinds, now).map((key) => notAsBefore(refOf(key))),
    ),
  )
  const outcome = left.length === 0 ? run.outcome : 'rollback-incomplete'
  await using transport = await transports.forWriting(node.name, node.connection)
  await transport.converse(verbScript('close', id, outcome), () => {}, timeoutAfter(patience))
  return { ...run, outcome, diagnostics: [...run.diagnostics, ...left] }
}

type ResourceDigests = Basis['digests']

/** What the plan of a transaction found of everything it touches, as the node wrote it down. */
async function touchedBy(transport: ReadTransport, id: string): Promise<ResourceDigests> {
  const { outputs } = await transport.probe([touchedProbe(id)])
  return readTouched(transport.node, outputs[0])
}

/** Milliseconds in which a node has carried out what it was asked, however many steps that are. */
const patience = 30 * 60_000

/** How often the node is looked at after it rolled back. */
const attempts = 6

/** How a transaction can have ended, whoever came first. */
const rolledBack: Readonly<Record<string, Outcome>> = {
  'rolled-back': 'rolled-back',
  'rollback-incomplete': 'rollback-incomplete',
}
const confirmed: Readonly<Record<string, Outcome>> = { ...rolledBack, confirmed: 'confirmed' }

async function end(
  transports: Transports,
  node: InventoryNode,
  id: string,
  outcomes: Readonly<Record<string, Outcome>>,
  script: () => Promise<string | undefined>,
): Promise<NodeRun> {
  const ended = (outcome: Outcome, ...diagnostics: Diagnostic[]): NodeRun => ({
    ...{ node: node.name, outcome, transaction: id, stepsDone: 0, diagnostics },
  })
  try {
    const text = await script()
    if (text === undefined) return ended('refused', notOpen(id))
    const output = readOutput(node.name, undefined, () => {})
    await using transport = await transports.forWriting(node.name, node.connection)
    const { stderr } = await transport.converse(text, (line) => output.read(line), timeoutAfter(patience))
    if (output.word('busy') !== undefined) return ended('locked', locked(output.holder()))
    const state = output.ended()
    if (output.word('mismatch') !== undefined || output.word('unknown') !== undefined)
      return ended('refused', notOpen(id))
    if (state === undefined) return ended('unknown', lost(stderr))
    const outcome = Object.hasOwn(outcomes, state) ? outcomes[state] : undefined
    if (outcome) return ended(outcome, ...compared(state, output.output()))
    return ended('refused', state === 'confirmed' ? confirmedAlready(id) : notReady(id, state, outcomes))
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    return ended('unreachable', problem(error))
  }
}

const notOpen = (id: string): Diagnostic => ({
  severity: 'error',
  code: 'transaction/not-open',
  summary: `no transaction ${id} is open on this node`,
  hint: 'See which are: netloom status.',
})

/** What the node itself found to be otherwise, or could not undo. */
function compared(state: string, output: string): Diagnostic[] {
  const lines = output.split('\n')
  const starting = (word: string): string[] => lines.filter((line) => line.startsWith(word))
  const [added, meanwhile] = [starting('new: '), starting('meanwhile ')]
  const gone = lines.filter((line) => line !== '' && !added.includes(line) && !meanwhile.includes(line))
  const differs: Diagnostic = {
    severity: 'error',
    code: 'rollback/node-differs',
    summary: 'the node compared what it shows with what it showed before, and is not as it was',
    detail: gone.join('\n'),
  }
  const left: Diagnostic = {
    severity: 'warning',
    code: 'rollback/left-over',
    summary: 'the node found what was not there before, on what the plan changed',
    detail: added.join('\n'),
    hint: 'No step made it: the kernel, or somebody meanwhile. It was left as it is; take it off if you do not want it.',
  }
  const others: Diagnostic = {
    severity: 'warning',
    code: 'rollback/changed-by-others',
    summary: 'something changed on the node meanwhile, not by this change: none of its steps can have reached it',
    detail: meanwhile.join('\n'),
    hint: 'It was left as it is; see whether you want it so.',
  }
  return [
    ...(state === 'rollback-incomplete' && gone.length > 0 ? [differs] : []),
    ...(added.length > 0 ? [left] : []),
    ...(meanwhile.length > 0 ? [others] : []),
  ]
}

const confirmedAlready = (id: string): Diagnostic => ({
  severity: 'error',
  code: 'transaction/confirmed',
  summary: `the transaction ${id} was confirmed already and cannot be taken back`,
  hint: 'Change the config back to what it was, and apply it.',
})

const notReady = (id: string, state: string, { confirmed }: Readonly<Record<string, Outcome>>): Diagnostic => ({
  severity: 'error',
  code: 'transaction/not-ready',
  summary: `the transaction ${id} is "${state}"${confirmed ? ', and only one that is applied can be confirmed' : ' still'}`,
  hint: confirmed
    ? 'Wait until its steps have ended, or take it back: netloom rollback.'
    : 'Whoever rolled it back was ended or had to wait: try again. The node also tries by itself when its time is over.',
})

const lost = (stderr: string): Diagnostic => ({
  severity: 'error',
  code: 'transaction/unknown',
  summary: `the node did not say how it ended: ${stderr.trim() || 'the connection was lost'}`,
  hint: 'Ask it: netloom status.',
})
