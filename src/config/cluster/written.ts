import type { Path } from '../yaml/located-value.ts'
import type { Origin } from '../yaml/source.ts'

/** An entry of a cluster file with the place of each of its parts and the folder its paths start from. */
export interface Written<T> {
  readonly entry: T
  readonly folder: string
  place(...path: Path): Origin
}
