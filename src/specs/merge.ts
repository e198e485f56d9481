import type { CosiResource } from '../model/cosi.ts'
import { type Layered, merged, rank } from './layer.ts'
import { byCodeUnits } from './network/links-seen.ts'

/** Makes one spec of those that several layers ask for under one id, or none; weakest first, among equals by their ids. */
export type Merge<S extends Layered = Layered> = (specs: readonly [S, ...S[]]) => S | undefined

/** The whole spec of the strongest layer; among equals the later one. */
export const strongest = <S extends Layered>(specs: readonly [S, ...S[]]): S => specs.at(-1) as S

/** Lets a merge of one type stand in the table of all of them: it is only ever called with specs of its own type. */
export const mergeOf = <S extends Layered>(merge: Merge<S>): Merge => merge as unknown as Merge

/**
 * Merges what the layers ask for of one type, id by id. Operators put their own name before the id, as in
 * `operator/dhcp4/eth0/resolvers`: `idOf` tells from the spec what it is about.
 */
export function mergeLayers(
  type: string,
  merge: Merge,
  all: readonly CosiResource[],
  idOf?: (spec: object) => string,
): readonly CosiResource[] {
  const byId = new Map<string, Layered[]>()
  const listed = all.filter(({ metadata }) => metadata.type === type)
  for (const { metadata, spec } of listed.toSorted((a, b) => byCodeUnits(a.metadata.id, b.metadata.id))) {
    const id = idOf?.(spec) ?? metadata.id.slice(metadata.id.indexOf('/') + 1)
    byId.set(id, [...(byId.get(id) ?? []), { ...spec, layer: (spec as Partial<Layered>).layer ?? 'default' }])
  }
  return [...byId].flatMap(([id, specs]) => {
    const [first, ...others] = specs.toSorted((a, b) => rank(a) - rank(b))
    const one = merge([first as Layered, ...others])
    return one ? [merged(type, id, one)] : []
  })
}
