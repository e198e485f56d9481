import { isDeepStrictEqual } from 'node:util'
import type { Ledger } from '../../model/node/ledger.ts'
import { byKey, type Resource } from '../../model/node/resource.ts'
import { refKey } from '../../model/ref.ts'
import { fulfilled, type World } from '../world/world.ts'
import { type Cascade, cascade } from './cascade.ts'
import { type Difference, diff } from './diff.ts'
import { type Wanted, withImplied } from './implied.ts'
import { takenAlong } from './taken-along.ts'

type Settled = Wanted & Difference

/**
 * All that is wanted, what follows from it included, and what must become of each thing for that. What follows for one thing
 * can rest on what becomes of others, so this is asked until it changes no more.
 */
export function settle(
  written: readonly Resource[],
  seen: World,
  ledger: Ledger,
  staying: ReadonlySet<string>,
  /** What nobody manages goes along to where it is of use. */
  moveUnmanaged = false,
) {
  const towards = (target: World): Settled => {
    const wanted = withImplied(written, target)
    const { transitions, diagnostics } = diff(wanted, seen, ledger, target, staying)
    const spoken = new Set([...[...wanted.desired, ...ledger.entries, ...transitions].map(refKey), ...staying])
    const along = moveUnmanaged ? takenAlong(transitions, seen, spoken) : []
    return { ...wanted, diagnostics, transitions: [...transitions, ...along] }
  }
  const fallenFrom = ({ transitions, desired }: Settled): Cascade => cascade(transitions, seen, byKey(desired))

  let settled = towards(fulfilled(seen, written))
  let fallen = fallenFrom(settled)
  for (let round = 0; round < written.length; round += 1) {
    const next = towards(fallen.target)
    if (isDeepStrictEqual(next.transitions, settled.transitions)) break
    settled = next
    fallen = fallenFrom(settled)
  }
  return { settled, fallen }
}
