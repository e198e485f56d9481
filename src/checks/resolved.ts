import { beside } from './look/beside.ts'
import { ofKind } from './look/ours.ts'

/** systemd-resolved makes /etc/resolv.conf a link to a file of its own, and answers by what it is told of servers. */
export const resolved = beside<object>({
  id: 'systemd-resolved',
  read: ({ resolverKeeper }) => (resolverKeeper === 'systemd-resolved' ? {} : undefined),
  shares: (_, { held }) => ({ 'systemd-resolved': ofKind(held, 'Resolver') }),
  judge: (_, { held }) =>
    ofKind(held, 'Resolver').length === 0
      ? []
      : [
          {
            severity: 'info',
            code: 'beside/resolves',
            summary:
              'systemd-resolved keeps /etc/resolv.conf: netloom tells it the resolvers of the config by /etc/systemd/resolved.conf.d/netloom.conf, and restarts it',
            hint: 'Names below a domain that a link has (of a lease, of systemd-networkd) are asked at the servers of that link all the same: resolvectl status.',
          },
        ],
})
