import type { Family } from '../ip.ts'
import type { Plan } from '../plan/plan.ts'
import type { Snapshot } from './snapshot.ts'

/** A piece of a look at a node. Equal ones are asked once. */
export interface Look {
  /** POSIX sh; what it prints is the answer, its exit code tells whether it could look. */
  readonly script: string
  /**
   * The most seconds it takes, for one that waits for somebody else; such looks run side by side, and print little. Absent: it reads
   * what the node knows.
   */
  readonly seconds?: number
  /** Programs without which it cannot look: of each inner list one is enough. */
  readonly needs?: readonly (readonly string[])[]
}

/** What a check made of what it was told: `saw` is for people, and says it in the words of the field. */
export interface Sight {
  readonly verdict: 'passed' | 'failed' | 'not-checked'
  readonly saw: string
}

/** How it was before the first step. */
export interface Earlier {
  /** What the same looks printed; empty where they could not look, and for what is new. */
  readonly answers: readonly string[]
  /** Whether what is to be proven was. */
  readonly worked: boolean
}

/** Something that is asked before the first step, and again before the change is confirmed. */
export interface Question {
  /** What the answer proves. The same before and after; of those that prove the same, one must pass. */
  readonly proves: string
  /** Whom or what is asked now. */
  readonly about: string
  readonly looks: readonly [Look, ...Look[]]
  /**
   * `earlier`: absent before the first step. Undefined where there is nothing to be said, as of a bond that is none. Throws where an
   * answer cannot be read.
   */
  judge(answers: readonly string[], earlier?: Earlier): Sight | undefined
  /**
   * What comes of a failure. `worked` (as a rule): it counts where it passed before. `always`: it counts whatever was before; seen
   * before the first step, nothing is begun. `told`: it is told, and counts for nothing.
   */
  readonly counts?: 'worked' | 'always' | 'told'
  /** Somebody wrote it down as a gate: where it passed before, that it cannot be asked counts as a failure. */
  readonly insists?: true
  /** How often it is asked before its failure counts. */
  readonly tries?: number
  /** It is asked so often also where its failure counts for nothing: what is new comes in its own time. */
  readonly waits?: true
  /** The link that leads to who is asked, where it was found anew who that is. */
  readonly by?: { readonly link: string; readonly family: Family }
}

/** Somebody whom the config names as a sign that the network is fine. */
export interface OwnProbe {
  readonly tcp?: { readonly endpoint: string }
  readonly http?: { readonly url: string }
  readonly seconds: number
  readonly tries: number
}

/** A change on one node, as a check sees it. */
export interface Occasion {
  readonly plan: Plan
  /** Under the lock, before the first step. */
  readonly before: Snapshot
  /** The same before the first step. */
  readonly now: Snapshot
  readonly probes: readonly OwnProbe[]
  /** Whether a text holds a secret, which is to be no word of a process. */
  hides(text: string): boolean
  /** What a look printed before the first step; undefined while that is still to come, and where it could not look. */
  told(look: Look): string | undefined
}

/** Something that must be after a change as it was before. A literal of data and pure functions, as a kind is. */
export interface AfterCheck {
  readonly id: string
  readonly when: 'after'
  /** What it means that it passes, for people. */
  readonly proves: string
  /** What it does not show, for people. */
  readonly limits?: string
  questions(occasion: Occasion): readonly Question[]
}

/** What became of one question. */
export interface CheckResult extends Sight {
  readonly check: string
  readonly proves: string
  readonly about: string
  /** How the same ended before the first step; absent where it was not asked then. */
  readonly before?: Sight
  /** The change was taken back, or not begun, because of it. */
  readonly broke?: true
}

export const passed = (saw: string): Sight => ({ verdict: 'passed', saw })
export const failed = (saw: string): Sight => ({ verdict: 'failed', saw })
export const notChecked = (saw: string): Sight => ({ verdict: 'not-checked', saw })
