import type { Ledger } from '../model/node/ledger.ts'
import { pair } from '../model/plan/pair.ts'
import { isLedgerOnly, type Step } from '../model/plan/plan.ts'
import type { Last, Removals } from '../model/plan/removals.ts'
import { refKey } from '../model/ref.ts'
import { changesNode, type Transition } from './transitions/transition.ts'
import { kindOf } from './world/kinds.ts'
import type { World } from './world/world.ts'

interface Around {
  readonly transitions: Iterable<Transition>
  readonly seen: World
  readonly target: World
  readonly before: Ledger['entries']
  readonly after: Ledger['entries']
}

/** What these steps take off a node; undefined where it has nothing and loses nothing. */
export function removalsOf(steps: readonly Step[], around: Around): Removals | undefined {
  const [before, after] = [around.before, around.after].map((entries) => new Set(entries.map(refKey)))
  const left = around.before.filter((entry) => !after?.has(refKey(entry)))
  const done = new Set(steps.filter((step) => !isLedgerOnly(step)).map(refKey))
  const lost = new Map(
    [
      ...left.filter((entry) => done.has(refKey(entry))),
      ...steps.filter(({ kind, before: spec, action, replaces }) => {
        const isGone = action === 'delete' && !replaces && spec !== null
        return isGone && !kindOf(around.seen, { kind }).automatic?.(spec)
      }),
    ].map((one) => [refKey(one), one.kind]),
  )
  const gone = countBy([...lost.values()])
  for (const entry of around.after) if (!before?.has(refKey(entry))) lower(gone, entry.kind)
  const last = lastOnes(around)
  if (around.before.length + gone.size + last.length === 0) return undefined
  return {
    held: Object.fromEntries(countBy(around.before.map(({ kind }) => kind))),
    gone: Object.fromEntries(gone),
    entries: left.length,
    last,
  }
}

/** Each word once: of two default routes that go together either is the last. */
function lastOnes({ transitions, seen, target }: Around): Last[] {
  const found = [...transitions].filter(changesNode).flatMap(({ kind, id, before, after }): Last[] => {
    if (before === null && after === null) return []
    const words = kindOf(target, { kind }).lastOf?.(pair(before, after), { seen: seen.around, target: target.around })
    return (words ?? []).map((what) => ({ kind, id, what }))
  })
  return [...new Map(found.map((one) => [`${one.kind} ${one.what}`, one])).values()]
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function lower(counts: Map<string, number>, word: string): void {
  const n = counts.get(word) ?? 0
  if (n > 1) counts.set(word, n - 1)
  else counts.delete(word)
}
