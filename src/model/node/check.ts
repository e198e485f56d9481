import type { Probe, ProbeOutput } from '../plan/command.ts'
import type { Remark } from '../plan/kind.ts'
import { refKey } from '../ref.ts'
import type { Resource } from './resource.ts'

/** What netloom has on a node, or will have once a plan is applied. */
export interface Holdings {
  /** Everything it looks after there. */
  readonly held: readonly Resource[]
  /** Of that, what netloom made, makes or changes: what was there before and is left as it is may be somebody else’s own doing. */
  readonly ours: readonly Resource[]
}

/**
 * Something to be known of a node beside what is changed there. A literal of data and pure functions, as a kind is. `before`:
 * it is judged with every plan, from what the node showed in the same look.
 */
export interface Check<Seen extends object = object> {
  readonly id: string
  readonly when: 'before'
  readonly probes: readonly Probe[]
  /** What of it is there, as it can be kept in a snapshot; undefined where it is not there at all. Throws where that cannot be read. */
  read(outputs: readonly ProbeOutput[]): Seen | undefined
  /** What there is to say of it; nothing where it has nothing to do with what netloom holds. */
  judge(seen: Seen, holdings: Holdings): readonly Remark[]
  /** Of what netloom holds, what somebody else there looks after too: by whom. Says of what is seen, not what will come of it. */
  shares?(seen: Seen, holdings: Holdings): Readonly<Record<string, readonly Resource[]>>
  /** What netloom would have on the node to prevent that, in the specs of its kinds. */
  mend?(seen: Seen, holdings: Holdings): readonly Resource[]
}

export const defineCheck = <Seen extends object>(check: Check<Seen>): Check => check as Check

/** What the checks saw on a node, by their ids: those of which nothing is there are left out. */
export interface Checked {
  readonly seen: Readonly<Record<string, object>>
  /** Why some could not see, each reason once. */
  readonly unread?: readonly string[]
}

/** Looks at what a node printed for the probes of the checks. `answered` gives the outputs of probes in their order. */
export function checked(
  checks: readonly Check[],
  answered: (probes: readonly Probe[]) => readonly ProbeOutput[],
): Checked {
  const seen: Record<string, object> = {}
  const unread = new Set<string>()
  for (const check of checks) {
    try {
      const found = check.read(answered(check.probes))
      if (found) seen[check.id] = found
    } catch (error) {
      unread.add((error as Error).message)
    }
  }
  return { seen, ...(unread.size > 0 && { unread: [...unread] }) }
}

/** What there is to say of a node before anything is changed; nothing where nobody looked. */
export function preflight(checks: readonly Check[], found: Checked | undefined, holdings: Holdings): readonly Remark[] {
  if (!found || holdings.held.length === 0) return []
  const remarks = checks.flatMap((check) => {
    const seen = found.seen[check.id]
    return seen ? check.judge(seen, holdings) : []
  })
  return [...remarks, ...(found.unread ?? []).map(unreadRemark)]
}

/** Somebody who looks after a part of what netloom holds on a node. */
export interface Neighbour {
  readonly by: string
  /** What both look after (`Kind/id`). */
  readonly things: readonly string[]
}

/** Who looks after what of this beside netloom, as far as the checks saw. */
export function neighbours(checks: readonly Check[], found: Checked, holdings: Holdings): readonly Neighbour[] {
  return checks.flatMap((check) => {
    const seen = found.seen[check.id]
    return Object.entries((seen && check.shares?.(seen, holdings)) ?? {}).flatMap(([by, things]) =>
      things.length > 0 ? [{ by, things: things.map(refKey) }] : [],
    )
  })
}

/** What prevents it, as far as there is something; `kept`, what did so far, where nobody could see who is there. */
export function mends(
  checks: readonly Check[],
  found: Checked | undefined,
  holdings: Holdings,
  kept: readonly Resource[],
): readonly Resource[] {
  if (!found || found.unread) return kept
  return checks.flatMap((check) => {
    const seen = found.seen[check.id]
    return seen ? (check.mend?.(seen, holdings) ?? []) : []
  })
}

const unreadRemark = (why: string): Remark => ({
  severity: 'warning',
  code: 'beside/unread',
  summary: `who else looks after the network of this node could not be read: ${why}`,
  hint: 'What such a program would take away from netloom is not told here. See by hand which of them run.',
})
