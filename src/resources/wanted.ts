import type { Derived, Resources, Scope } from '../model/config/derived.ts'
import type { MachineConfig } from '../model/config/machine-config.ts'
import { type DeriveOptions, derive, givenOf } from './derive.ts'
import type { Given } from './given.ts'
import type { Layer, Layered } from './layer.ts'
import { type AddressSpec, addressSpecs } from './network/addresses.ts'
import { choiceFindings } from './network/links/choice-findings.ts'
import { cardsOf } from './network/links/choices.ts'
import { resolverOf } from './network/links/link-names.ts'

const layersOf: Readonly<Record<Scope, readonly Layer[]>> = {
  listed: ['configuration'],
  whole: ['default', 'configuration'],
}

/**
 * What a config wants of its node, given the links that were seen there; addresses count as if they had come already. Of
 * what holds after merging, that which the layers of the scope ask for: what operators would learn (DHCP, shared
 * addresses) is asked for by nobody here.
 */
export function wantedResources(
  config: MachineConfig,
  { scope = 'listed', links }: { readonly scope?: Scope } & Pick<DeriveOptions, 'links'> = {},
): Resources {
  const given: Given = { ...givenOf(config, { links: links ?? [] }), ...(links && { keepsUnresolved: true as const }) }
  const counts = ({ spec }: Derived): boolean => {
    const { layer } = spec as Partial<Layered>
    return layer === undefined || layersOf[scope].includes(layer)
  }
  const { asked, merged } = derive(given, (now, held) => withAddresses(now, held.filter(counts)))
  const places = new Map(asked.map(({ metadata }, n) => [keyOf(metadata.type, metadata.id.replace(/^\w+\//, '')), n]))
  const placeOf = ({ metadata }: Derived): number => places.get(keyOf(metadata.type, metadata.id)) ?? places.size
  const byType = new Map<string, Derived[]>()
  for (const resource of merged.filter(counts)) {
    const same = byType.get(resource.metadata.type)
    if (same) same.push(resource)
    else byType.set(resource.metadata.type, [resource])
  }
  return {
    scope,
    of: <S extends object>(type: string) =>
      (byType.get(type) ?? []).toSorted((a, b) => placeOf(a) - placeOf(b)) as unknown as readonly Derived<S>[],
    linkName: resolverOf(given),
    ...(links ? choiceFindings(given) : { findings: [], unresolved: [] }),
    cards: cardsOf(given),
  }
}

const keyOf = (type: string, id: string): string => `${type} ${id}`

/** The links of addresses that were asked for are up, and hold them. */
function withAddresses(given: Given, merged: readonly Derived[]): Given {
  const resolve = resolverOf(given)
  const addresses = merged
    .filter(({ metadata }) => metadata.type === addressSpecs)
    .map(({ spec }) => spec as AddressSpec)
    .map((spec) => ({ ...spec, linkName: resolve(spec.linkName) }))
  const names = [...new Set(addresses.map(({ linkName }) => linkName))]
  const others = given.links.filter(({ name }) => !names.includes(name))
  return {
    ...given,
    links: [...others, ...names.map((name) => ({ ...given.links.find((one) => one.name === name), name, ...up }))],
    inputs: [
      ...given.inputs,
      ...addresses.map(({ address, linkName, scope }) => ({
        metadata: { namespace: 'network', type: 'AddressStatuses.net.talos.dev', id: `${linkName}/${address}` },
        spec: { address, linkName, scope },
      })),
    ],
  }
}

const up = { operationalState: 'up', linkState: true } as const
