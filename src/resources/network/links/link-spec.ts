import type { Layer, Layered } from '../../layer.ts'

/** A link as it shall be; what is absent is not asked for. What only one type of link has is declared in the file of that type. */
export interface LinkSpec extends Layered {
  readonly name: string
  /** Made when it does not exist. */
  readonly logical: boolean
  readonly up: boolean
  readonly mtu: number
  readonly kind: string
  readonly type: string
  readonly hardwareAddr?: string | undefined
  readonly parentName?: string
  readonly multicast?: boolean
}

export const linkSpecs = 'LinkSpecs.net.talos.dev'

/** A link of which nothing is known but that it shall be up. The zero among link types has a name of its own. */
export const plainLink = (name: string, layer: Layer = 'configuration'): LinkSpec => ({
  name,
  logical: false,
  up: true,
  mtu: 0,
  kind: '',
  type: 'netrom',
  layer,
})

/** What links that are made have in common. */
export const made = (kind: string, type: 'ether' | 'nohdr' = 'ether') => ({ logical: true, kind, type }) as const
