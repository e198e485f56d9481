import { paramFile } from '../proc-sys.ts'
import { isSecret } from './spec.ts'

const conf = '/proc/sys/net'
const forwarding4 = [`${conf}/ipv4/conf/*/forwarding`, `${conf}/ipv4/conf/all/accept_redirects`]

/**
 * What the kernel writes anew, for every link, when one of these is written: the rollback gives that back too. First those
 * that reset the others, which IPv6 does even with the value that is there.
 */
export const resets: Readonly<Record<string, readonly string[]>> = {
  'net.ipv4.ip_forward': forwarding4,
  'net.ipv4.conf.all.forwarding': forwarding4,
  'net.ipv6.conf.all.forwarding': [`${conf}/ipv6/conf/all/forwarding`, `${conf}/ipv6/conf/*/forwarding`],
  'net.ipv6.conf.all.disable_ipv6': [`${conf}/ipv6/conf/all/disable_ipv6`, `${conf}/ipv6/conf/*/disable_ipv6`],
}

/** Whoever is given a secret makes its addresses from it from then on. */
const ofSecret = (key: string): readonly string[] | undefined =>
  isSecret(key) ? [paramFile(key.replace(/stable_secret$/, 'addr_gen_mode')).replace('/default/', '/*/')] : undefined

/** The files that change with a parameter, for its command. */
export function alongside(key: string): { readonly alongside?: readonly string[] } {
  const files = resets[key] ?? ofSecret(key)
  return files ? { alongside: files } : {}
}
