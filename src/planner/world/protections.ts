import type { Diagnostic } from '../../model/diagnostic.ts'
import { isGlob } from '../../model/glob.ts'
import type { Ledger } from '../../model/node/ledger.ts'
import type { Resource } from '../../model/node/resource.ts'
import { asked, type Step } from '../../model/plan/plan.ts'
import { type Protection, protects } from '../../model/plan/protection.ts'
import { type Ref, refKey, refOf } from '../../model/ref.ts'
import { kindOf } from './kinds.ts'
import type { World } from './world.ts'

/** What is protected on a node; all by `Kind/id`. */
export interface Protections {
  /** Where it is written that a thing may not go, in words; undefined where it may. */
  readonly writtenFor: (thing: Resource) => string | undefined
  /** What is protected from now on. */
  readonly set: readonly string[]
  /** What the ledger protects and nobody asks for any more. */
  readonly lifted: readonly string[]
  /** What the ledger protects once the plan is confirmed. */
  readonly after: readonly string[]
  /** Of lines that mean nothing on this node. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What the ledger protects, and what is written (`lines`) beside it. A line counts at once; what the ledger protects does until
 * a plan that lifts it is confirmed. Without lines the ledger stays as it is. What comes and goes by itself is not protected; of
 * what nobody manages, only what a line names in full: a pattern cannot mean what others may put there tomorrow.
 */
export function protectionsOn(
  lines: readonly Protection[] | undefined,
  { ledger, desired, seen }: { ledger: Ledger; desired: readonly Resource[]; seen: World },
): Protections {
  const before = new Set(ledger.protections)
  const managed = new Set([...desired, ...ledger.entries].map(refKey))
  const isLasting = (thing: Resource): boolean => !kindOf(seen, thing).automatic?.(thing.spec)
  const there = [...desired, ...seen.all.filter((thing) => seen.kinds.has(thing.kind))].filter(isLasting)
  const lineFor = (ref: Ref) => lines?.find((line) => protects(line, ref))
  const lineOn = (thing: Resource) =>
    lines?.find((line) => protects(line, thing) && (!isGlob(line.id) || managed.has(refKey(thing))))
  const set = [...new Set(there.filter(lineOn).map(refKey))].filter((key) => !before.has(key)).sort()
  const lifted = lines ? [...before].filter((key) => !lineFor(refOf(key))) : []
  const meant = [...set, ...before].map(refOf)
  const idle = (lines ?? []).filter((line) => !meant.some((ref) => protects(line, ref)))
  return {
    writtenFor: (thing) => {
      const line = isLasting(thing) ? lineOn(thing) : undefined
      return line?.written ?? (before.has(refKey(thing)) ? 'the ledger of the node' : undefined)
    },
    ...{ set, lifted, after: [...before, ...set].filter((key) => !lifted.includes(key)).sort() },
    diagnostics: idle.map(protectsNothing),
  }
}

/** What the ledger learns, as steps after all others. */
export const protectionSteps = ({ set, lifted }: Protections, first: number): readonly Step[] =>
  [
    ...set.map((key) => ({ key, action: 'protect', because: asked }) as const),
    ...lifted.map((key) => ({ key, action: 'lift', because: 'no longer in the config' }) as const),
  ].map(({ key, action, because }, i) => ({
    ...{ n: first + i, ...refOf(key), action, before: null, after: null, fields: [], because },
    ...{ needs: [], commands: [], undo: [] },
  }))

const protectsNothing = ({ kind, id, written }: Protection): Diagnostic => ({
  severity: 'warning',
  code: 'plan/protects-nothing',
  summary: `there is no ${kind}/${id} here to protect (${written})`,
  hint: 'Write kind and id as a plan prints them (Kind/id), or name with `for` the nodes that have it.',
})
