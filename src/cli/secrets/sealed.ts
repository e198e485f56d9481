import type { Resources } from '../../model/config/derived.ts'
import { type SealedSecret, type Secret, sealedSecret } from '../../model/config/secret.ts'
import type { Resource } from '../../model/node/resource.ts'
import type { Kind } from '../../model/plan/kind.ts'
import { mapped } from './placeholders.ts'

/** By the text of a secret, the seal that a node gave it. */
export type SealOf = ReadonlyMap<string, string>

/** The texts of all secrets that things of these kinds are made of, each once. */
export const heldTexts = (kinds: readonly Kind[], resources: Resources): readonly string[] => [
  ...new Set(kinds.flatMap((kind) => kind.secrets?.(resources) ?? []).map(({ held }) => held.reveal())),
]

export interface SealedWish {
  /** What is wanted, with seals in place of secrets. */
  readonly desired: readonly Resource[]
  /** Each by the name it has in the config; one that stands there in the clear by its place. */
  readonly sealed: readonly SealedSecret[]
}

export function sealedWish(
  kinds: readonly Kind[],
  resources: Resources,
  wanted: readonly Resource[],
  { named, sealOf }: { readonly named: readonly Secret[]; readonly sealOf: SealOf },
): SealedWish {
  const seals = new Map<string, string>()
  const sealed = new Map<string, SealedSecret>()
  for (const { held, written } of kinds.flatMap((kind) => kind.secrets?.(resources) ?? [])) {
    const text = held.reveal()
    const seal = sealOf.get(text)
    if (seal === undefined) continue
    seals.set(String(held), seal)
    const name = named.find((one) => one.reveal() === written.reveal()) ?? held
    if (!sealed.has(seal)) sealed.set(seal, sealedSecret(name, text, seal))
  }
  const desired = wanted.map((thing) => ({ ...thing, spec: mapped(thing.spec, (text) => seals.get(text) ?? text) }))
  return { desired: seals.size === 0 ? wanted : desired, sealed: [...sealed.values()] }
}
