import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { EngineError } from '../../model/engine-error.ts'
import { type RunHeader, type RunRecord, recordOf, type WishNote } from './entries.ts'
import { type Journal, openJournal, readJournal } from './journal.ts'
import { takeLock, type Writer, writerOf } from './writer-lock.ts'

type World = { readonly env: Readonly<Record<string, string | undefined>>; readonly home: string }
type Me = { readonly who: string; readonly now: Date }

/** Where runs are kept: by XDG_STATE_HOME, else below the home. */
export function runsFolder({ env, home }: World): string {
  const { XDG_STATE_HOME: own = '' } = env
  return join(isAbsolute(own) ? own : join(home, '.local', 'state'), 'netloom', 'runs')
}

/** A run, and who works on it now. */
export interface KeptRun extends RunRecord {
  readonly writer?: Writer
}

/** A run that is there and cannot be read: somebody changed its journal, or another version wrote it. */
export interface UnreadRun {
  readonly place: string
  readonly error: EngineError
}

/** All runs, newest first. One that cannot be read keeps nobody from the others. */
export async function listRuns(
  folder: string,
): Promise<{ readonly runs: readonly KeptRun[]; readonly unread: readonly UnreadRun[] }> {
  const names = await readdir(folder).catch(() => [])
  const ids = names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .reverse()
  const unread: UnreadRun[] = []
  const runs = await Promise.all(
    ids.map((id) => {
      const place = join(folder, id)
      return keptRun(place).catch((error) => {
        if (!(error instanceof EngineError)) throw error
        unread.push({ place, error })
        return undefined
      })
    }),
  )
  return { runs: runs.flatMap((run) => run ?? []), unread }
}

/** The run of this id. Throws `EngineError` where there is none, or it cannot be read. */
export async function readRun(folder: string, id: string): Promise<KeptRun> {
  const run = /^[\w-]+$/.test(id) ? await keptRun(join(folder, id)) : undefined
  if (run) return run
  throw new EngineError('rollout/no-run', `there is no run ${id}`, {
    hint: 'netloom rollout list shows all of this machine.',
  })
}

async function keptRun(place: string): Promise<KeptRun | undefined> {
  const entries = await readJournal(place).catch((error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  const record = recordOf(entries, place)
  const writer = record && (await writerOf(place))
  return record && { ...record, ...(writer && { writer }) }
}

/**
 * Begins a run, unless another that is not over has one of its nodes, or somebody works on one that cannot be read. Of two that
 * begin at once one sees the other: only one at a time looks and writes its first entry.
 */
export async function createRun(
  folder: string,
  header: RunHeader,
  me: Me,
): Promise<
  | { readonly journal: Journal; readonly unread: readonly UnreadRun[] }
  | { readonly busy: KeptRun }
  | { readonly held: Writer }
> {
  const door = await throughDoor(folder, me)
  if ('held' in door) return door
  try {
    const nodes = new Set(Object.keys(header.plans))
    const { runs, unread } = await listRuns(folder)
    for (const { place } of unread) {
      const held = await writerOf(place)
      if (held) return { held }
    }
    const busy = runs.find(
      (run) =>
        run.ended === undefined && Object.keys(run.header.plans).some((node) => nodes.has(node)) && isSame(run, header),
    )
    if (busy) return { busy }
    const opened = await openJournal(join(folder, header.id), me)
    if ('held' in opened) return opened
    await opened.journal.append(header)
    return { ...opened, unread }
  } finally {
    await door.lock.release()
  }
}

/** Whoever is at it is through in a moment. */
async function throughDoor(folder: string, me: Me): ReturnType<typeof takeLock> {
  for (let tries = 0; ; tries += 1) {
    const door = await takeLock(join(folder, '.door'), me)
    if (!('held' in door) || tries === 50) return door
    await wait(100)
  }
}

const isSame = ({ header }: KeptRun, other: RunHeader): boolean => header.cluster === other.cluster

/** Takes a run up: as its one writer, or says who that is. */
export const openRun = (folder: string, id: string, me: Me) => openJournal(join(folder, id), me)

/** Leaves a wish for whoever works on a run. */
export async function leaveWish(folder: string, id: string, wish: WishNote): Promise<void> {
  const name = `${wish.at.replace(/\D/g, '')}-${randomUUID()}`
  const written = join(folder, id, `.${name}`)
  await writeFile(written, JSON.stringify(wish), { mode: 0o600 })
  await rename(written, join(folder, id, `wish.${name}`))
}

/** The wishes that were left, oldest first, and how to be rid of each once it is in the journal. */
export async function wishesLeft(
  folder: string,
  id: string,
): Promise<readonly { readonly note: WishNote; readonly taken: () => Promise<void> }[]> {
  const names = (await readdir(join(folder, id))).filter((name) => name.startsWith('wish.')).sort()
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, id, name)
      // Another one may have heeded it meanwhile.
      const text = await readFile(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
      return text === undefined ? [] : [{ note: JSON.parse(text), taken: () => rm(path, { force: true }) }]
    }),
  )
  return found.flat()
}
