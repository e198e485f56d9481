import { isDeepStrictEqual } from 'node:util'
import type { Change, Plan } from '../../model/plan/plan.ts'
import type { PlanSecret } from '../../model/plan/plan-secret.ts'
import { isRecord } from '../../model/record.ts'
import { refKey } from '../../model/ref.ts'
import { liesIn, piecesOf } from './leaves.ts'
import { mapped, marksIn, worded } from './placeholders.ts'

/** Secret fields by `Kind/id`. */
export type Fields = ReadonlyMap<string, readonly string[]>

interface Shown {
  readonly plan: Plan
  /** Secret fields that the plan itself does not show. */
  readonly fields?: Fields
}

/** A plan as people and programs may see it: the names of secrets in place of marks, on both sides of each change. */
export function shownPlan({ plan, fields: more = new Map() }: Shown): Plan {
  const { secrets = [], review, rehearsal } = plan
  const fields = joined(
    [...plan.desired, ...plan.ledger].map((one) => [refKey(one), one.secret ?? []]),
    more,
  )
  if (secrets.length === 0 && fields.size === 0) return plan
  const named = <T>(value: T): T => mapped(value, (text) => worded(text, wordOf(secrets)))
  return {
    ...plan,
    steps: plan.steps.map((step) => ({
      ...shownChange(step, secrets, fields),
      commands: named(step.commands),
      undo: named(step.undo),
      ...(step.disrupts && { disrupts: named(step.disrupts) }),
    })),
    desired: plan.desired.map((one) => ({ ...named(one), spec: shownSpec(one.spec, secrets, one.secret ?? []) })),
    ledger: plan.ledger.map((one) => ({
      ...named(one),
      spec: shownSpec(one.spec, secrets, one.secret ?? []),
      ...(one.original && { original: shownSpec(one.original, secrets, one.secret ?? []) }),
    })),
    ...(plan.protections && { protections: named(plan.protections) }),
    ...(plan.leftOut && { leftOut: named(plan.leftOut) }),
    ...(plan.guards && { guards: named(plan.guards) }),
    ...(plan.cards && { cards: named(plan.cards) }),
    diagnostics: named(plan.diagnostics),
    ...(review && { review: named(review) }),
    ...(rehearsal && { rehearsal: named(rehearsal) }),
  }
}

/** One change with marks, as it may be seen. */
export function shownChange<C extends Change>(change: C, secrets: readonly PlanSecret[], fields: Fields): C {
  const own = fields.get(refKey(change)) ?? []
  const { before, after, fields: changed } = change
  const show = (value: unknown, path = '') => shownSpec(value, secrets, own, path)
  const shownBefore = show(before)
  return {
    ...change,
    id: worded(change.id, wordOf(secrets)),
    because: worded(change.because, wordOf(secrets)),
    before: shownBefore,
    after: differing(before, after, shownBefore, show(after)),
    fields: changed.map((field) => {
      const was = show(field.before, field.path)
      return {
        path: worded(field.path, wordOf(secrets)),
        before: was,
        after: differing(field.before, field.after, was, show(field.after, field.path)),
      }
    }),
  }
}

const wordOf = (secrets: readonly PlanSecret[]) => (n: number) => {
  const secret = secrets[n]
  return secret && 'name' in secret ? `(secret ${secret.name})` : '(secret)'
}

/** Values in secret fields are hidden whole, but for lists and files, of which only the secret items and lines are. */
function shownSpec<T>(value: T, secrets: readonly PlanSecret[], own: readonly string[], path = ''): T {
  const word = wordOf(secrets)
  const walk = (part: unknown, at: string): unknown => {
    if (Array.isArray(part)) return part.map((item) => walk(item, at))
    if (isRecord(part))
      return Object.fromEntries(
        Object.entries(part).map(([key, of]) => [worded(key, word), walk(of, at === '' ? key : `${at}.${key}`)]),
      )
    if (at === '' || !liesIn(at, own) || piecesOf(part).length !== 1)
      return typeof part === 'string' ? worded(part, word) : part
    const [first] = marksIn(String(part))
    return first === undefined ? '(secret)' : word(first)
  }
  return walk(value, path) as T
}

/** What is shown as the same text on both sides, and differs. */
function differing<T>(before: unknown, after: T, shownBefore: unknown, shownAfter: T): T {
  if (isRecord(shownAfter)) {
    const side = (value: unknown, key: string) => (value as Record<string, unknown> | null | undefined)?.[key]
    return Object.fromEntries(
      Object.entries(shownAfter).map(([key, of]) => [
        key,
        differing(side(before, key), side(after, key), side(shownBefore, key), of),
      ]),
    ) as T
  }
  const isHidden = typeof shownAfter === 'string' && shownAfter.startsWith('(secret') && shownAfter === shownBefore
  return isHidden && !isDeepStrictEqual(before, after) ? ('(secret, changed)' as T) : shownAfter
}

function joined(own: readonly (readonly [string, readonly string[]])[], more: Fields): Fields {
  const all = new Map(more)
  for (const [key, paths] of own) if (paths.length > 0) all.set(key, [...(all.get(key) ?? []), ...paths])
  return all
}
