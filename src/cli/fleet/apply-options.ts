import type { ToTakeBack } from '../../planner/take-back.ts'
import type { Accepted } from '../disconnect.ts'
import type { NodeOptions, TextOrJson } from '../options.ts'

export interface ApplyOptions extends NodeOptions, TextOrJson {
  readonly yes?: boolean
  readonly verbose?: boolean
  readonly strict?: boolean
  readonly allowDisconnect?: Accepted
  readonly allAtOnce?: boolean
  readonly moveUnmanaged?: boolean
  /** How many removals somebody agreed to. */
  readonly allowRemovals?: number
  /** Whether nodes run their plans where they touch nothing first. */
  readonly rehearse?: boolean
  /** Everything of netloom is to go. */
  readonly release?: true
  /** Not the config is wanted, but these changes gone. */
  readonly takeBack?: ToTakeBack
  readonly approvedHash?: string
  readonly commit?: string
  readonly approvals?: string
  /** Seconds. */
  readonly deadline?: number
  /** Ids of checks after the change that are left out. */
  readonly skipCheck?: readonly string[]
}
