import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Who writes, by what the kernel says of its process: a number that was given to another one since is not it. */
export interface Writer {
  readonly who: string
  readonly host: string
  readonly boot: string
  readonly pid: number
  /** The process numbers of containers are of their own. */
  readonly space: string
  /** When it was started, in ticks since the boot. */
  readonly started: string
  readonly since: string
}

export interface WriterLock {
  release(): Promise<void>
}

/**
 * Makes this process the one writer of a folder, or says who is. The holder is named in the file with the highest number; to
 * take over from one that is dead is to link the next number, which one process alone can do. The last file stays for good,
 * so that no number is given twice.
 */
export async function takeLock(
  folder: string,
  { who, now }: { readonly who: string; readonly now: Date },
): Promise<{ readonly lock: WriterLock } | { readonly held: Writer }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const me: Writer = { ...(await thisProcess()), who, since: now.toISOString() }
  const mine = join(folder, `.${randomUUID()}`)
  await writeFile(mine, JSON.stringify(me), { mode: 0o600, flag: 'wx' })
  try {
    for (;;) {
      const last = await lastOf(folder)
      const holder = last === 0 ? undefined : await holderOf(folder, last)
      if (holder && (await isAlive(holder))) return { held: holder }
      const place = join(folder, `${file}${last + 1}`)
      if (!(await linked(mine, place))) continue
      // Another one may have had this number, gone, and been followed by a third while we were not running.
      if ((await lastOf(folder)) > last + 1) {
        await rm(place, { force: true })
        continue
      }
      if (last > 0) await rm(join(folder, `${file}${last}`), { force: true })
      return { lock: { release: () => writeFile(place, '', { mode: 0o600 }) } }
    }
  } finally {
    await rm(mine, { force: true })
  }
}

/** Who writes there now, if anybody does. */
export async function writerOf(folder: string): Promise<Writer | undefined> {
  const last = await lastOf(folder)
  const holder = last === 0 ? undefined : await holderOf(folder, last)
  return holder && (await isAlive(holder)) ? holder : undefined
}

const file = 'writer.'

async function lastOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  return Math.max(0, ...names.flatMap((name) => (/^writer\.\d+$/.test(name) ? [Number(name.slice(file.length))] : [])))
}

/** Nothing where it was given back, or another one has the next number already. */
async function holderOf(folder: string, n: number): Promise<Writer | undefined> {
  const text = await readFile(join(folder, `${file}${n}`), 'utf8').catch(() => '')
  return text === '' ? undefined : JSON.parse(text)
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const bootId = () =>
  readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => '',
  )
const spaceOf = () => readlink('/proc/self/ns/pid').catch(() => '')

/** The field after the name of the program, which may hold anything, but no line of its own. */
const startedAt = (pid: number): Promise<string | undefined> =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    (text) => text.slice(text.lastIndexOf(')') + 2).split(' ')[19],
    () => undefined,
  )

const thisProcess = async () => ({
  ...{ host: hostname(), boot: await bootId(), pid: process.pid, space: await spaceOf() },
  started: (await startedAt(process.pid)) ?? '',
})

/** Of one on another machine, or in another container, nobody here can tell: it counts as alive. */
async function isAlive({ host, boot, pid, space, started }: Writer): Promise<boolean> {
  if (host !== hostname()) return true
  if (boot !== (await bootId())) return false
  if (space !== (await spaceOf())) return true
  return (await startedAt(pid)) === started
}
