import { constants, type Stats } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { EngineError } from '../model/engine-error.ts'

export interface Bounds {
  /** Bytes. */
  readonly limit: number
  /** Also pipes and devices, such as a shell hands over for a file: then only the length is bounded. */
  readonly anyKind?: boolean
  /** The path was followed to its end already: a link that stands there now is not. */
  readonly exact?: boolean
}

const mib = 1024 * 1024
export const bounds = {
  config: { limit: 32 * mib },
  hostKeys: { limit: 64 * mib },
  privateKey: { limit: mib },
} as const

/**
 * The bytes of a file. Throws what the file system throws, and `EngineError` for what is no file, or is longer than it may
 * be; never waits for a device.
 */
export async function readBounded(path: string, { limit, anyKind = false, exact = false }: Bounds): Promise<Buffer> {
  if (path === '/dev/null') return Buffer.alloc(0)
  // A device may act on being opened.
  if (!anyKind) refuseSpecial(path, await stat(path))
  const flags = anyKind ? 0 : constants.O_NONBLOCK | (exact ? constants.O_NOFOLLOW : 0)
  const file = await open(path, constants.O_RDONLY | flags)
  try {
    const found = await file.stat()
    if (!anyKind) refuseSpecial(path, found)
    if (found.isFile() && found.size > limit) throw tooLong(path, limit)
    const chunks: Buffer[] = []
    for (let size = 0; size <= limit; ) {
      // Files of the kernel report no size.
      const room = Buffer.allocUnsafe(Math.max(found.size + 1 - size, 4096))
      const { bytesRead, buffer } = await file.read(room)
      if (bytesRead === 0) return Buffer.concat(chunks)
      size += bytesRead
      chunks.push(buffer.subarray(0, bytesRead))
    }
    throw tooLong(path, limit)
  } finally {
    await file.close()
  }
}

/** Throws for a device or a pipe; a folder is left to be refused by the system. */
export function refuseSpecial(path: string, found: Stats): void {
  if (found.isFile() || found.isDirectory()) return
  const what = found.isFIFO() ? 'a pipe' : found.isSocket() ? 'a socket' : 'a device'
  throw new EngineError('load/not-a-file', `${path} is ${what}, not a file`, { hint: 'Name a file.' })
}

const tooLong = (path: string, limit: number): EngineError =>
  new EngineError('load/too-long', `${path} holds more than ${limit / mib} MiB`, {
    hint: 'Look whether it is the file that was meant.',
  })

/** Throws `EngineError` for a file that is there and that another program could read for ever. */
export async function refuseEndless(path: string, { limit }: Bounds): Promise<void> {
  if (path === '/dev/null') return
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return
  refuseSpecial(path, found)
  if (found.isFile() && found.size > limit) throw tooLong(path, limit)
}
