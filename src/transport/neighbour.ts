import { output } from './child.ts'

/**
 * What became of this machine's memory of where an address is: `forgotten`; `unknown`, as it is not on a network of ours (or
 * nobody can tell); `kept`, as we may not forget it.
 */
export type Forgotten = 'forgotten' | 'unknown' | 'kept'

/** Makes this machine forget where on its network an address was, so that whoever uses it next has to ask. */
export async function forgetNeighbour(
  address: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Forgotten> {
  const searched = { ...env, PATH: `${env.PATH ?? ''}:/usr/sbin:/sbin` }
  const ip = (...words: readonly string[]) => output(['ip', 'neigh', ...words], searched)
  const { stdout } = await ip('show', 'to', address)
  const entries = [...stdout.matchAll(/^\S+ dev (\S+) (?:.* )?lladdr \S+ .*$/gm)]
  if (entries.length === 0) return 'unknown'
  // What somebody wrote down by hand is not ours to forget.
  if (entries.some(([line]) => / (PERMANENT|NOARP)\b/.test(line))) return 'kept'
  const gone = await Promise.all(entries.map(([, link = '']) => ip('del', address, 'dev', link)))
  return gone.every(({ code }) => code === 0) ? 'forgotten' : 'kept'
}
