import { isDeepStrictEqual } from 'node:util'
import { stale } from '../../apply/faults.ts'
import { redact, spellings } from '../../config/secrets/redact.ts'
import { isHidden } from '../../config/secrets/spellings.ts'
import { digest, digestAsWritten } from '../../model/canonical.ts'
import type { SealedSecret, Secret } from '../../model/config/secret.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import type { Kind } from '../../model/plan/kind.ts'
import type { Basis, Plan } from '../../model/plan/plan.ts'
import { type Ref, refKey } from '../../model/ref.ts'
import { seenWorld } from '../../planner/world/basis.ts'
import type { SavedSecret } from '../../state/saved-plan.ts'
import { foundSecrets } from './found.ts'
import { holdsMark, type Placeholders, placeholders, UnknownMark } from './placeholders.ts'
import type { Fields } from './shown.ts'

export interface Knowledge {
  readonly kinds: readonly Kind[]
  readonly snapshot: Snapshot
  /** The secrets of the config. */
  readonly named: readonly Secret[]
  /** Those that plans have as seals; none by default. */
  readonly sealed?: readonly SealedSecret[]
}

/** A plan with marks in place of all secret texts, and what the marks stand for. */
export interface KeptPlan {
  readonly plan: Plan
  readonly secrets: readonly SavedSecret[]
  /** Whether `filledPlan` can make the plan of it again: no secret was too short for a mark, or written in the clear too. */
  readonly whole: boolean
  /** The fields of the node's ledger that are secret. */
  readonly fields: Fields
}

/** The plan without the text of any secret, of the config or found on the node, nor a digest to guess one from. */
export function keptPlan(plan: Plan, { kinds, snapshot, named, sealed = [] }: Knowledge): KeptPlan {
  const text = JSON.stringify(plan)
  const used = [
    ...named.filter((secret) => redact(text, spellings(secret.reveal())) !== text),
    ...sealed.filter(({ seal }) => text.includes(seal)),
  ]
  const found = foundSecrets(kinds, snapshot, plan.desired)
  if (used.length + found.length === 0) return { plan, secrets: [], whole: true, fields: new Map() }

  const wanted = used.map(textInPlan)
  const marks = placeholders(
    wanted,
    found.map((one) => one.text),
  )
  const forms = [...wanted, ...found.map((one) => one.text)].flatMap(spellings)
  const desired = overThings(plan.desired, marks.over)
  const isOnlyOfConfig = isDeepStrictEqual(desired, overThings(plan.desired, placeholders(wanted).over))
  return {
    plan: {
      ...plan,
      steps: overSteps(plan, marks.over),
      desired,
      ledger: overThings(plan.ledger, marks.over),
      ...(plan.leftOut && { leftOut: overThings(plan.leftOut, marks.over) }),
      diagnostics: plan.diagnostics.map((one) => ({
        ...marks.over(one),
        summary: redact(marks.over(one.summary), forms),
      })),
      basis: {
        config: digestAsWritten(desired),
        ledger: closedLedger(plan.basis.ledger, snapshot, marks),
        digests: closedDigests(plan.basis.digests, kinds, snapshot, marks),
      },
    },
    secrets: [
      ...used.map((secret): SavedSecret => {
        const { name, encrypted } = secret
        return { name, ...(encrypted !== undefined && { encrypted }), ...(isSealed(secret) && { sealed: true }) }
      }),
      ...found.map(({ text: _, ...place }) => place),
    ],
    fields: new Map(
      overThings(snapshot.ledger.entries, marks.over).flatMap((one) =>
        one.secret ? [[refKey(one), one.secret] as const] : [],
      ),
    ),
    whole: isOnlyOfConfig && found.every((one) => isHidden(one.text)) && !holdsMark(text),
  }
}

const isSealed = (secret: Secret): secret is SealedSecret => 'seal' in secret

const textInPlan = (secret: Secret): string => (isSealed(secret) ? secret.seal : secret.reveal())

/**
 * The secrets of the config that a plan has marks for, opened, and what the plan speaks of; or why they are not those it
 * was made with.
 */
export function wantedIn(
  { plan, secrets }: Pick<KeptPlan, 'plan' | 'secrets'>,
  { named, sealed = [] }: Pick<Knowledge, 'named' | 'sealed'>,
): { readonly texts: readonly string[]; readonly refs: readonly Ref[] } | { readonly fault: Diagnostic } {
  const texts: string[] = []
  for (const one of secrets) {
    if (!('name' in one)) continue
    const all: readonly Secret[] = one.sealed ? sealed : named
    const secret = all.find(({ name }) => name === one.name)
    if (secret === undefined) return { fault: secretGone(plan.node, one.name) }
    if (secret.encrypted !== one.encrypted) return { fault: secretChanged(plan.node, one.name) }
    texts.push(textInPlan(secret))
  }
  const marks = placeholders(texts)
  const refs = [...plan.desired, ...plan.steps].flatMap(({ kind, id }) => {
    try {
      return [{ kind, id: marks.back(id) }]
    } catch {
      // What has only a secret of the node in its name is in the node's ledger.
      return []
    }
  })
  return { texts, refs }
}

