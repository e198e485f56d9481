import { createHash } from 'node:crypto'
import type { Derived, Written } from '../../model/config/derived.ts'
import { writtenOf } from '../../model/config/machine-config.ts'
import { HostnameConfig } from '../../schema/documents/hostname-config.ts'
import { type Given, inputsOf } from '../given.ts'
import { type Layer, type Layered, layered, merged, rank } from '../layer.ts'
import { mergeOf } from '../merge.ts'
import type { Part } from '../part.ts'
import { writtenAt } from '../places.ts'
import { legacyDocument } from './configured.ts'
import { defaultAddress } from './node-addresses.ts'
import { type HostnameStatus, hostnameStatus } from './statuses.ts'

export interface HostnameSpec extends Layered {
  readonly hostname: string
  readonly domainname: string
}

export const hostnameSpecs = 'HostnameSpecs.net.talos.dev'

/** The first name of the strongest layer that has one. */
export const strongestName = (specs: readonly HostnameSpec[]): HostnameSpec | undefined =>
  specs
    .filter(({ hostname }) => hostname)
    .reduce<HostnameSpec | undefined>((found, spec) => (found && rank(spec) <= rank(found) ? found : spec), undefined)

export const hostname: Part = {
  produce: (given) => names(given),
  merges: { [hostnameSpecs]: mergeOf<HostnameSpec>(strongestName) },
  ids: { [hostnameSpecs]: () => 'hostname' },
}

/** The name before it is merged into resources: what others derive from it in the layers. */
export function expectedHostname(given: Given): HostnameStatus | undefined {
  const layers = [...inputsOf<HostnameSpec>(given, hostnameSpecs, 'network-config'), ...names(given)].map(
    ({ spec }) => spec,
  )
  const strongest = strongestName(layers)
  return hostnameStatus({ ...given, merged: strongest ? [merged(hostnameSpecs, 'hostname', strongest)] : [] })
}

function names(given: Given): Derived<HostnameSpec>[] {
  const { name = '', auto, written } = configuredName(given)
  const automatic = auto === 'stable' ? stableName(given) : auto === 'address' ? addressName(given) : undefined
  return [
    ...(automatic === undefined ? [] : [layered(hostnameSpecs, 'hostname', spec(automatic, 'default'))]),
    ...(fits(name) ? [layered(hostnameSpecs, 'hostname', spec(name, 'configuration'), written)] : []),
  ]
}

interface ConfiguredName {
  readonly name?: string
  readonly auto?: 'stable' | 'address' | 'off'
  readonly written?: Written
}

/** The document hides all of the legacy config, which names machines by their address unless it asks for something else. */
function configuredName({ config }: Given): ConfiguredName {
  const [document] = writtenOf(config, HostnameConfig)
  if (document) {
    const { hostname: name = '', auto = 'off' } = document.content
    return { name, auto, written: writtenAt({ document, path: [] }, { hostname: ['hostname'] }) }
  }
  const legacy = legacyDocument(config)
  if (!legacy) return {}
  const { network, features } = legacy.content.machine ?? {}
  const written = writtenAt({ document: legacy, path: ['machine', 'network'] }, { hostname: ['hostname'] })
  return { name: network?.hostname ?? '', auto: features?.stableHostname === true ? 'stable' : 'address', written }
}

function spec(name: string, layer: Layer): HostnameSpec {
  const [first = '', ...domain] = name.split('.')
  return { hostname: first, domainname: domain.join('.'), layer }
}

/** A name that cannot be one is no reason to stop: the machine goes without. */
function fits(name: string): boolean {
  const [first = ''] = name.split('.', 1)
  return first.length > 0 && first.length <= 63 && name.length <= 253
}

interface Identity {
  readonly nodeId?: string
  readonly nodeID?: string
}

function stableName(given: Given): string | undefined {
  const all = inputsOf<Identity>(given, 'Identities.cluster.talos.dev')
  const { nodeId, nodeID } = (all.find(({ metadata }) => metadata.id === 'local') ?? all[0])?.spec ?? {}
  const id = nodeId ?? nodeID
  if (id === undefined) return undefined
  const digest = createHash('sha256').update(id).digest().readBigUInt64BE()
  const text = digest.toString(36)
  return `talos-${text.slice(1, 4)}-${text.slice(4, 7)}`
}

function addressName(given: Given): string | undefined {
  const { addresses = [] } = defaultAddress(given) ?? {}
  const [only, ...others] = addresses
  if (only === undefined || others.length > 0) return undefined
  return `talos-${(only.split('/', 1)[0] as string).replaceAll(':', '').replaceAll('.', '-')}`
}
