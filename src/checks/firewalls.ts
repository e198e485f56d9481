import { beside } from './look/beside.ts'
import { ofKind } from './look/ours.ts'

interface Firewalls {
  readonly firewalld: boolean
  readonly ufw: boolean
}

/** Others that filter what comes in: a packet must pass all of them. */
export const firewalls = beside<Firewalls>({
  id: 'firewalls',
  read: ({ runs, lines, chains }) => {
    const isOn = lines.some(({ file, line }) => file === '/etc/ufw/ufw.conf' && line === 'ENABLED=yes')
    const found = {
      firewalld: runs('firewalld'),
      ufw: (runs('ufw') && isOn) || chains.some((name) => name.startsWith('ufw')),
    }
    return found.firewalld || found.ufw ? found : undefined
  },
  judge: ({ firewalld, ufw }, { held }) =>
    ofKind(held, 'NfTablesChain').length === 0
      ? []
      : [
          ...(firewalld
            ? ([
                {
                  severity: 'info',
                  code: 'beside/filters',
                  summary: 'firewalld filters on this node too: what it drops stays dropped, whatever netloom accepts',
                  hint: 'When it starts it stops nftables.service, which flushes every table; that of netloom is put back at once.',
                },
              ] as const)
            : []),
          ...(ufw
            ? ([
                {
                  severity: 'info',
                  code: 'beside/filters',
                  summary: 'ufw filters on this node too: what it drops stays dropped, whatever netloom accepts',
                  hint: 'Its rules are tables of their own, which neither touches of the other. Let one of the two decide, or see that both accept what is to come in.',
                },
              ] as const)
            : []),
        ],
})
