/** A link as a kernel holds it. */
export interface KernelLink {
  readonly name: string
  readonly type: string
  up: boolean
  mtu: number
  multicast: boolean
  master?: string
  /** The link a VLAN depends on. */
  readonly parent?: string
  readonly own?: object
  /** Somebody set the MTU of this bridge. */
  mtuSet?: boolean
  /** What a port carried before a bond lent it its MTU. */
  mtuAlone?: number
}
