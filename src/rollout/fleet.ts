import type { Gate, GateSight, GateSubject } from '../model/config/gate.ts'
import type { Rollout } from '../model/config/rollout.ts'
import type { Outcome } from '../model/plan/event.ts'
import type { RolloutEvent } from '../model/plan/rollout-event.ts'
import type { Wave } from '../model/plan/wave.ts'
import type { Limits } from '../planner/waves/limits.ts'
import type { Member, SetWorld } from './node-set.ts'

/** How it ended on one node: what a run keeps of it, so nothing that a program printed. */
export interface NodeEnd {
  readonly node: string
  readonly outcome: Outcome
  readonly transaction?: string
}

export interface RolloutPlan {
  readonly strategy: Rollout
  readonly waves: readonly Wave[]
  /** Those among them that could not be planned, and why: they are not changed. */
  readonly down: ReadonlyMap<string, Outcome>
  readonly limits: (inWave: number) => Limits
}

/** What is done with nodes; none of it throws. */
export interface Fleet {
  /** As one of a set it is kept only together with the others. */
  change(node: string, member?: Member): Promise<NodeEnd>
  /** What becomes of nodes that are changed together or not at all depends on. */
  set(nodes: readonly string[]): Pick<SetWorld, 'deadlineSeconds' | 'signal' | 'onLooked' | 'across'>
  /** Whether it is known how a change ended that was begun there before; then `change` only tells that. */
  isSettled(node: string): boolean
  /** Looks at nodes that were changed and confirmed; then each can be taken back, from what was seen now. */
  back(ends: readonly NodeEnd[]): Promise<(node: string) => Promise<NodeEnd>>
  /** Whether a node that was changed still answers; asked once its wave was left alone. */
  answers(node: string): Promise<boolean>
  /** Asks a gate once. */
  askGate(gate: Gate, about: GateSubject): Promise<GateSight>
  tell(event: RolloutEvent): void
}
