import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { exists } from '../lab/kernel.ts'

/** Has a folder made that is not there yet. Whoever needs it meanwhile, in whatever process, waits; one that died makes room. */
export async function madeOnce(folder: string, make: () => Promise<void>): Promise<void> {
  const claim = `${folder}.making`
  while (!(await exists(folder))) {
    if (await isClaimed(claim)) {
      await sleep(500)
      continue
    }
    try {
      if (!(await exists(folder))) await make()
    } finally {
      await rm(claim, { force: true })
    }
  }
}

/** Whether somebody else who is alive has it; else it is ours now. */
async function isClaimed(claim: string): Promise<boolean> {
  try {
    await writeFile(claim, String(process.pid), { flag: 'wx' })
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = Number(await readFile(claim, 'utf8').catch(() => ''))
  if (holder > 0 && !(await exists(`/proc/${holder}`))) await rm(claim, { force: true })
  return true
}
