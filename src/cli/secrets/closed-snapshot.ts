import { isDeepStrictEqual } from 'node:util'
import { redact, spellings } from '../../config/secrets/redact.ts'
import type { Secret } from '../../model/config/secret.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import type { NamedSecret } from '../../model/plan/plan-secret.ts'
import { filled, placeholders } from './placeholders.ts'

/** What was seen of a node without the texts of secrets, and what its marks stand for. */
export interface ClosedSnapshot {
  readonly snapshot: Snapshot
  readonly secrets: readonly Required<NamedSecret>[]
}

/**
 * What was seen of a node, with marks in place of the encrypted secrets of its config. Undefined where that hides not all of
 * `found` (texts of secrets there), or could not be undone.
 */
export function closedSnapshot(
  snapshot: Snapshot,
  found: readonly string[],
  named: readonly Secret[],
): ClosedSnapshot | undefined {
  if (found.length === 0) return { snapshot, secrets: [] }
  const text = JSON.stringify(snapshot)
  const used = named.filter((one) => one.encrypted !== undefined && redact(text, spellings(one.reveal())) !== text)
  const texts = used.map((one) => one.reveal())
  const closed = placeholders(texts).over(snapshot)
  const left = JSON.stringify(closed)
  const isHidden = found.every((one) => redact(left, spellings(one)) === left)
  if (!isHidden || !isDeepStrictEqual(filled(closed, texts), snapshot)) return undefined
  return { snapshot: closed, secrets: used.map(({ name, encrypted = '' }) => ({ name, encrypted })) }
}

/** The same with its secrets, or the name of one that the config no longer has as it was encrypted then. */
export function openedSnapshot(
  { snapshot, secrets }: ClosedSnapshot,
  named: readonly Secret[],
): { readonly snapshot: Snapshot } | { readonly other: string } {
  const same = secrets.map(({ name, encrypted }) =>
    named.find((one) => one.name === name && one.encrypted === encrypted),
  )
  const other = secrets.find((_, n) => same[n] === undefined)
  if (other) return { other: other.name }
  return {
    snapshot:
      secrets.length === 0
        ? snapshot
        : filled(
            snapshot,
            same.map((one) => one?.reveal() ?? ''),
          ),
  }
}
