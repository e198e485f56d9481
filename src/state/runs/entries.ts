import type { Rollout } from '../../model/config/rollout.ts'
import { EngineError } from '../../model/engine-error.ts'
import type { Outcome } from '../../model/plan/outcome.ts'
import type { Stop } from '../../model/plan/rollout-event.ts'
import type { Wave } from '../../model/plan/wave.ts'
import { isRecord } from '../../model/record.ts'

/** What a run is; the first entry of its journal. It holds no plan and no secret: plans are made anew, and must have these hashes. */
export interface RunHeader {
  readonly type: 'run'
  readonly format: 'netloom.run'
  readonly version: 1
  readonly id: string
  /** ISO 8601. */
  readonly created: string
  readonly author: string
  readonly reason?: string
  readonly netloom: string
  /** Absolute path of the folder or file of the cluster. */
  readonly cluster: string
  readonly clusterName: string
  readonly commit?: string
  /** Of all plans. */
  readonly hash: string
  /** Node to the hash of its plan. */
  readonly plans: Readonly<Record<string, string>>
  readonly waves: readonly Wave[]
  /** Nodes of these waves that had no plan when it began: not reached, locked, or refused as theirs had moved. */
  readonly down: readonly { readonly node: string; readonly outcome: Outcome }[]
  /** Without its gates, which may hold what is to be kept nowhere. */
  readonly strategy: Rollout
  /** Digest of the gates; absent where there are none. */
  readonly gates?: string
  readonly words: RunWords
}

/** Of the words it was started with, those that hold for whoever goes on with it. */
export interface RunWords {
  readonly concurrency: number
  /** Node to the reason for which a cut of the way to it was accepted. */
  readonly allowDisconnect?: Readonly<Record<string, string>>
  readonly moveUnmanaged?: boolean
  /** How many removals were agreed to, in all that it began with. */
  readonly allowRemovals?: number
  readonly strict?: boolean
  readonly skipCheck?: readonly string[]
  readonly deadline?: number
}

export type Wish = 'pause' | 'resume' | 'abort'

/** What somebody left for whoever works on a run. */
export type WishNote =
  | { readonly wish: Wish; readonly by: string; readonly at: string }
  | { readonly wish: 'approve'; readonly wave: number; readonly by: string; readonly at: string }

/** As it is written down. */
export const entryOf = (note: WishNote, at: string): Extract<RunEntry, { type: 'wish' | 'approved' }> =>
  note.wish === 'approve'
    ? { type: 'approved', wave: note.wave, by: note.by, at }
    : { type: 'wish', wish: note.wish, by: note.by, at }

export type RunEntry =
  | RunHeader
  | { readonly type: 'begun'; readonly key: string; readonly at: string }
  | { readonly type: 'done'; readonly key: string; readonly at: string; readonly value: unknown }
  | { readonly type: 'wish'; readonly wish: Wish; readonly by: string; readonly at: string }
  /** Somebody approved a wave, counted from 1. */
  | { readonly type: 'approved'; readonly wave: number; readonly by: string; readonly at: string }
  /** Somebody went on with it. */
  | { readonly type: 'taken'; readonly by: string; readonly at: string }
  | { readonly type: 'ended'; readonly at: string; readonly exitCode: number; readonly stopped?: string }

/** A run as its journal has it. */
export interface RunRecord {
  readonly header: RunHeader
  /** Node to how it ended there. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Begun, and nobody wrote down how that ended. */
  readonly inDoubt: readonly string[]
  /** Waves, counted from 1, of which it was written down that all nodes are kept. */
  readonly decided: ReadonlyMap<number, Readonly<Record<string, string>>>
  /** It failed, and these are taken back; `outcomes` has how that ended, of those on which it did. */
  readonly back?: BackAtFailure & { readonly left: readonly string[] }
  readonly wishes: readonly Extract<RunEntry, { type: 'wish' }>[]
  readonly approvals: readonly Extract<RunEntry, { type: 'approved' }>[]
  /** What it was waiting for when that was written down last: keys of steps that were begun and have no end. */
  readonly unsettledGates: readonly string[]
  readonly ended?: Extract<RunEntry, { type: 'ended' }>
}

