import { familyOf } from '../../model/ip.ts'
import type { Layered } from '../layer.ts'

export interface RouteSpec extends Layered {
  readonly family: string
  /** Empty for a default route. */
  readonly dst: string
  readonly src: string
  readonly gateway: string
  readonly outLinkName?: string
  readonly table: string
  readonly priority: number
  readonly scope: string
  readonly type: string
  readonly flags: string
  readonly protocol: string
  readonly mtu?: number
}

/** The link distinguishes routes only in IPv6: the kernel knows two IPv4 routes to one place by their metrics alone. */
export function routeId(route: RouteSpec): string {
  const { table = 'main', family, outLinkName = '', gateway = '', dst = '', priority = 0 } = route
  const places = [...(table === 'main' ? [] : [table]), ...(family === 'inet6' ? [outLinkName] : [])]
  return [...places, family, gateway, dst, priority].join('/')
}

export const familyText = (addressOrPrefix: string): 'inet4' | 'inet6' =>
  familyOf(addressOrPrefix) === 4 ? 'inet4' : 'inet6'

interface Way {
  readonly dst: string
  readonly src: string
  readonly gateway: string
}

interface Placed extends Way {
  readonly family: string
  readonly scope: string
  readonly multicast: boolean
}

/** Takes everything and nothing out of a way, canonical addresses or empty texts, and returns what it then is. */
export function placed(written: Way): Placed {
  const dst = nothing.test(written.dst) ? '' : written.dst
  const gateway = nothing.test(written.gateway) ? '' : written.gateway
  const src = nothing.test(written.src) ? '' : written.src
  // A gateway decides the family, else the destination; of everything that is what it was written in.
  const familySource = [gateway, dst, written.dst, written.gateway, written.src].find((text) => text !== '') ?? ''
  return {
    dst,
    src,
    gateway,
    family: familySource.includes(':') ? 'inet6' : 'inet4',
    scope: gateway === '' && dst !== '' ? 'link' : loopback.test(dst) ? 'host' : 'global',
    multicast: multicast.test(dst),
  }
}

const nothing = /^(0\.0\.0\.0|::)(\/0)?$/
const loopback = /^(127\.|::1\/)/
const multicast = /^(2(2[4-9]|3\d)\.|ff[0-9a-f]{2}:)/
