import { isDeepStrictEqual } from 'node:util'
import { redact, spellings } from '../../config/secrets/redact.ts'
import { isHidden } from '../../config/secrets/spellings.ts'
import { digest, digestAsWritten } from '../../model/canonical.ts'
import type { SealedSecret, Secret } from '../../model/config/secret.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { digestOfLedger } from '../../model/node/ledger.ts'
import type { Judged } from '../../model/node/path-model.ts'
import { type Snapshot, seen } from '../../model/node/snapshot.ts'
import type { Kind } from '../../model/plan/kind.ts'
import type { Basis, Plan, Review } from '../../model/plan/plan.ts'
import { type Ref, refKey, refOf } from '../../model/ref.ts'
import { seenWorld } from '../../planner/world/basis.ts'
import { foundSecrets } from './found.ts'
import { holdsMark, type Placeholders, placeholders } from './placeholders.ts'
import type { Fields } from './shown.ts'

export interface Knowledge {
  readonly kinds: readonly Kind[]
  readonly snapshot: Snapshot
  /** The secrets of the config. */
  readonly named: readonly Secret[]
  /** Those that plans have as seals; none by default. */
  readonly sealed?: readonly SealedSecret[]
}

/** A plan with marks in place of all secret texts, so that it can be kept. */
export interface KeptPlan {
  readonly plan: Plan
  /** Whether its marks, and they alone, stand for secrets: none was too short for one, or is written in the clear too. */
  readonly whole: boolean
  /** The fields of the node's ledger that are secret. */
  readonly fields: Fields
  /** What of its basis the node shows otherwise than another plan for it saw it: `Kind/id`, and `ledger`. */
  movedSince(other: Basis): readonly string[]
}

/** The plan without the text of any secret, of the config or found on the node, nor a digest to guess one from. */
export function keptPlan(plan: Plan, { kinds, snapshot, named, sealed = [] }: Knowledge): KeptPlan {
  const text = JSON.stringify(plan)
  const used = [
    ...named
      .filter((secret) => redact(text, spellings(secret.reveal())) !== text)
      .map((secret) => ({ secret, stands: secret.reveal() })),
    ...sealed.filter(({ seal }) => text.includes(seal)).map((secret) => ({ secret, stands: secret.seal })),
  ]
  const found = foundSecrets(kinds, snapshot, plan.desired)
  const movedBy = (basis: Basis, over: Over) => (other: Basis) => {
    const now = new Map(
      kinds.flatMap(({ kind }) =>
        seen(snapshot, kind).map((one) => [over(refKey(one)), digest(over(one.spec))] as const),
      ),
    )
    const moved = Object.keys(other.digests).filter((key) => (now.get(key) ?? 'absent') !== other.digests[key])
    return [...moved.sort(), ...(basis.ledger === other.ledger ? [] : ['ledger'])]
  }
  if (used.length + found.length === 0) {
    return { plan, whole: true, fields: new Map(), movedSince: movedBy(plan.basis, (value) => value) }
  }
  const wanted = used.map(({ stands }) => stands)
  const marks = placeholders(
    wanted,
    found.map((one) => one.text),
  )
  const forms = [...wanted, ...found.map((one) => one.text)].flatMap(spellings)
  const closedText = (text: string): string => redact(marks.over(text), forms)
  const closed = (one: Diagnostic) => ({
    ...marks.over(one),
    summary: closedText(one.summary),
    ...(one.detail !== undefined && { detail: closedText(one.detail) }),
  })
  const { rehearsal } = plan
  const desired = overThings(plan.desired, marks.over)
  const basis = {
    config: digestAsWritten(desired),
    ledger: closedLedger(plan.basis.ledger, snapshot, marks),
    digests: closedDigests(plan.basis.digests, kinds, snapshot, marks),
  }
  const isOnlyOfConfig = isDeepStrictEqual(desired, overThings(plan.desired, placeholders(wanted).over))
  return {
    plan: {
      ...plan,
      steps: overSteps(plan, marks.over),
      desired,
      ledger: overThings(plan.ledger, marks.over),
      ...(plan.protections && { protections: overKeys(plan.protections, marks.over) }),
      ...(plan.leftOut && { leftOut: overThings(plan.leftOut, marks.over) }),
      ...(plan.guards && { guards: overThings(plan.guards, marks.over) }),
      ...(plan.cards && { cards: marks.over(plan.cards) }),
      secrets: [
        ...used.map(({ secret: { name, encrypted } }) => ({ name, ...(encrypted !== undefined && { encrypted }) })),
        ...found.map(({ text: _, ...place }) => place),
      ],
      diagnostics: plan.diagnostics.map(closed),
      ...(plan.review && { review: closedReview(plan.review, marks.over, closed, closedText) }),
      ...(rehearsal && { rehearsal: { ...rehearsal, diagnostics: rehearsal.diagnostics.map(closed) } }),
      basis,
    },
    fields: new Map(
      overThings(snapshot.ledger.entries, marks.over).flatMap((one) =>
        one.secret ? [[refKey(one), one.secret] as const] : [],
      ),
    ),
    whole: isOnlyOfConfig && found.every((one) => isHidden(one.text)) && !holdsMark(text),
    movedSince: movedBy(basis, marks.over),
  }
}

type Over = Placeholders['over']

function closedReview(
  { moments, ...review }: Review,
  over: Over,
  closed: (one: Diagnostic) => Diagnostic,
  closedText: (text: string) => string,
): Review {
  const judged = (one: Judged): Judged => ({ ...over(one), because: closedText(one.because) })
  const shut = moments?.map(({ from, session, login }) => ({ from, session: judged(session), login: judged(login) }))
  return { ...review, diagnostics: review.diagnostics.map(closed), ...(shut && { moments: shut }) }
}

/** What a step is and where it stands is no secret, whatever word one may be. */
const overSteps = ({ steps }: Plan, over: Over): Plan['steps'] =>
  steps.map((step) => {
    const { n, needs, kind, action } = step
    return { ...over(step), n, needs, kind, action }
  })

const overKeys = (keys: readonly string[], over: Over): readonly string[] =>
  overThings(keys.map(refOf), over).map(refKey)

const overThings = <R extends Ref>(things: readonly R[], over: Over): readonly R[] =>
  things.map((thing) => ({ ...over(thing), kind: thing.kind }))

/** The digest of something that holds a secret would give it away to whoever guesses: it is taken of what has marks. */
function closedDigests(digests: Basis['digests'], kinds: readonly Kind[], snapshot: Snapshot, { over }: Placeholders) {
  const world = seenWorld(kinds, snapshot)
  return Object.fromEntries(
    Object.entries(digests).map(([key, recorded]) => {
      const spec = world.get(key)?.spec
      const closed = over(spec)
      return [over(key), isDeepStrictEqual(closed, spec) ? recorded : digest(closed)]
    }),
  )
}

function closedLedger(digest: string, { ledger }: Snapshot, { over }: Placeholders): string {
  const closed = over(ledger)
  return isDeepStrictEqual(closed, ledger) ? digest : digestOfLedger(closed)
}
