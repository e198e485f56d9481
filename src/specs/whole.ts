import type { MachineConfig } from '../model/machine-config.ts'
import type { DocumentType, NodeConfig } from '../model/node-config.ts'
import { LinkConfig } from '../schema/documents/link-config.ts'
import { ResolverConfig } from '../schema/documents/resolver-config.ts'
import { deriveSpecs } from './derive.ts'
import type { LinkStatus } from './given.ts'
import type { Layered } from './layer.ts'

/**
 * The config of a machine that netloom looks after wholly: with what only the default layer asks for, as far as netloom
 * sets such things up: NICs that nobody wrote about are switched on, and name servers are those of the default. `links`
 * are those seen on the machine.
 */
export function withDefaults(config: NodeConfig, machine: MachineConfig, links: readonly LinkStatus[]): NodeConfig {
  const defaults = deriveSpecs(machine, { links }).filter(
    ({ metadata, spec }) => metadata.namespace === 'network' && (spec as Partial<Layered>).layer === 'default',
  )
  const specs = <S>(type: string) =>
    defaults.flatMap(({ metadata, spec }) => (metadata.type === type ? [spec as S] : []))
  const added = new Map<string, readonly object[]>([
    [LinkConfig.kind, specs<{ name: string }>('LinkSpecs.net.talos.dev').flatMap(switchedOn)],
    [ResolverConfig.kind, specs<Resolvers>('ResolverSpecs.net.talos.dev').map(asked)],
  ])
  return {
    node: config.node,
    all: <T extends object>(type: DocumentType<T>) =>
      [...config.all(type), ...(added.get(type.kind) ?? [])] as unknown as readonly T[],
  }
}

const switchedOn = ({ name }: { readonly name: string }): LinkConfig[] => (name === 'lo' ? [] : [{ name, up: true }])

interface Resolvers {
  readonly nameServers?: readonly { readonly addr: string }[]
}

const asked = ({ nameServers = [] }: Resolvers): ResolverConfig => ({
  nameservers: nameServers.map(({ addr }) => ({ address: addr })),
})
