import type { Change } from '../../model/plan/plan.ts'
import { refKey } from '../../model/ref.ts'
import { foundSecrets } from './found.ts'
import type { Knowledge } from './kept-plan.ts'
import { placeholders } from './placeholders.ts'
import { shownChange } from './shown.ts'

/** Drift as people and programs may see it: no secret of the config, nor what stands in fields that are secret. */
export function shownDrift(changes: readonly Change[], { kinds, snapshot, named }: Knowledge): readonly Change[] {
  const found = foundSecrets(kinds, snapshot)
  if (named.length + found.length === 0) return changes
  const { over } = placeholders(
    named.map((secret) => secret.reveal()),
    found.map(({ text }) => text),
  )
  const closed = <R extends { readonly kind: string }>(thing: R): R => ({ ...over(thing), kind: thing.kind })
  const fields = new Map(snapshot.ledger.entries.map((one) => [refKey(closed(one)), one.secret ?? []]))
  return changes.map((change) =>
    shownChange({ ...closed(change), action: change.action }, [...named, ...found], fields),
  )
}
