import { posix } from 'node:path'
import type { Ask, Trusts } from '../../model/config/trust.ts'
import { EngineError } from '../../model/engine-error.ts'
import { shown } from '../../schema/values/shown.ts'
import { type Origin, rangeOf } from '../yaml/source.ts'

/** The text of a file, or undefined when there is none. */
type Read = (path: string) => Promise<string | undefined>

export interface GroundOptions {
  readonly read: Read
  /** Where a path leads, as an absolute path, once every link on it was followed; what is not there counts as if it were. */
  readonly follow?: ((path: string) => Promise<string>) | undefined
  readonly trusts?: Trusts | undefined
}

/** What a file of the cluster is read for: a config may be quoted in a fault, a value is never shown. */
export type Purpose = 'config' | 'value'

/** The cluster's own folder, and the border around it. */
export interface Ground {
  /** Where a path really leads. */
  end(path: string): Promise<string>
  /** The same, if that is outside of the folder. */
  outside(path: string): Promise<string | undefined>
  /** What reading a file that is written about asks for, if a link leads outside; kept in `asks`. */
  ask(path: string, purpose: Purpose, origin?: Origin): Promise<Ask | undefined>
  /** Reads such a file, once that is trusted. */
  read(path: string, purpose: Purpose, origin?: Origin): Promise<string | undefined>
  /** What was asked for by links, trusted or not. */
  readonly asks: readonly Ask[]
}

/** Opens the border of a folder. Without `follow`, there are no links. */
export function openGround({ read, follow = unlinked, trusts = nobody }: GroundOptions, root: string): Ground {
  const asks: Ask[] = []
  const ends = new Map<string, Promise<string>>()

  function end(path: string): Promise<string> {
    const found = ends.get(path) ?? follow(path)
    ends.set(path, found)
    return found
  }

  async function outside(path: string): Promise<string | undefined> {
    const [folder, file] = await Promise.all([end(root), end(path)])
    return isWithin(folder, file) ? undefined : file
  }

  async function ask(path: string, purpose: Purpose, origin?: Origin): Promise<Ask | undefined> {
    const target = await outside(path)
    if (target === undefined) return undefined
    const found = linkAsk(path, target, purpose, origin)
    asks.push(found)
    return found
  }

  return {
    asks,
    end,
    outside,
    ask,
    async read(path, purpose, origin) {
      const asked = await ask(path, purpose, origin)
      if (asked === undefined || (await trusts(asked))) return read(path)
      const summary = `${shown(path)} leads out of the cluster’s folder, to ${shown(String(asked.content))}`
      throw new EngineError('trust/leads-out', summary, {
        hint: 'put the file itself into the folder; or look what the cluster asks for, and trust it: netloom trust',
      })
    },
  }
}

/** It is not known which folder is the current one; it is somewhere below the root. */
const unlinked = async (path: string): Promise<string> => posix.resolve('/(current folder)', path)
const nobody: Trusts = async () => false

/** What git keeps for itself (its config holds tokens) lies in the folder and is no part of what is in the repository. */
export function isWithin(folder: string, path: string): boolean {
  const away = posix.relative(folder, path)
  return away !== '..' && !away.startsWith('../') && !isGits(away)
}

export const isGits = (path: string): boolean => path.toLowerCase().split('/').includes('.git')

const linkAsk = (path: string, end: string, purpose: Purpose, origin: Origin | undefined): Ask => ({
  power: `link-${purpose}`,
  content: [end],
  setting: path,
  does: purpose === 'value' ? 'reads as a value, through a link' : 'reads as a config, through a link',
  at: origin ? rangeOf(origin) : { file: path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
})
