import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/node/resource.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { refKey, refOf } from '../../model/ref.ts'
import { kindOf } from '../world/kinds.ts'
import type { World } from '../world/world.ts'
import type { Parted } from './left-out.ts'
import { missingDependency } from './missing-dependencies.ts'

/** A warning for each part that is missing, with all that is left out for want of it, and for each thing that stays. */
export function leftOutDiagnostics({ leftOut, held }: Parted, seen: World): Diagnostic[] {
  const parts = [...new Set(leftOut.map(({ missing }) => missing))]
  return [
    ...parts.map((part): Diagnostic => {
      const own = leftOut.filter(({ missing }) => missing === part)
      const asked = own.find((one) => refKey(one) === part)
      const first = asked
        ? missingDiagnostic(kindOf(seen, asked), asked, seen)
        : missingDependency(own[0] as Resource, refOf(part))
      return { ...first, severity: 'warning', detail: `Left out for want of it: ${own.map(refKey).join(', ')}.` }
    }),
    ...[...held].map(([key, heir]) => heldDiagnostic(key, heir)),
  ]
}

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

const heldDiagnostic = (key: string, heir: Resource): Diagnostic => ({
  severity: 'warning',
  code: 'plan/held',
  summary: `${key} is no longer in the config, but stays: ${refKey(heir)} is to take its place, and is left out`,
  hint: 'It goes with the first plan that can make what takes its place; or take that out of the config.',
  at: refOf(key),
})
