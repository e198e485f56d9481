import { digest } from '../canonical.ts'
import type { FileRange } from '../diagnostic.ts'

/** Something a cluster asks of the machine it is planned from, beyond its own folder. It counts only once it is trusted. */
export interface Ask {
  /** Which of the things that need trust it is. */
  readonly power: string
  /** Its exact content, after every value was put in: words, or the path that is really meant. */
  readonly content: readonly string[]
  /** The setting that asks so, as a person finds it. */
  readonly setting: string
  /** What would be done with the content. */
  readonly does: string
  /** Where it is written first. */
  readonly at: FileRange
  /** Names of the nodes it is asked for; without any, it is asked for to read the cluster at all. */
  readonly nodes?: readonly string[]
  /** Only where host keys are to be learnt (`--accept-new`). */
  readonly learning?: true
  /** Only where nodes are changed wave by wave, or gates are asked. */
  readonly changing?: true
}

/** Whether something may be done, or read, that a cluster asks for. */
export type Trusts = (ask: Ask) => Promise<boolean>

/** Two asks are the same when they would do the same with the same, wherever it is written and for whichever nodes. */
export const askKey = ({ power, content }: Pick<Ask, 'power' | 'content'>): string =>
  JSON.stringify([power, ...content])

/** What is remembered of a trusted ask: `cluster` is the absolute path of the cluster's file. */
export const askDigest = (cluster: string, { power, content }: Ask): string => digest({ cluster, power, content })
