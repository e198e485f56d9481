import type { Resources } from '../../model/config/derived.ts'
import type { Secret } from '../../model/config/secret.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { byKey, type Resource } from '../../model/node/resource.ts'
import { type RecordedSeal, sealsIn } from '../../model/node/seal.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { refKey } from '../../model/ref.ts'
import type { World } from '../../planner/world/world.ts'
import { leavesOf } from './leaves.ts'
import type { SealOf } from './sealed.ts'

interface Used {
  readonly kinds: readonly Kind[]
  readonly resources: Resources
  readonly named: readonly Secret[]
}

/** The seals that a node gave the encrypted secrets of its config: with them it is known again which of them it held. */
export const sealsToRecord = (used: Used, sealOf: SealOf): readonly RecordedSeal[] =>
  usesOf(used).flatMap(({ held, encrypted }) => {
    const seal = sealOf.get(held.reveal())
    return seal === undefined || encrypted === undefined ? [] : [{ encrypted, use: held.name, seal }]
  })

/**
 * The seals of the secrets of a config as far as they were recorded. Of any other, and of one in the clear, nobody can tell whether
 * the node holds it: where it holds one in that field, it is taken for the same, with a warning.
 */
export function sealsFrom(
  used: Used & { readonly recorded: readonly RecordedSeal[] },
  desired: readonly Resource[],
  seen: World,
): { readonly sealOf: SealOf; readonly unsure: readonly Diagnostic[] } {
  const sealOf = new Map<string, string>()
  const unsure: Diagnostic[] = []
  const uses = usesOf(used)
  for (const { held, encrypted } of uses) {
    const known = used.recorded.find((one) => one.encrypted === encrypted && one.use === held.name)
    if (known) sealOf.set(held.reveal(), known.seal)
  }
  for (const [n, { held }] of uses.entries()) {
    if (sealOf.has(held.reveal())) continue
    const fields = fieldsOf(String(held), desired, seen)
    sealOf.set(held.reveal(), fields[0]?.seal ?? `sealed:${n.toString(16).padStart(64, '0')}`)
    unsure.push(...fields.map(nobodyCanTell))
  }
  return { sealOf, unsure }
}

const usesOf = ({ kinds, resources, named }: Used) =>
  kinds
    .flatMap((kind) => kind.secrets?.(resources) ?? [])
    .map(({ held, written }) => {
      const encrypted = named.find((one) => one.reveal() === written.reveal())?.encrypted
      return { held, encrypted }
    })

interface SealedField {
  readonly thing: Resource
  readonly path: string
  readonly seal: string
}

/** Where a secret is wanted and the node holds one. */
const fieldsOf = (written: string, desired: readonly Resource[], seen: World): SealedField[] =>
  [...byKey(desired).values()].flatMap((thing) =>
    leavesOf(thing.spec)
      .filter(([, value]) => value === written)
      .flatMap(([path]) => {
        const there = leavesOf(seen.get(refKey(thing))?.spec ?? {}).find(([at]) => at === path)?.[1]
        const [seal] = typeof there === 'string' ? sealsIn(there) : []
        return seal === undefined ? [] : [{ thing, path, seal }]
      }),
  )

const nobodyCanTell = ({ thing: { kind, id }, path }: SealedField): Diagnostic => ({
  severity: 'warning',
  code: 'snapshot/secret',
  summary: `whether the node holds the ${path} of the config, nobody can tell from what was recorded: it is planned as if it did`,
  hint: 'Plan this node without --snapshot. An encrypted key (age, SOPS) that is as it was when the node was recorded is known again.',
  at: { kind, id },
})
