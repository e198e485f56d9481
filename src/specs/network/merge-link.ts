import type { Merge } from '../merge.ts'
import { inOrder, type LinkSpec, plainLink } from './link-spec.ts'
import { mergeWireguard, type WireguardSpec } from './wireguard.ts'

/** Field by field: what a stronger layer leaves at zero stays as the weaker one has it. Others may leave zeros out. */
export const mergeLink: Merge<LinkSpec> = ([weakest, ...stronger]) =>
  inOrder(stronger.reduce(over, { ...zero(weakest.name), ...weakest }))

const zero = (name: string): LinkSpec => ({ ...plainLink(name), up: false })

function over(weaker: LinkSpec, stronger: LinkSpec): LinkSpec {
  // Multicast is not among the fields that layers merge.
  const { multicast: _, slaveIndex, wireguard, ...others } = stronger
  return {
    ...weaker,
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => !isZero(value))),
    ...(others.masterName ? { slaveIndex } : {}),
    ...(wireguard && !isZero(wireguard) ? { wireguard: both(weaker.wireguard, wireguard) } : {}),
    layer: stronger.layer,
  }
}

const both = (weaker: WireguardSpec | undefined, stronger: WireguardSpec): WireguardSpec =>
  weaker === undefined || isZero(weaker) ? stronger : mergeWireguard(weaker, stronger)

function isZero(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isZero)
  return value === undefined || value === null || value === '' || value === 0 || value === false || value === 'netrom'
}
