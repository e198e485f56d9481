import { Optional, type Static, Unsafe } from 'typebox'
import { object, string } from '../../../schema/vocabulary.ts'

export const KernelParam = object({
  key: string('As sysctl names it: a dot inside a word is a slash, as in net.ipv4.conf.eth0/100.forwarding.'),
  value: Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'Words parted by single spaces; null: none that can be read.',
  }),
  unreadable: Optional(string('Why its value cannot be read, unless that is because it was never given one.')),
})
export type KernelParam = Static<typeof KernelParam>

const perLink = /^net\.(ipv4|ipv6|mpls)\.(conf|neigh)\.([^.]+)\./

/** The link whose parameter it is. */
export function linkOf(key: string): string[] {
  const name = perLink.exec(key)?.[3]
  return name === undefined || name === 'all' || name === 'default' ? [] : [name.replaceAll('/', '.')]
}

/** Writing these changes others too, so they come first. */
export function resetters(key: string): string[] {
  const parts = perLink.exec(key)
  if (parts === null) return []
  const rest = key.slice(parts[0].length)
  const wider = ['all', 'default'].slice(0, parts[3] === 'all' ? 0 : parts[3] === 'default' ? 1 : 2)
  return [
    'net.ipv4.ip_forward',
    ...wider.map((link) => `net.${parts[1]}.${parts[2]}.${link}.${rest}`),
    ...(rest === 'addr_gen_mode' ? ['default', parts[3]].map((link) => `net.ipv6.conf.${link}.stable_secret`) : []),
  ]
}

/** What the kernel makes stable IPv6 addresses from; it is itself written as one. */
export const isSecret = (key: string): boolean => /^net\.ipv6\.conf\.[^.]+\.stable_secret$/.test(key)
