import type { CosiResource } from '../../model/cosi.ts'
import { inputsOf } from '../given.ts'
import type { Merged } from '../part.ts'

export interface HostnameStatus {
  readonly hostname: string
  readonly domainname?: string
}

export interface NodeAddress {
  readonly addresses: readonly string[]
  readonly sortAlgorithm?: string
}

/** What a status holds: as observed, else what was asked for, as if that had come true. */
export const statusOf = <S extends object>(
  { inputs, merged }: Pick<Merged, 'inputs' | 'merged'>,
  status: string,
  spec: string,
): S | undefined => (inputsOf<S>({ inputs }, status)[0] ?? (find(merged, spec) as CosiResource<S> | undefined))?.spec

export const hostnameStatus = (merged: Merged): HostnameStatus | undefined =>
  statusOf(merged, 'HostnameStatuses.net.talos.dev', 'HostnameSpecs.net.talos.dev')

/** Host name and domain in one. */
export const fqdn = ({ hostname, domainname = '' }: HostnameStatus): string =>
  domainname === '' ? hostname : `${hostname}.${domainname}`

/** The machine's addresses under one id: as derived, else as handed in; undefined where they are not known. */
export const nodeAddress = ({ inputs, merged }: Merged, id: string): NodeAddress | undefined =>
  (find(merged, nodeAddresses, id) ?? find(inputs, nodeAddresses, id))?.spec as NodeAddress | undefined

export const nodeAddresses = 'NodeAddresses.net.talos.dev'

const find = (all: readonly CosiResource[], type: string, id?: string): CosiResource | undefined =>
  all.find(({ metadata }) => metadata.type === type && (id === undefined || metadata.id === id))
