import type { Probe, ProbeOutput } from '../../../model/command.ts'
import { familyOf } from '../../../model/ip.ts'
import { canonicalKey, probeParams, readParams } from '../proc-sys.ts'

/** The parameter that makes the kernel keep a network’s other addresses when the first of them goes. */
export const promotionKey = (link: string): string => canonicalKey(`net/ipv4/conf/${link}/promote_secondaries`)

const keysOf = (ids: readonly string[]): string[] => {
  const links = ids.flatMap((id) => (familyOf(id) === 4 ? [id.slice(0, id.indexOf('/'))] : []))
  return links.length > 0 ? ['all', ...new Set(links.sort())].map(promotionKey) : []
}

/** Asks for the links of these addresses; only what may be removed by us has to be known. */
export const promotionProbes = (ids: readonly string[]): Probe[] => {
  const keys = keysOf(ids)
  return keys.length > 0 ? [probeParams(keys)] : []
}

/** Whether a link keeps its other addresses; undefined for a link that was not asked for. */
export function readPromotion(
  output: ProbeOutput | undefined,
  ids: readonly string[],
): (link: string) => boolean | undefined {
  const values = output ? readParams(output, keysOf(ids)) : new Map<string, string>()
  const everywhere = values.get(promotionKey('all')) === '1'
  return (link) => {
    const value = values.get(promotionKey(link))
    return value === undefined ? undefined : everywhere || value === '1'
  }
}
