import type { Gate } from './gate.ts'

/** How many: a number, or a share such as `25%`. */
export type Share = string

/** Which nodes; all that is given must hold. Nothing given: every node. */
export interface NodeChoice {
  readonly role?: string
  readonly group?: string
  readonly label?: string
  readonly node?: string
}

/** Which nodes come first, alone; one of the three. */
export interface Canary {
  readonly size?: Share
  readonly nodes?: readonly string[]
  /** One node at least of each class: of each NIC driver that was seen. */
  readonly covering?: 'class'
}

export interface WaveChoice {
  readonly name?: string
  /** Absent: all that no earlier wave has. */
  readonly for?: NodeChoice
  /** Absent: all of them in one wave. */
  readonly size?: Share
}

/** Of all nodes of a cluster with the same value of a label, at most so many are unavailable at once. */
export interface FailureDomain {
  readonly label: string
  readonly nodes: Share
}

/** When nodes may be changed: from and to in minutes of the day, as clocks of the zone show it. */
export interface ChangeWindow {
  /** 1 is Monday. The days on which it opens. */
  readonly days: readonly number[]
  readonly from: number
  /** Not above `from`: on the next day. */
  readonly to: number
  readonly timeZone: string
}

/** How a fleet is changed: which nodes after which, how many at once, and when to stop. */
export interface Rollout {
  readonly canary?: Canary
  /** Of the waves after the canary; the last is that of all further ones. Of no meaning where `waves` are chosen. */
  readonly sizes: readonly Share[]
  readonly waves?: readonly WaveChoice[]
  readonly maxParallel?: Share
  readonly maxUnavailable: readonly FailureDomain[]
  /** How many control planes must stay; absent: a majority of three or more, of fewer none. */
  readonly quorum?: number
  readonly soakSeconds: number
  /** Empty: at any time. */
  readonly windows: readonly ChangeWindow[]
  /** How many nodes may fail, in one wave and in all, before it stops. */
  readonly budget: { readonly wave: Share; readonly run: Share }
  readonly nodesDown: 'wait' | 'skip' | 'count'
  /** Which nodes change together or not at all: those of each wave, or all of the run, which is one wave then. */
  readonly atomic?: 'wave' | 'run'
  /** What is taken back of what was confirmed, once failures stop it: that of the wave, or of the run; absent: nothing. */
  readonly onFailure?: 'takeBackWave' | 'takeBackRun'
  /** Of one wave. */
  readonly alertAfterSeconds?: number
  /** What must hold for it to go on; absent: nothing but that nodes do not fail. */
  readonly gates?: readonly Gate[]
}

/** What holds where nothing is written: one node, then five, then a quarter at a time; the first failure stops it. */
export const defaultRollout: Rollout = {
  sizes: ['1', '5', '25%'],
  maxUnavailable: [],
  soakSeconds: 0,
  windows: [],
  budget: { wave: '0', run: '0' },
  nodesDown: 'count',
}

/** The role of those that a cluster needs a majority of. */
export const controlPlane = 'controlplane'
