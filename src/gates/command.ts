import type { GateSight } from '../model/config/gate.ts'
import { output } from '../transport/child.ts'
import type { Here } from './from-here.ts'
import { fails, inconclusive, lastLine, passes } from './sight.ts'

/** `EX_TEMPFAIL` of sysexits.h: "try again later". */
const cannotTell = 75

/** Runs a program here: 0 passes, 75 is inconclusive as is what did not run to its end, any other exit code fails. */
export async function command(
  argv: readonly [string, ...string[]],
  about: Readonly<Record<string, string>>,
  { env, signal, cwd }: Here & { readonly cwd: string },
): Promise<GateSight> {
  const { code, stdout, stderr } = await output(argv, { ...env, ...about }, { cwd, signal })
  const said = lastLine(stderr) || lastLine(stdout)
  if (code === 0) return passes(said)
  if (signal.aborted) return inconclusive('it did not end in time')
  if (code === null || code === 126 || code === 127 || code === cannotTell)
    return inconclusive(said || `${argv[0]} ended with ${code ?? 'a signal'}`)
  return fails(said || `exit code ${code}`)
}
