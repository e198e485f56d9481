import type { Step } from '../plan/plan.ts'

/** An address that comes to a link of a node. */
export interface Arrival {
  /** Without its prefix length. */
  readonly address: string
  readonly link: string
  /** The link that held it before. */
  readonly from?: string
}

/** The addresses that come with the steps of a plan. */
export type Arrivals = (steps: readonly Step[]) => readonly Arrival[]
