import type { Resource } from '../../../model/node/resource.ts'
import { type Snapshot, seen } from '../../../model/node/snapshot.ts'

export type { Resource }

export const specOf = ({ spec }: Resource): Readonly<Record<string, unknown>> =>
  spec as Readonly<Record<string, unknown>>

export interface RouteSeen {
  readonly destination: string
  readonly table: number
  readonly type: string
  readonly protocol: string
  readonly link?: string
  readonly gateway?: string | null
  readonly mtu?: number | null
  readonly nextHops?: readonly { readonly gateway?: string; readonly link?: string }[]
}

export interface AddressSeen {
  readonly link: string
  readonly address: string
  readonly dynamic?: boolean
  readonly scope?: string
}

const specs = <T>(snapshot: Snapshot, kind: string): readonly T[] =>
  seen(snapshot, kind).map(({ spec }) => spec as unknown as T)

export const routesIn = (snapshot: Snapshot): readonly RouteSeen[] => specs(snapshot, 'Route')
export const addressesIn = (snapshot: Snapshot): readonly AddressSeen[] => specs(snapshot, 'Address')

export const mainTable = 254

export const familyIn = (addressOrPrefix: string): 4 | 6 => (addressOrPrefix.includes(':') ? 6 : 4)

/** The default routes of the main table. */
export const defaultsIn = (snapshot: Snapshot): readonly RouteSeen[] =>
  routesIn(snapshot).filter(
    ({ table, destination, type }) => table === mainTable && /\/0$/.test(destination) && type === 'unicast',
  )

/** A next hop by its link. */
export interface Hop {
  readonly gateway: string
  readonly link: string
}

export const hopsOf = (route: RouteSeen): readonly Hop[] =>
  [route, ...(route.nextHops ?? [])].flatMap(({ gateway, link }) => (gateway && link ? [{ gateway, link }] : []))

export const nameServersIn = (snapshot: Snapshot): readonly string[] =>
  specs<{ nameservers?: readonly string[] }>(snapshot, 'Resolver').flatMap(({ nameservers = [] }) => nameservers)

export const timeServersIn = (snapshot: Snapshot): readonly string[] =>
  specs<{ timeServers?: readonly string[] }>(snapshot, 'TimeServer').flatMap(({ timeServers = [] }) => timeServers)
