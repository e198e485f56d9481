import type { Around, SideEffect, Surroundings } from '../../model/plan/kind.ts'
import type { Pair } from '../../model/plan/pair.ts'
import type { Ref } from '../../model/ref.ts'
import { addressesOn, routesBy } from './carried-by.ts'
import type { Link } from './link/spec.ts'
import type { KernelParam } from './param/spec.ts'

const switchOf = (name: string): string => `net.ipv6.conf.${name.replaceAll('.', '/')}.disable_ipv6`

/** The parameters that switch IPv6 off for these links, of those that are looked at. */
export const ipv6Switches = (links: readonly string[], around: Around): KernelParam[] => {
  const keys = ['all', ...links].map(switchOf)
  return around<KernelParam>('KernelParam').filter(({ key }) => keys.includes(key))
}

/** The need for IPv6 on a link: until it is on nothing of it can be made. */
export const needsIpv6 = (link: string, around: Around): Ref[] =>
  ipv6Switches([link], around).map(({ key }) => ({ kind: 'KernelParam', id: key }))

/** Switching IPv6 off takes away everything of it at once; that of one link has the last word for it. */
export function ipv6SwitchedOff({ before, after }: Pair<KernelParam>, { seen, target }: Surroundings): SideEffect[] {
  if (before?.value !== '0' || !after || after.value === '0') return []
  const links = seen<Link>('Link').filter(({ name }) => [switchOf(name), switchOf('all')].includes(after.key))
  return links.flatMap(({ name }) => {
    const own = target<KernelParam>('KernelParam').find(({ key }) => key === switchOf(name))
    const lasts = (own ?? after).value === '0' ? 'then' : 'while'
    const lost = [...addressesOn(new Set([name]), seen, 6), ...routesBy(new Set([name]), seen, 6)]
    const because = `KernelParam/${after.key} becomes ${after.value}`
    return lost.map((ref): SideEffect => ({ ...ref, leaves: null, because, lasts }))
  })
}
