import { isIP } from 'node:net'
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
  if (isIP(address) === 0) return 'unknown'
  const searched = { ...env, PATH: `${env.PATH ?? ''}:/usr/sbin:/sbin` }
  // The address may be a secret, and everybody on this machine sees the words of a command.
  const neighbour = (words: string) => output(['ip', '-batch', '-'], searched, { stdin: `neigh ${words}\n` })
  const { stdout } = await neighbour(`show to ${address}`)
  const entries = [...stdout.matchAll(/^\S+ dev (\S+) (?:.* )?lladdr \S+ .*$/gm)]
  if (entries.length === 0) return 'unknown'
  // What somebody wrote down by hand is not ours to forget.
  if (entries.some(([line]) => / (PERMANENT|NOARP)\b/.test(line))) return 'kept'
  const gone = await Promise.all(entries.map(([, link = '']) => neighbour(`del ${address} dev ${link}`)))
  return gone.every(({ code }) => code === 0) ? 'forgotten' : 'kept'
}
