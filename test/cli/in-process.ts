import { join } from 'node:path'
import type { Interrupts } from '../../src/cli/interrupts.ts'
import { program } from '../../src/cli/options.ts'
import type { Run } from '../../src/cli/process.ts'
import { exitCode } from '../../src/model/exit-code.ts'
import { toProcess } from './to-process.ts'

/** Runs a command line that reaches no node, with nobody to ask; what is trusted is kept below `home`. */
export async function inProcess(
  words: readonly string[],
  { home, env = {} }: { home: string; env?: NodeJS.ProcessEnv },
) {
  const interrupts = { signal: new AbortController().signal } as Interrupts
  let ended = { code: exitCode.error as number, out: '', err: 'nothing was run' }
  const root = program((load) => async (...given) => {
    const { run } = (await load()) as { run: Run<object> }
    const options = (given.at(-1) as { optsWithGlobals(): object }).optsWithGlobals()
    const request = { arguments: given.slice(0, -2).flat() as string[], options }
    const cli = { env: { PATH: process.env.PATH, XDG_CONFIG_HOME: join(home, 'xdg'), ...env }, home, interrupts }
    ended = await toProcess((one) => run(one, request), cli)
  })
  await root.parseAsync(words, { from: 'user' })
  return ended
}
