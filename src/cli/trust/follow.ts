import { readlink } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'

/** The target of a link at an absolute path; undefined where there is none. */
export type LinkAt = (path: string) => Promise<string | undefined>

/** Returns a function that follows a path to its end, step by step; what is not there counts as if it were. */
export function follower(linkAt: LinkAt): (path: string) => Promise<string> {
  const known = new Map<string, Promise<string | undefined>>()
  const asked = (path: string): Promise<string | undefined> => {
    const link = known.get(path) ?? linkAt(path)
    known.set(path, link)
    return link
  }
  return async (path) => {
    let end = '/'
    let left = stepsOf(resolve(path))
    for (let links = 0; left.length > 0; ) {
      const [step = '', ...more] = left
      const next = join(end, step)
      const target = step === '..' ? undefined : await asked(next)
      // As the kernel does: what goes round in a circle cannot be opened either.
      if (target === undefined || ++links > 40) end = step === '..' ? dirname(end) : next
      else if (isAbsolute(target)) end = '/'
      left = target === undefined || links > 40 ? more : [...stepsOf(target), ...more]
    }
    return end
  }
}

const stepsOf = (path: string): readonly string[] => path.split('/').filter((step) => step !== '' && step !== '.')

/** The links of this machine. */
export const linkHere: LinkAt = (path) => readlink(path).catch(() => undefined)

/** Follows paths on this machine, each link read once. */
export const followHere = (): ((path: string) => Promise<string>) => follower(linkHere)
