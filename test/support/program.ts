import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildExecutable } from '../../scripts/executable.ts'

const root = new URL('../..', import.meta.url).pathname

/** Not `dist`, which the test of the package builds anew while others run. */
const folder = '.program'

/** The words that start netloom as users have it: the built executable. */
export const program = [process.execPath, join(root, folder, 'bin/netloom.js')] as const

/** Once before the tests on real nodes: they run what is written now, not what was built some time. */
export async function setup(): Promise<void> {
  await buildExecutable(folder)
  for (const name of readdirSync(join(root, 'src/node')).filter((name) => name.endsWith('.sh')))
    cpSync(join(root, 'src/node', name), join(root, folder, 'node', name))
}
