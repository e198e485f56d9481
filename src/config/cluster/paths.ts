import { posix } from 'node:path'
import { isWithin } from '../trust/ground.ts'

/** A path as it may be read, from one written in a file of `folder`; undefined when it leads out of `root`, or to what git keeps. */
export function inside(root: string, folder: string, written: string): string | undefined {
  if (posix.isAbsolute(written) || written.includes('\0')) return undefined
  const path = posix.join(folder, written)
  return posix.relative(root, path) !== '' && isWithin(root, path) ? path : undefined
}

/** A path on this machine, such as that of a key: `~/` is the home, anything else is relative to `folder`. */
export function onThisMachine(folder: string, home: string, written: string): string {
  if (written === '~' || written.startsWith('~/')) return posix.join(home, written.slice(1))
  return posix.isAbsolute(written) ? written : posix.join(folder, written)
}

export const folderOf = (path: string): string => posix.dirname(path)
