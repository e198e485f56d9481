import type { Unresolved } from '../../model/config/derived.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { refKey, refOf } from '../../model/ref.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import type { Held } from './held.ts'
import type { Parted } from './left-out.ts'
import { missingDependency } from './missing-dependencies.ts'

/** A warning for each part that is missing, with all that is left out for want of it, and for each choice that finds none. */
export function leftOutDiagnostics(
  { leftOut }: Parted,
  unresolved: readonly Unresolved[],
  seen: World,
): readonly Diagnostic[] {
  const parts = [...new Set(leftOut.map(({ missing }) => missing))]
  const told = new Set<Unresolved>()
  const missing = parts.map((part): Diagnostic => {
    const own = leftOut.filter((one) => one.missing === part)
    const left = `Left out for want of it: ${own.map(refKey).join(', ')}.`
    const choice = unresolved.find(({ names }) => names.includes(refOf(part).id))
    if (choice) {
      told.add(choice)
      return { ...choice.finding, detail: [left, choice.finding.detail].join(' ').trim() }
    }
    const asked = own.find((one) => refKey(one) === part)
    const first = asked
      ? missingDiagnostic(kindOf(seen, asked), asked, seen)
      : missingDependency(own[0] as Resource, refOf(part))
    return { ...first, severity: 'warning', detail: left }
  })
  return [...missing, ...unresolved.filter((one) => !told.has(one)).map(({ finding }) => finding)]
}

/** A warning for each thing on the node that stays. */
export const heldDiagnostics = (held: Held, seen: World): readonly Diagnostic[] =>
  [...held].flatMap(([key, heir]) => (seen.get(key) ? [heldDiagnostic(key, heir)] : []))

function missingDiagnostic({ probes }: Kind, { kind, id }: Resource, seen: World): Omit<Diagnostic, 'severity'> {
  // Of what cannot be listed, only what was asked for is known to be there.
  const listed = probes([]).length > 0
  const there = listed ? seen.all.filter((one) => one.kind === kind).map((one) => one.id) : []
  const more = there.length > 10 ? ` and ${there.length - 10} more` : ''
  return {
    code: 'plan/missing',
    summary: `the node has no ${kind} ${id}${there.length > 0 ? `; it has ${there.slice(0, 10).join(', ')}${more}` : ''}`,
    hint: `Netloom cannot make this ${kind}: name one that is there, or take it out of the config.`,
    at: { kind, id },
  }
}

const heldDiagnostic = (key: string, heir: Resource | undefined): Diagnostic => ({
  ...{ severity: 'warning', code: 'plan/held', at: refOf(key) },
  ...(heir
    ? {
        summary: `${key} is no longer in the config, but stays: ${refKey(heir)} is to take its place, and is left out`,
        hint: 'It goes with the first plan that can make what takes its place; or take that out of the config.',
      }
    : {
        summary: `${key} stays as it is: its link was chosen by its hardware, and a choice of the config finds none now`,
        hint: 'Once every choice of the config finds its link, a plan can tell whether it is still wanted.',
      }),
})
