import type { Ledger, LedgerEntry } from '../../model/node/ledger.ts'
import type { Resource } from '../../model/node/resource.ts'
import { fieldChanges } from '../../model/plan/partial.ts'
import type { LeftOut } from '../../model/plan/plan.ts'
import { refKey, refOf } from '../../model/ref.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'

/** What no config names, and that stays as it is all the same, by `Kind/id`; with what is to take its place, where that is known. */
export type Held = ReadonlyMap<string, Resource | undefined>

export interface Unclear {
  readonly leftOut: readonly (Resource & LeftOut)[]
  /** The names of links that a choice by hardware was, and may be again, once it finds one. */
  readonly lost: readonly string[]
}

/** What would go to make room for what cannot come, and what is on a link of which nobody can say whether it is still meant. */
export function heldOn(written: readonly Resource[], { leftOut, lost }: Unclear, seen: World, ledger: Ledger): Held {
  const wanted = new Set(written.map(refKey))
  const unwanted = ledger.entries.filter((entry) => seen.kinds.has(entry.kind) && !wanted.has(refKey(entry)))
  return new Map<string, Resource | undefined>([
    ...onLinks(lost, unwanted, seen).map((key) => [key, undefined] as const),
    ...succeeded(unwanted, leftOut, seen),
  ])
}

/** What is the same as something left out but for the names of what is left out. */
function succeeded(unwanted: readonly LedgerEntry[], leftOut: Unclear['leftOut'], seen: World) {
  const names = new Set(leftOut.flatMap(({ id, missing }) => [id, refOf(missing).id]))
  return unwanted
    .filter((entry) => seen.get(refKey(entry)))
    .flatMap((entry) => {
      const heir = leftOut.find(
        ({ kind, spec }) =>
          kind === entry.kind &&
          fieldChanges(entry.spec, spec).every(({ after }) => typeof after === 'string' && names.has(after)),
      )
      return heir ? [[refKey(entry), heir] as const] : []
    })
}

/** The links of these names, and what needs them, whether they are there or not. */
function onLinks(names: readonly string[], unwanted: readonly LedgerEntry[], seen: World): string[] {
  const links = [...seen.kinds.values()].filter(({ calledNow }) => calledNow)
  const found = new Set(links.flatMap(({ kind }) => names.map((id) => refKey({ kind, id }))))
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const entry of unwanted) {
      const needs = kindOf(seen, entry).requires?.(entry.spec as never, seen.around) ?? []
      if (needs.some((need) => found.has(refKey(need)))) found.add(refKey(entry))
    }
  }
  return unwanted.map(refKey).filter((key) => found.has(key))
}
