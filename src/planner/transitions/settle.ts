import { isDeepStrictEqual } from 'node:util'
import type { Ledger } from '../../model/ledger.ts'
import { overlay } from '../../model/partial.ts'
import { refKey } from '../../model/ref.ts'
import { byKey, type Resource } from '../../model/resource.ts'
import type { Kinds } from '../world/kinds.ts'
import { changedWorld, type World } from '../world/world.ts'
import { type Cascade, cascade } from './cascade.ts'
import { type Difference, diff } from './diff.ts'
import { type Wanted, withImplied } from './implied.ts'

type Settled = Wanted & Difference

/**
 * All that is wanted, what follows from it included, and what must become of each thing for that. What follows for one thing
 * can rest on what becomes of others, so this is asked until it changes no more.
 */
export function settle(
  kinds: Kinds,
  written: readonly Resource[],
  seen: World,
  ledger: Ledger,
  staying: ReadonlySet<string>,
) {
  const fulfilled = written.map(({ kind, id, spec }) => {
    const before = seen.get(refKey({ kind, id }))?.spec
    return { kind, id, after: before ? overlay(before, spec) : spec }
  })
  const towards = (target: World): Settled => {
    const wanted = withImplied(kinds, written, target)
    return { ...wanted, ...diff(kinds, wanted, seen, ledger, target, staying) }
  }
  const fallenFrom = ({ transitions, desired }: Settled): Cascade => cascade(kinds, transitions, seen, byKey(desired))

  let settled = towards(changedWorld(seen, fulfilled))
  let fallen = fallenFrom(settled)
  for (let round = 0; round < written.length; round += 1) {
    const next = towards(fallen.target)
    if (isDeepStrictEqual(next.transitions, settled.transitions)) break
    settled = next
    fallen = fallenFrom(settled)
  }
  return { settled, fallen }
}
