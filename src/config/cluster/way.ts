import type { Connection } from '../../model/config/inventory.ts'
import type { Path } from '../yaml/located-value.ts'
import type { Origin } from '../yaml/source.ts'
import type { Written } from './written.ts'

/** How a machine is reached, and where each setting of that is written. */
export interface Way {
  readonly connection: Connection
  readonly places: Places
  /** The way to `connection.jump`. */
  readonly jump?: Way
}

/** Setting to the place of it, or of a part of it. What nobody wrote has none. */
export type Places = ReadonlyMap<string, (...part: Path) => Origin>

export const placesOf = ({ entry = {}, place }: Pick<Written<object | undefined>, 'entry' | 'place'>): Places =>
  new Map(Object.keys(entry).map((setting) => [setting, (...part: Path) => place(setting, ...part)]))
