import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { EngineError } from '../model/engine-error.ts'

/** Absolute path of a cluster's file to the digests of what is trusted of it. */
type Trusted = ReadonlyMap<string, ReadonlySet<string>>

/** Where the user's own configuration keeps what is trusted. */
export function trustFile({ env, home }: { readonly env: Readonly<Record<string, string | undefined>>; home: string }) {
  const { XDG_CONFIG_HOME: own = '' } = env
  return join(isAbsolute(own) ? own : join(home, '.config'), 'netloom', 'trusted')
}

/** Reads it. Throws `EngineError` when it cannot be believed: damaged, or not the user's alone to write. */
export async function readTrusted(file: string): Promise<Trusted> {
  let text: string
  try {
    const { uid, mode } = await stat(file)
    if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw unsafe(file)
    text = await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof EngineError) throw cause
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw damaged(file, cause)
  }
  try {
    const { format, version, clusters } = JSON.parse(text)
    if (format !== 'netloom.trusted' || version !== 1) throw new Error('another format')
    return new Map(Object.entries(clusters).map(([path, digests]) => [path, new Set(digests as string[])]))
  } catch (cause) {
    throw damaged(file, cause)
  }
}

/** Remembers more of what a cluster asks for. */
export async function addTrusted(file: string, cluster: string, digests: readonly string[]): Promise<void> {
  const before = await readTrusted(file)
  await write(file, new Map([...before, [cluster, new Set([...(before.get(cluster) ?? []), ...digests])]]))
}

/** Forgets all that is trusted of a cluster; returns how much that was. */
export async function forgetTrusted(file: string, cluster: string): Promise<number> {
  const before = await readTrusted(file)
  const forgotten = before.get(cluster)?.size ?? 0
  if (forgotten > 0) await write(file, new Map([...before].filter(([path]) => path !== cluster)))
  return forgotten
}

async function write(file: string, trusted: Trusted): Promise<void> {
  const clusters = Object.fromEntries([...trusted].map(([path, digests]) => [path, [...digests].sort()]))
  const text = `${JSON.stringify({ format: 'netloom.trusted', version: 1, clusters }, null, 2)}\n`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFileAtomic(file, text, { mode: 0o600 })
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause)
    throw new EngineError('trust/not-remembered', `${file} cannot be written (${why})`, {
      hint: 'Make its folder yours to write, or set XDG_CONFIG_HOME to one that is.',
      cause,
    })
  }
}

const unsafe = (file: string): EngineError =>
  new EngineError('trust/unsafe-file', `others may write ${file}, so what it says is trusted cannot be believed`, {
    hint: `Look who did that; then: rm ${file}`,
  })

const damaged = (file: string, cause: unknown): EngineError =>
  new EngineError('trust/damaged-file', `${file} cannot be read, or was not written by this netloom`, {
    hint: `Remove it, and trust again: rm ${file}`,
    cause,
  })
