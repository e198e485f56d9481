import type { Probe } from '../plan/command.ts'

/** How to look at where /etc/resolv.conf is a link to. */
export const resolverLinkProbe: Probe = { argv: ['readlink', '/etc/resolv.conf'], mayFail: true }

export const resolverKeepers = ['nobody', 'systemd-resolved', 'resolvconf'] as const
export type ResolverKeeper = (typeof resolverKeepers)[number]

/** Who keeps /etc/resolv.conf, by where it is a link to (empty: it is none). One who does not run keeps nothing. */
export function resolverKeeperOf(link: string, resolvedRuns: boolean): ResolverKeeper {
  if (/^(\/|(\.\.\/)+)run\/systemd\/resolve\//.test(link)) return resolvedRuns ? 'systemd-resolved' : 'nobody'
  return /^(\/etc\/resolvconf|(\/|(\.\.\/)+)run\/resolvconf)\//.test(link) ? 'resolvconf' : 'nobody'
}
