import { beside } from './look/beside.ts'
import { ofKind } from './look/ours.ts'

interface Resolvconf {
  /** openresolv has no link there: it writes the file itself. */
  readonly writes: boolean
}

/** Two programs of that name make /etc/resolv.conf of what DHCP clients, ifup and others tell them. */
export const resolvconf = beside<Resolvconf>({
  id: 'resolvconf',
  read: ({ has, resolverKeeper, lines }) => {
    if (has('resolvconf')) return resolverKeeper === 'resolvconf' ? { writes: false } : undefined
    const quiet = lines.some(
      ({ file, line }) => file === '/etc/resolvconf.conf' && /^resolvconf=["']?(no|false|0|off)\b/i.test(line),
    )
    return has('openresolv') && !quiet ? { writes: true } : undefined
  },
  shares: ({ writes }, { held }) => ({ [writes ? 'openresolv' : 'resolvconf']: ofKind(held, 'Resolver') }),
  judge: ({ writes }, { held }) => {
    if (ofKind(held, 'Resolver').length === 0) return []
    return [
      writes
        ? {
            severity: 'warning',
            code: 'beside/overwrites',
            summary:
              'resolvconf (openresolv) writes /etc/resolv.conf anew whenever a DHCP client, ifup or anybody else tells it something: what the config says of resolvers is gone then',
            hint: 'Write `resolvconf=NO` into /etc/resolvconf.conf: it then does nothing.',
          }
        : {
            severity: 'info',
            code: 'beside/resolves',
            summary:
              'resolvconf keeps /etc/resolv.conf: netloom tells it the resolvers of the config as lo.netloom, before those of all links',
            hint: 'It writes three servers at most: with fewer in the config those of leases and of ifup come after them.',
          },
    ]
  },
})