export const changeKey = (node: string): string => `change ${node}`
/** That all nodes of a wave, counted from 1, are kept together. */
export const decideKey = (wave: number): string => `decide ${wave}`
/** That a run that failed is to be taken back, and that this was done on a node. */
export const takeBackKey = 'take back'
export const backKey = (node: string): string => `back ${node}`

/** Why a run is taken back, in which wave, counted from 1, it failed, and on which nodes. */
export interface BackAtFailure {
  readonly by: Stop
  readonly in: number
  readonly nodes: readonly string[]
}

const waveOf = (key: string): number | undefined => (key.startsWith('decide ') ? Number(key.slice(7)) : undefined)
const nodeOf = (key: string): string | undefined => (key.startsWith('change ') ? key.slice(7) : undefined)

/** Throws `EngineError` where another version wrote it. */
export function recordOf(entries: readonly unknown[], place: string): RunRecord | undefined {
  const [first, ...rest] = entries as readonly RunEntry[]
  if (first === undefined) return undefined
  const header: Partial<RunHeader> = first.type === 'run' ? first : {}
  if (!isHeader(header)) {
    throw new EngineError('state/version', `${place} was written by another version of netloom`, {
      hint: 'Use that version for this run; nothing was changed in it.',
    })
  }
  const outcomes = new Map<string, Outcome>()
  const begun = new Set<string>()
  const decided = new Map<number, Readonly<Record<string, string>>>()
  const wishes: Extract<RunEntry, { type: 'wish' }>[] = []
  const approvals: Extract<RunEntry, { type: 'approved' }>[] = []
  const asked = new Set<string>()
  const taken = new Set<string>()
  let atFailure: BackAtFailure | undefined
  let ended: RunRecord['ended']
  for (const entry of rest) {
    if (entry.type === 'wish') wishes.push(entry)
    if (entry.type === 'approved') approvals.push(entry)
    if (entry.type === 'ended') ended = entry
    if (entry.type === 'taken') ended = undefined
    if (entry.type !== 'begun' && entry.type !== 'done') continue
    const wave = waveOf(entry.key)
    if (wave !== undefined && entry.type === 'done')
      decided.set(wave, isRecord(entry.value) ? (entry.value as never) : {})
    if (entry.key.startsWith('gate ')) asked[entry.type === 'begun' ? 'add' : 'delete'](entry.key)
    if (entry.type === 'done' && entry.key === takeBackKey) atFailure = entry.value as BackAtFailure
    if (entry.type === 'done' && entry.key.startsWith('back ')) {
      const end = entry.value as { readonly node: string; readonly outcome: Outcome }
      taken.add(end.node)
      outcomes.set(end.node, end.outcome)
    }
    const node = nodeOf(entry.key)
    if (node === undefined) continue
    if (entry.type === 'begun') begun.add(node)
    else if (isRecord(entry.value)) outcomes.set(node, entry.value.outcome as Outcome)
  }
  const inDoubt = [...begun].filter((node) => !outcomes.has(node))
  const unsettledGates = [...asked]
  const back = atFailure && { ...atFailure, left: atFailure.nodes.filter((one) => !taken.has(one)) }
  const known = { header, outcomes, inDoubt, decided, wishes, approvals, unsettledGates }
  return { ...known, ...(back && { back }), ...(ended && { ended }) }
}

const isHeader = (header: Partial<RunHeader>): header is RunHeader =>
  header.format === 'netloom.run' && header.version === 1

/** What is to be done with it by what was wished last. */
export const wishOf = ({ wishes }: Pick<RunRecord, 'wishes'>): Wish => wishes.at(-1)?.wish ?? 'resume'
