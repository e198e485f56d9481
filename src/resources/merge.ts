import type { Derived } from '../model/config/derived.ts'
import { type Layered, layerOf, merged, rank } from './layer.ts'
import { byCodeUnits } from './network/links/links-seen.ts'

/** Makes one spec of those that several layers ask for under one id, or none; weakest first, among equals by their ids. */
export type Merge<S extends Layered = Layered> = (specs: readonly [S, ...S[]]) => S | undefined

/** The whole spec of the strongest layer; among equals the later one. */
export const strongest = <S extends Layered>(specs: readonly [S, ...S[]]): S => specs.at(-1) as S

/** Lets a merge of one type stand in the table of all of them: it is only ever called with specs of its own type. */
export const mergeOf = <S extends Layered>(merge: Merge<S>): Merge => merge as unknown as Merge

/**
 * Merges what the layers ask for of one type, id by id. Operators put their own name before the id, as in
 * `operator/dhcp4/eth0/resolvers`: `idOf` derives from the spec what it is about. Only the config is written by people, and
 * no layer is stronger: what it wrote of a thing holds.
 */
export function mergeLayers(
  type: string,
  merge: Merge,
  all: readonly Derived[],
  idOf?: (spec: object) => string,
): readonly Derived[] {
  const byId = new Map<string, Derived<Layered>[]>()
  const listed = all.filter(({ metadata }) => metadata.type === type)
  for (const resource of listed.toSorted((a, b) => byCodeUnits(a.metadata.id, b.metadata.id))) {
    const { metadata, spec } = resource
    const id = idOf?.(spec) ?? metadata.id.slice(metadata.id.indexOf('/') + 1)
    const same = byId.get(id)
    const known = { ...resource, spec: { ...spec, layer: layerOf(spec) } }
    if (same) same.push(known)
    else byId.set(id, [known])
  }
  return [...byId].flatMap(([id, resources]) => {
    const ordered = resources.toSorted((a, b) => rank(a.spec) - rank(b.spec))
    const [first, ...others] = ordered.map(({ spec }) => spec)
    const one = merge([first as Layered, ...others])
    return one ? [merged(type, id, one, Object.assign({}, ...ordered.map(({ written }) => written)))] : []
  })
}
