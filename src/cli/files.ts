import { dirname, resolve } from 'node:path'
import { isWithin } from '../config/trust/ground.ts'
import { EngineError } from '../model/engine-error.ts'
import { type Bounds, bounds, readBounded } from '../transport/bounded-file.ts'
import { followHere } from './trust/follow.ts'

/** The files of a cluster: where a path leads is gathered up once, and that very file is then read. */
export interface FolderFiles {
  follow(path: string): Promise<string>
  read(path: string): Promise<string | undefined>
}

export function openFolderFiles(): FolderFiles {
  const follow = followHere()
  return {
    follow,
    read: async (path) => readAs(path, await follow(path), { ...bounds.config, exact: true }),
  }
}

/**
 * The text of a file that the user named, which may be a pipe; undefined when there is none. Throws `EngineError` for what
 * cannot be read or is no text.
 */
export const readText = (path: string): Promise<string | undefined> =>
  readAs(path, path, { ...bounds.config, anyKind: true })

/**
 * The text of a config that the user named. One in this folder, or in its own, is not left by a link: it may have come
 * with the folder from somebody else. What the system itself names by links (`/dev/stdin`) is read.
 */
export async function readGiven(path: string): Promise<string | undefined> {
  if (/^\/(dev|proc)\//.test(path)) return readText(path)
  const { follow, read } = openFolderFiles()
  const folder = isWithin(process.cwd(), resolve(path)) ? process.cwd() : dirname(resolve(path))
  const [around, end] = await Promise.all([follow(folder), follow(path)])
  if (isWithin(around, end)) return read(path)
  throw new EngineError('trust/leads-out', `${path} leads out of ${folder}, to ${end}`, {
    hint: 'Name that file itself, if it is the one that is meant.',
  })
}

/** `path` is the name to speak of. */
async function readAs(path: string, end: string, how: Bounds): Promise<string | undefined> {
  let bytes: Buffer
  try {
    bytes = await readBounded(end, how)
  } catch (error) {
    if (error instanceof EngineError) throw error
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new EngineError('load/unreadable', `${path} cannot be read (${String(code ?? error)})`, {
      hint: 'Check what it is and who may read it.',
      cause: error,
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new EngineError('load/not-text', `${path} is not text in UTF-8`, { hint: 'Save it as UTF-8.', cause })
  }
}
