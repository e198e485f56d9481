import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EngineError } from '../../model/engine-error.ts'
import { link, type Replayed, replay } from './chain.ts'
import { takeLock, type Writer } from './writer-lock.ts'

/** What happened, in order, kept so that it is there after a death of whoever wrote it. */
export interface Journal {
  /** What was there when it was opened. */
  readonly entries: readonly unknown[]
  /** Resolves once the entry is on the disk. */
  append(entry: object): Promise<void>
  close(): Promise<void>
}

const name = 'journal'

/**
 * Opens the journal in a folder as its one writer, or says who that is. What the end of it was torn into is cut off. Throws
 * `EngineError` where it was changed, and then touches nothing.
 */
export async function openJournal(
  folder: string,
  me: { readonly who: string; readonly now: Date },
): Promise<{ readonly journal: Journal } | { readonly held: Writer }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const taken = await takeLock(folder, me)
  if ('held' in taken) return taken
  const path = join(folder, name)
  const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, 0o600)
  try {
    const found = believed(await file.readFile(), path)
    await file.truncate(found.whole)
    await file.datasync()
    await syncFolder(folder)
    const journal = writing(file, found)
    let closed: Promise<void> | undefined
    const close = () => {
      closed ??= journal.close().finally(taken.lock.release)
      return closed
    }
    return { journal: { ...journal, close } }
  } catch (error) {
    await file.close()
    await taken.lock.release()
    throw error
  }
}

/** What is in the journal of a folder; whoever writes it goes on. */
export async function readJournal(folder: string): Promise<readonly unknown[]> {
  const path = join(folder, name)
  return believed(await readFile(path), path).entries
}

function believed(bytes: Buffer, path: string): Replayed {
  const found = replay(bytes)
  if (found.damaged === undefined) return found
  throw new EngineError('state/damaged', `${path} was changed in line ${found.damaged} after netloom wrote it`, {
    hint: 'What follows cannot be believed. Look at the nodes themselves: netloom status.',
  })
}

/** Whoever appends while the disk is busy shares the next write: one sync for all of them. */
function writing(file: FileHandle, { entries, hash }: Replayed): Journal {
  let before = hash
  let waiting: { readonly line: string; readonly done: () => void; readonly failed: (error: unknown) => void }[] = []
  let writes: Promise<void> | undefined
  let broken: unknown

  const flush = async () => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        if (broken) throw broken
        await file.appendFile(batch.map(({ line }) => line).join(''))
        await file.datasync()
        for (const { done } of batch) done()
      } catch (error) {
        // What is on the disk now is unknown, so nothing more may follow it.
        broken = error
        for (const { failed } of batch) failed(error)
      }
    }
    writes = undefined
  }
  return {
    entries,
    append: (entry) =>
      new Promise<void>((done, failed) => {
        const linked = link(before, entry)
        before = linked.hash
        waiting.push({ line: linked.line, done, failed })
        writes ??= Promise.resolve().then(flush)
      }),
    close: async () => {
      await writes
      await file.close()
    },
  }
}

async function syncFolder(folder: string): Promise<void> {
  for (const place of [folder, dirname(folder)]) {
    const handle = await open(place, 'r')
    await handle.sync().finally(() => handle.close())
  }
}
