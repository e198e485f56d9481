import { checkSeconds, type ReachabilityChecks } from '../../model/node/reachability-check.ts'
import { seen } from '../../model/node/snapshot.ts'
import type { Route } from './route/spec.ts'

/** The default gateways of the main table. A node without `ping` gets no answer, which then was none before either. */
export const gateways: ReachabilityChecks = (snapshot) => {
  const routes = seen(snapshot, 'Route').map(({ spec }) => spec as Route)
  const defaults = routes.filter(
    ({ table, destination, gateway }) => table === 254 && gateway && /\/0$/.test(destination),
  )
  return defaults.map(({ destination, gateway, link }) => {
    const family = destination.includes(':') ? 6 : 4
    const where = gateway?.startsWith('fe80:') && link ? `${gateway}%${link}` : String(gateway)
    return {
      proves: `IPv${family} default gateway`,
      who: where,
      family,
      ...(link !== undefined && { link }),
      probe: { argv: ['ping', `-${family}`, '-n', '-c', '1', '-w', String(checkSeconds), where], mayFail: true },
    }
  })
}
