/** A link with its addresses as `ip -d -j address show` prints it (iproute2 6.1); fields we do not read are left out. */
export interface LinkRow {
  readonly ifindex: number
  readonly ifname: string
  readonly ifalias?: string
  readonly altnames?: readonly string[]
  /** The parent of a VLAN, the other end of a veth pair; null or absent when that is in another namespace. */
  readonly link?: string | null
  readonly link_netnsid?: number
  readonly flags: readonly string[]
  readonly mtu: number
  readonly qdisc?: string
  readonly operstate: string
  readonly master?: string
  readonly link_type: string
  readonly address?: string
  readonly permaddr?: string
  readonly broadcast?: string
  /** The device on its bus, for instance 0000:01:00.0. */
  readonly parentdev?: string
  readonly linkinfo?: {
    readonly info_kind?: string
    readonly info_data?: Readonly<Record<string, unknown>>
    readonly info_slave_kind?: string
    readonly info_slave_data?: { readonly perm_hwaddr?: string }
  }
  readonly addr_info?: readonly AddressRow[]
}

export interface AddressRow {
  readonly family: string
  readonly local: string
  readonly prefixlen: number
  /** The peer of a point-to-point address. */
  readonly address?: string
  readonly metric?: number
  readonly broadcast?: string
  readonly scope: string
  readonly dynamic?: boolean
  readonly secondary?: boolean
  readonly mngtmpaddr?: boolean
  readonly temporary?: boolean
  readonly deprecated?: boolean
  readonly tentative?: boolean
  readonly nodad?: boolean
  readonly noprefixroute?: boolean
  readonly home?: boolean
  readonly autojoin?: boolean
  readonly 'stable-privacy'?: boolean
  readonly dadfailed?: boolean
  /** Who made it, where iproute2 and kernel show it: `kernel_lo`, `kernel_ra`, `kernel_ll`. */
  readonly protocol?: string
}
