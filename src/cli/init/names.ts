import { canonicalAddress } from '../../model/ip.ts'
import { formats } from '../../schema/values/formats.ts'
import type { Host } from './hosts.ts'

/**
 * The names that machines get in a cluster: the one they were called by, else the one they give themselves where no other
 * does, else their address. `own` is what each calls itself.
 */
export function namesOf(machines: readonly { readonly host: Host; readonly own?: string }[]): readonly string[] {
  const wishes = machines.map(({ host, own }) =>
    canonicalAddress(host.host) === undefined ? host.host : own && formats.name(own) ? own : undefined,
  )
  return machines.map(({ host: { host, port } }, n) => {
    const wish = wishes[n]
    if (wish !== undefined && wishes.filter((other) => other === wish).length === 1) return wish
    return [host.replaceAll(':', '-').replace(/^-/, '0-'), ...(port ? [port] : [])].join('-')
  })
}
