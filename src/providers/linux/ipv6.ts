import type { Around } from '../../model/kind.ts'
import type { Ref } from '../../model/ref.ts'
import type { KernelParam } from './param/spec.ts'

/** The parameters that switch IPv6 off for these links, of those that are looked at. */
export const ipv6Switches = (links: readonly string[], around: Around): KernelParam[] => {
  const names = ['all', ...links.map((link) => link.replaceAll('.', '/'))]
  const keys = names.map((name) => `net.ipv6.conf.${name}.disable_ipv6`)
  return around<KernelParam>('KernelParam').filter(({ key }) => keys.includes(key))
}

/** The need for IPv6 on a link: switching it off takes away everything of it at once, and until it is on nothing can be made. */
export const needsIpv6 = (link: string, around: Around): Ref[] =>
  ipv6Switches([link], around)
    .filter(({ value }) => value === '0')
    .map(({ key }) => ({ kind: 'KernelParam', id: key }))
