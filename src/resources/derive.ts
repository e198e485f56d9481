import type { Derived } from '../model/config/derived.ts'
import type { MachineConfig } from '../model/config/machine-config.ts'
import type { CosiResource } from '../model/cosi.ts'
import { type Given, inputsOf, type LinkStatus } from './given.ts'
import { host } from './host/index.ts'
import { mergeLayers } from './merge.ts'
import { network } from './network/index.ts'
import { byCodeUnits } from './network/links/links-seen.ts'

export interface DeriveOptions {
  /** The links seen on the machine: LinkStatus specs with the link's `name` among the fields, or whole resources. */
  readonly links?: readonly (LinkStatus | CosiResource<Omit<LinkStatus, 'name'>>)[]
  /** Any other resources the derivation depends on: specs of other layers (namespace `network-config`), statuses. */
  readonly inputs?: readonly CosiResource[]
}

/**
 * What a config means, as resources: first what each layer asks for (namespace `network-config`, id `<layer>/<id>`), then
 * what holds after merging (`network`), then what follows from that. Pure; never throws on a config that was accepted.
 */
export function deriveSpecs(config: MachineConfig, options: DeriveOptions = {}): CosiResource[] {
  const given = givenOf(config, options)
  const { asked, merged } = derive(given)
  return [...asked, ...merged].map(({ metadata, spec }) => ({ metadata, spec }))
}

const parts = [...network, ...host]

/** All that specs are derived from, in the order that things are asked for. */
export function givenOf(config: MachineConfig, options: DeriveOptions): Given {
  // Whoever asks for a list gets it by ids: the first of equals is the first by its id.
  const inputs = (options.inputs ?? [])
    .map(({ metadata, spec }) => ({ metadata, spec: withoutNulls(spec) }))
    .toSorted((a, b) => byCodeUnits(a.metadata.id, b.metadata.id))
  return { config, links: linksSeen(options.links ?? [], inputs), inputs }
}

export interface Derivation {
  /** What each layer asks for. */
  readonly asked: readonly Derived[]
  /** What holds after merging, and what follows from it. */
  readonly merged: readonly Derived[]
}

/** The one way from documents to resources. `come`: what is known once that which holds has come true, if that counts. */
export function derive(
  given: Given,
  come: (given: Given, merged: readonly Derived[]) => Given = (now) => now,
): Derivation {
  const asked = parts.flatMap((part) => part.produce?.(given) ?? [])
  const inputs = given.inputs.filter(({ metadata }) => metadata.namespace === 'network-config')
  const layered = [...inputs, ...asked]
  let merged: readonly Derived[] = parts.flatMap(({ merges = {}, ids = {} }) =>
    Object.entries(merges).flatMap(([type, merge]) => mergeLayers(type, merge, layered, ids[type])),
  )
  const known = come(given, merged)
  for (const part of parts) merged = merged.concat(part.follow?.({ ...known, merged }) ?? [])
  return { asked, merged }
}

/**
 * Those handed in as links, and others among the resources, by name: the order in which aliases are given. Of a link that
 * is there twice the last one of those handed in counts.
 */
function linksSeen(links: NonNullable<DeriveOptions['links']>, inputs: readonly CosiResource[]): Given['links'] {
  const seen = [...inputsOf<LinkStatus>({ inputs }, 'LinkStatuses.net.talos.dev'), ...links].map((link) =>
    'metadata' in link ? { ...withoutNulls(link.spec), name: link.metadata.id } : withoutNulls(link),
  )
  return [...new Map(seen.map((link) => [link.name, link])).values()].toSorted((a, b) => byCodeUnits(a.name, b.name))
}

/** A field that others hand in as null is one they leave out. */
const withoutNulls = <S extends object>(spec: S): S =>
  Object.fromEntries(Object.entries(spec ?? {}).filter(([, value]) => value !== null)) as S
