import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'netloom-lab-'

/** A new folder for a lab. Its name tells the process that the lab hangs on, from its first moment. */
export const newLabFolder = (): Promise<string> => mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))

/**
 * Removes the folders of labs whose process was killed before it could tidy up (of those, nothing else is left: the
 * kernel ended their nodes with them). Returns the folders removed.
 */
export async function sweep(): Promise<readonly string[]> {
  const removed = (await readdir(tmpdir())).map(async (name) => {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    if (Number.isNaN(owner) || isAlive(owner)) return []
    const folder = join(tmpdir(), name)
    await rm(folder, { recursive: true, force: true })
    return [folder]
  })
  return (await Promise.all(removed)).flat()
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
