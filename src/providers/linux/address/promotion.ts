import type { Probe, ProbeOutput } from '../../../model/plan/command.ts'
import { canonicalKey } from '../proc-sys.ts'

/** The parameter that makes the kernel keep a network’s other addresses when the first of them goes. */
export const promotionKey = (link: string): string => canonicalKey(`net/ipv4/conf/${link}/promote_secondaries`)

/** Asks for every link: what moves from one to another can be an address that nobody asked about. */
export const promotionProbe: Probe = {
  argv: ['grep', '-rsH', '--include=promote_secondaries', '', '/proc/sys/net/ipv4/conf'],
  mayFail: true,
}

/** Whether a link keeps its other addresses; undefined for one whose parameter was not seen. */
export function readPromotion(output: ProbeOutput | undefined): (link: string) => boolean | undefined {
  const lines = [...(output?.stdout ?? '').matchAll(/^\/proc\/sys\/net\/ipv4\/conf\/(.+)\/promote_secondaries:(.*)$/gm)]
  const values = new Map(lines.map(([, link, value]) => [link, value === '1']))
  return (link) => (values.has(link) ? values.get('all') || values.get(link) : undefined)
}
