import type { InventoryNode } from '../model/config/inventory.ts'
import type { Arrivals } from '../model/node/arrival.ts'
import type { AfterCheck, OwnProbe } from '../model/node/check-after.ts'
import type { RunEvent } from '../model/plan/event.ts'
import type { Kind } from '../model/plan/kind.ts'
import type { SecretTexts } from '../node/script.ts'
import type { Forget } from './arriving.ts'
import type { Together } from './together.ts'

export interface ApplyRequest {
  readonly kinds: readonly Kind[]
  /** What people know the plan by; by default the hash of the plan as it is, secrets and all. */
  readonly planHash?: string
  readonly onEvent: (event: RunEvent) => void
  /**
   * Before the node was asked to begin, an abort touches nothing; after that the node is asked to roll back. An `EngineError` as
   * its reason says why; without, a person asked.
   */
  readonly signal: AbortSignal
  /** Who is at work, for people who meet the open transaction. */
  readonly holder: string
  /** Why whoever began it accepts that it cuts the node off, or others behind it; the node keeps it with the change. */
  readonly accepted?: string
  /** Until the node rolls back by itself, from the moment its watchdog is armed. By default as long as it takes, and no less than 90. */
  readonly deadlineSeconds?: number
  /** What must be after the change as it was before; nothing by default. */
  readonly checks?: readonly AfterCheck[]
  /** Whom the config names as a sign that the network is fine. */
  readonly probes?: readonly OwnProbe[]
  /** Takes secrets out of what the node is to write down; nothing by default. */
  readonly conceal?: (text: string) => string
  /** What the node must be given beside the plan; nothing by default. */
  readonly secrets?: SecretTexts
  /** Which addresses come with the steps: the node waits for them, and announces those that moved. */
  readonly arrivals?: Arrivals
  /** Before a change is confirmed at an address that moved. */
  readonly forget?: Forget
  /** Asked when the node is silent: whether others reach it, for people. Never throws. */
  readonly fromElsewhere?: () => Promise<string>
  /** Who is reached through the node: those who let us in before the change must do so after it. */
  readonly dependents?: readonly InventoryNode[]
  /** It is kept only together with the changes of other nodes; by default alone. */
  readonly together?: Together
}
