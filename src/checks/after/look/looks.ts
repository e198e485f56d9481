import type { Earlier, Look } from '../../../model/node/check-after.ts'

/** Looks that several checks share. */
export const links: Look = { script: 'ip -j -d -s -s link show' }
export const addresses: Look = { script: 'ip -j address show' }
export const neighbours: Look = { script: 'ip -j neigh show' }
export const sockets: Look = { script: 'ss -Htano', needs: [['ss']] }

export interface LinkRow {
  readonly ifname: string
  readonly flags: readonly string[]
  readonly operstate: string
  readonly address?: string
  readonly master?: string
  readonly mtu: number
  readonly linkinfo?: {
    readonly info_kind?: string
    readonly info_data?: Readonly<Record<string, unknown>>
    readonly info_slave_kind?: string
    readonly info_slave_data?: Readonly<Record<string, unknown>>
  }
  readonly stats64?: Readonly<Record<'rx' | 'tx', Readonly<Record<string, number>>>>
}

export interface AddressRow {
  readonly ifname: string
  readonly master?: string
  readonly addr_info: readonly {
    readonly family: 'inet' | 'inet6'
    readonly local: string
    readonly prefixlen: number
    readonly scope: string
    readonly dynamic?: boolean
    readonly tentative?: boolean
    readonly dadfailed?: boolean
  }[]
}

export interface NeighbourRow {
  readonly dst: string
  readonly dev: string
  readonly lladdr?: string
  readonly state: readonly string[]
}

/** Rows that `ip -j` printed; it leaves an empty one where it cannot show what others see. */
export const rowsOf = <Row>(text: string | undefined): readonly Row[] =>
  (JSON.parse(text || '[]') as Row[]).filter((row) => Object.keys(row as object).length > 0)

export const linkIn = (text: string | undefined, name: string): LinkRow | undefined =>
  rowsOf<LinkRow>(text).find(({ ifname }) => ifname === name)

/** The ports of a link. */
export const portsIn = (text: string | undefined, master: string): readonly LinkRow[] =>
  rowsOf<LinkRow>(text).filter((row) => row.master === master)

/** A bridge or bond that the change left without ports has nothing to be up for. */
export const hasLostPorts = (name: string, text: string | undefined, earlier: Earlier | undefined): boolean =>
  portsIn(text, name).length === 0 && portsIn(earlier?.answers[0], name).length > 0

/** How often is asked what may wait for hardware: a card agrees on its speed in some seconds. */
export const patient = 6
