import { deriveSpecs, type Resource } from '../../../src/index.ts'
import type { MachineConfig } from '../../../src/model/config/machine-config.ts'
import type { LinkStatus } from '../../../src/resources/given.ts'

type Spec = Readonly<Record<string, unknown>>

/** What `deriveSpecs` says of one config. */
export interface Meaning {
  readonly config: MachineConfig
  /** Specs of one type that hold, by id. */
  merged<S = Spec>(type: string, namespace?: string): ReadonlyMap<string, S>
  /** The same, without what nobody wrote: only the config asks for them. */
  asked<S = Spec>(type: string): ReadonlyMap<string, S>
  /** What the config itself asks for of one type, by id, before it is merged with other layers. */
  configured<S = Spec>(type: string): ReadonlyMap<string, S>
  /** The kernel's name of a link that is called by this one. */
  kernelName(written: string): string
  /** The same config on a machine that has these addresses. */
  with(addresses: readonly { readonly link: string; readonly address: string }[]): Meaning
}

export const meaningOf = (config: MachineConfig, links: readonly LinkStatus[]): Meaning =>
  asMeaning(config, links, deriveSpecs(config, { links }))

function asMeaning(config: MachineConfig, links: readonly LinkStatus[], all: readonly Resource[]): Meaning {
  const specs = <S>(type: string, namespace: string): ReadonlyMap<string, S> =>
    new Map(
      all
        .filter(({ metadata }) => metadata.namespace === namespace && metadata.type.split('.', 1)[0] === type)
        .map(({ metadata, spec }) => [metadata.id, spec as S]),
    )
  const merged = <S>(type: string, namespace = 'network') => specs<S>(type, namespace)
  const names = otherNames(links, merged<{ alias: string }>('LinkAliasSpecs'))
  return {
    config,
    merged,
    asked: (type) => new Map([...merged<never>(type)].filter(([, { layer }]) => layer === 'configuration')),
    configured: (type) =>
      new Map(
        [...specs<never>(type, 'network-config')]
          .filter(([id]) => id.startsWith('configuration/'))
          .map(([id, spec]) => [id.slice('configuration/'.length), spec]),
      ),
    kernelName: (written) => names.get(written) ?? written,
    with: (addresses) => {
      const inputs = addresses.map(({ link, address }, n) => ({
        metadata: { namespace: 'network', type: 'AddressStatuses.net.talos.dev', id: String(n) },
        spec: { address, linkName: link, scope: 'global' },
      }))
      const standing = standingLinks(links, addresses)
      return asMeaning(config, links, deriveSpecs(config, { links: standing, inputs }))
    },
  }
}

/** A link's own name counts before what others are called. */
function otherNames(links: readonly LinkStatus[], given: ReadonlyMap<string, { alias: string }>): Map<string, string> {
  const names = new Map<string, string>()
  for (const { name, alias = '', altNames = [] } of links) {
    for (const other of [given.get(name)?.alias ?? '', alias, ...altNames]) if (other !== '') names.set(other, name)
  }
  for (const { name } of links) names.set(name, name)
  return names
}

/** The links of the machine, and those that hold addresses, all of them up. */
function standingLinks(links: readonly LinkStatus[], addresses: readonly { readonly link: string }[]): LinkStatus[] {
  const up = { operationalState: 'up', linkState: true }
  const others = addresses.map(({ link }) => link).filter((link) => links.every(({ name }) => name !== link))
  return [
    ...links.map((link) => ({ ...link, ...up })),
    ...[...new Set(others)].map((name) => ({ name, type: 'ether', kind: 'made', ...up })),
  ]
}

/** What the kernel takes as the name of a link. Validation warns of others, and no command carries them. */
export const isLinkName = (name: string): boolean =>
  name !== '' && Buffer.byteLength(name) <= 15 && name !== '.' && name !== '..' && !/[\s/:%\p{C}\p{Z}]/u.test(name)

/** One word of a file of names, of which the same is true. */
export const isHostWord = (word: string): boolean => /^[A-Za-z0-9._-]+$/.test(word)
