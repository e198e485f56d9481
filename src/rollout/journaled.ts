import { setTimeout as wait } from 'node:timers/promises'
import { entryOf, type RunEntry, recordOf, type Wish, type WishNote, wishOf } from '../state/runs/entries.ts'
import type { Journal } from '../state/runs/journal.ts'
import type { RunContext } from './context.ts'

/** Milliseconds between two looks at what somebody wishes. */
const betweenLooks = 500

export interface Asked {
  readonly note: WishNote
  taken(): Promise<void>
}

export interface JournaledWorld {
  /** After it nothing further is begun. */
  readonly signal: AbortSignal
  readonly now: () => Date
  /** What others wish of this run since they were asked last. */
  readonly wishes: () => Promise<readonly Asked[]>
  /** Somebody's wish came into force. */
  readonly onWish: (note: WishNote) => void
}

/** A run whose steps are kept in a journal, so that another process can go on with it. */
export function journaled(journal: Journal, { signal, now, wishes, onWish }: JournaledWorld): RunContext {
  const entries = journal.entries as readonly RunEntry[]
  const done = new Map(entries.flatMap((one) => (one.type === 'done' ? [[one.key, one.value] as const] : [])))
  const begun = new Set(entries.flatMap((one) => (one.type === 'begun' ? [one.key] : [])))
  const record = recordOf(entries, 'the journal')
  let wished: Wish = record ? wishOf(record) : 'resume'
  const approvals = new Map((record?.approvals ?? []).map(({ wave, by }) => [wave, by]))
  const at = () => now().toISOString()
  const write = (entry: RunEntry) => journal.append(entry)

  const step = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    if (done.has(key)) return done.get(key) as T
    if (!begun.has(key)) await write({ type: 'begun', key, at: at() })
    const value = await work()
    await write({ type: 'done', key, at: at(), value })
    return value
  }
  // Nodes ask at the same time; each wish is heeded once.
  let heeding: Promise<Wish> | undefined
  const heed = () => {
    heeding ??= heedAll().finally(() => {
      heeding = undefined
    })
    return heeding
  }
  const heedAll = async (): Promise<Wish> => {
    for (const { note, taken } of await wishes()) {
      await write(entryOf(note, at()))
      await taken()
      if (note.wish === 'approve') approvals.set(note.wave, note.by)
      else wished = note.wish
      onWish(note)
    }
    return wished
  }
  const asleep = (milliseconds: number) => wait(milliseconds, undefined, { signal }).catch(() => undefined)

  const untilThen = async (until: number) => {
    while (now().getTime() < until && !signal.aborted && (await heed()) !== 'abort')
      await asleep(Math.min(betweenLooks, until - now().getTime()))
  }

  return {
    step,
    now,
    before: (key) => (done.has(key) ? 'ended' : begun.has(key) ? 'begun' : undefined),
    async sleep(key, milliseconds) {
      const until = await step(`until ${key}`, async () => now().getTime() + milliseconds)
      await untilThen(until)
    },
    rest: (milliseconds) => untilThen(now().getTime() + milliseconds),
    async goesOn() {
      while (!signal.aborted && (await heed()) === 'pause') await asleep(betweenLooks)
      return !signal.aborted && wished !== 'abort'
    },
    async pause(by) {
      if ((await heed()) === 'abort' || signal.aborted) return true
      const note = { wish: 'pause', by, at: at() } as const
      await write(entryOf(note, note.at))
      wished = 'pause'
      onWish(note)
      return true
    },
    async approvedBy(wave) {
      await heed()
      return approvals.get(wave)
    },
  }
}
