import { readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const labPrefix = 'netloom-lab-'

/**
 * Removes the folders of labs whose process was killed before it could tidy up (of those, nothing else is left: the
 * kernel ended their nodes with them). Returns the folders removed.
 */
export async function sweep(): Promise<readonly string[]> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(labPrefix))
  const removed = folders.map(async (name) => {
    const folder = join(tmpdir(), name)
    const { owner } = JSON.parse(await readFile(join(folder, 'lab.json'), 'utf8').catch(() => '{}'))
    if (typeof owner !== 'number' || isAlive(owner)) return []
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
