import { beside } from './look/beside.ts'
import { ofKind } from './look/ours.ts'

/** A ruleset that flushes all others takes the table of netloom along; a drop-in of the node program puts it back. */
export const nftables = beside<object>({
  id: 'nftables.service',
  read: ({ runs }) => (runs('nftables') ? {} : undefined),
  shares: (_, { held }) => ({ 'nftables.service': ofKind(held, 'NfTablesChain') }),
  judge: (_, { held }) =>
    ofKind(held, 'NfTablesChain').length === 0
      ? []
      : [
          {
            severity: 'info',
            code: 'beside/flushes',
            summary:
              'nftables.service flushes every table of this node when it reloads or stops; that of netloom is put back at once',
            hint: 'Where somebody runs `nft flush ruleset` or `nft -f /etc/nftables.conf` by hand, apply again: netloom status and drift tell.',
          },
        ],
})
