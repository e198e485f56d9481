import type { CosiResource } from '../../model/cosi.ts'
import { canonicalAddress, canonicalPrefix, hostPrefix } from '../../model/ip.ts'
import { inputsOf } from '../given.ts'
import type { Merged } from '../part.ts'

export interface HostnameStatus {
  readonly hostname: string
  readonly domainname: string
}

export interface NodeAddress {
  readonly addresses: readonly string[]
  readonly sortAlgorithm: string
}

/** What a status holds: as observed, else what was asked for, as if that had come true. */
export const statusOf = <S extends object>(
  { inputs, merged }: Pick<Merged, 'inputs' | 'merged'>,
  status: string,
  spec: string,
): S | undefined => (inputsOf<S>({ inputs }, status)[0] ?? (find(merged, spec) as CosiResource<S> | undefined))?.spec

/** The machine's name, if it has one. */
export function hostnameStatus(all: Pick<Merged, 'inputs' | 'merged'>): HostnameStatus | undefined {
  const status = statusOf<Partial<HostnameStatus>>(all, 'HostnameStatuses.net.talos.dev', 'HostnameSpecs.net.talos.dev')
  const { hostname = '', domainname = '' } = status ?? {}
  return hostname === '' ? undefined : { hostname, domainname }
}

/** Host name and domain in one. */
export const fqdn = ({ hostname, domainname }: HostnameStatus): string =>
  domainname === '' ? hostname : `${hostname}.${domainname}`

export const nodeAddresses = 'NodeAddresses.net.talos.dev'

/** The machine's addresses under one id: as derived, else as handed in; undefined where they are not known. */
export function nodeAddress(
  { inputs, merged }: Pick<Merged, 'inputs' | 'merged'>,
  id: string,
): NodeAddress | undefined {
  const found = find(merged, nodeAddresses, id) ?? find(inputs, nodeAddresses, id)
  return found && readNodeAddress(found.spec)
}

/** Addresses of others, of which some may be none. */
export function readNodeAddress(spec: Partial<NodeAddress>): NodeAddress {
  const { addresses = [], sortAlgorithm = 'v1' } = spec
  return { addresses: addresses.flatMap((text) => readPrefix(text) ?? []), sortAlgorithm }
}

/** A prefix, or an address as the prefix of itself alone; undefined for anything else. */
export function readPrefix(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const address = canonicalAddress(text)
  return address === undefined ? canonicalPrefix(text) : hostPrefix(address)
}

const find = (all: readonly CosiResource[], type: string, id?: string): CosiResource | undefined =>
  all.find(({ metadata }) => metadata.type === type && (id === undefined || metadata.id === id))