/** The plan with its secrets: those of the config as they are now, and those of the node as they are there. */
export function filledPlan(
  { plan, secrets }: Pick<KeptPlan, 'plan' | 'secrets'>,
  { kinds, snapshot, named, sealed = [] }: Knowledge,
): { readonly plan: Plan } | { readonly fault: Diagnostic } {
  if (secrets.length === 0) return { plan }
  const opened = wantedIn({ plan, secrets }, { named, sealed })
  if ('fault' in opened) return opened
  const { texts: wanted } = opened
  try {
    const desired = overThings(plan.desired, placeholders(wanted).back)
    const found = foundSecrets(kinds, snapshot, desired)
    const places = secrets.filter((one) => !('name' in one))
    const isSame = isDeepStrictEqual(
      found.map(({ text: _, ...place }) => place),
      places,
    )
    if (!isSame) return { fault: stale(plan.node, 'what stands in a secret field') }
    const marks = placeholders(
      wanted,
      found.map((one) => one.text),
    )
    return {
      plan: {
        ...plan,
        steps: overSteps(plan, marks.back),
        desired,
        ledger: overThings(plan.ledger, marks.back),
        ...(plan.leftOut && { leftOut: overThings(plan.leftOut, marks.back) }),
        diagnostics: marks.back(plan.diagnostics),
        basis: {
          config: digestAsWritten(desired),
          ledger: openLedger(plan.basis.ledger, snapshot, marks),
          digests: openDigests(plan.basis.digests, kinds, snapshot, marks),
        },
      },
    }
  } catch (error) {
    if (error instanceof UnknownMark) return { fault: stale(plan.node, 'what stands in a secret field') }
    throw error
  }
}

type Over = Placeholders['over']

/** What a step is and where it stands is no secret, whatever word one may be. */
const overSteps = ({ steps }: Plan, over: Over): Plan['steps'] =>
  steps.map((step) => {
    const { n, needs, kind, action } = step
    return { ...over(step), n, needs, kind, action }
  })

const overThings = <R extends Ref>(things: readonly R[], over: Over): readonly R[] =>
  things.map((thing) => ({ ...over(thing), kind: thing.kind }))

/** The digest of something that holds a secret would give it away to whoever guesses: it is taken of what has marks. */
function closedDigests(digests: Basis['digests'], kinds: readonly Kind[], snapshot: Snapshot, { over }: Placeholders) {
  const seen = seenWorld(kinds, snapshot)
  return Object.fromEntries(
    Object.entries(digests).map(([key, recorded]) => {
      const spec = seen.get(key)?.spec
      const closed = over(spec)
      return [over(key), isDeepStrictEqual(closed, spec) ? recorded : digest(closed)]
    }),
  )
}

/** What looks otherwise now keeps the digest it has, and so will be found to have moved. */
function openDigests(
  digests: Basis['digests'],
  kinds: readonly Kind[],
  snapshot: Snapshot,
  { over, back }: Placeholders,
) {
  const seen = seenWorld(kinds, snapshot)
  return Object.fromEntries(
    Object.entries(digests).map(([closedKey, recorded]) => {
      const key = back(closedKey)
      const spec = seen.get(key)?.spec
      return [key, spec !== undefined && digest(over(spec)) === recorded ? digest(spec) : recorded]
    }),
  )
}

function closedLedger(ledger: string, { ledger: { entries } }: Snapshot, { over }: Placeholders): string {
  const closed = over(entries)
  return isDeepStrictEqual(closed, entries) ? ledger : digestAsWritten(closed)
}

const openLedger = (ledger: string, { ledger: { entries } }: Snapshot, { over }: Placeholders): string =>
  digestAsWritten(over(entries)) === ledger ? digestAsWritten(entries) : ledger

const again = 'Make a new plan and look at it again: netloom plan.'

const secretChanged = (node: string, name: string): Diagnostic => ({
  severity: 'error',
  code: 'plan-file/secret-changed',
  summary: `the secret ${name} was encrypted anew since the plan was kept, so it may no longer be the one that was meant`,
  hint: again,
  node,
})

const secretGone = (node: string, name: string): Diagnostic => ({
  severity: 'error',
  code: 'plan-file/secret-gone',
  summary: `the plan needs the secret ${name}, and the config has none of this name, or it could not be opened`,
  hint: `See that ${name} can be opened here; or make a new plan: netloom plan.`,
  node,
})
