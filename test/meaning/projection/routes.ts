import { familyOf, networkOf, splitZone } from '../../../src/model/ip.ts'
import type { Projected } from '../projection.ts'
import type { Meaning } from './meaning.ts'

interface RouteSpec {
  readonly family: string
  readonly dst: string
  readonly src: string
  readonly gateway: string
  readonly outLinkName?: string
  readonly table: string
  readonly priority: number
  readonly scope: string
  readonly type: string
  readonly mtu?: number
}

/** The routes by links that are wanted, and those that lead nowhere. */
export const routeWants = (meaning: Meaning, links: ReadonlySet<string>): readonly Projected[] =>
  [...meaning.asked<RouteSpec>('RouteSpecs').values()].flatMap((spec) => {
    const link = meaning.kernelName(spec.outLinkName ?? '')
    if (spec.type === 'blackhole') return [asWant(spec, {})]
    if (!links.has(link)) return []
    return [
      asWant(spec, {
        link,
        gateway: bare(spec.gateway),
        source: bare(spec.src),
        mtu: spec.mtu ?? null,
        nextHops: [],
      }),
    ]
  })

function asWant(spec: RouteSpec, way: Readonly<Record<string, unknown>>): Projected {
  const destination = spec.dst === '' ? (spec.family === 'inet6' ? '::/0' : '0.0.0.0/0') : networkOf(spec.dst)
  const table = tables[spec.table] ?? Number(spec.table)
  return {
    kind: 'Route',
    key: `${table}/${destination}/${spec.priority}`,
    spec: {
      destination,
      table,
      metric: spec.priority,
      type: spec.type,
      protocol: 'netloom',
      // IPv6 knows no other.
      scope: familyOf(destination) === 6 ? 'global' : spec.scope,
      ...way,
    },
  }
}

const tables: Readonly<Record<string, number>> = { default: 253, main: 254, local: 255 }

/** A route says by itself which link it leaves by. */
const bare = (address: string): string | null => (address === '' ? null : splitZone(address)[0])
