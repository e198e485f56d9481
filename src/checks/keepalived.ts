import type { Resource } from '../model/node/resource.ts'
import { beside } from './look/beside.ts'
import { fieldOf, named, ofKind } from './look/ours.ts'

interface Keepalived {
  readonly addresses: readonly string[]
}

/** keepalived gives the addresses of its config to a machine and takes them from it, by who is up. */
export const keepalived = beside<Keepalived>({
  id: 'keepalived',
  read: ({ runs, lines }) =>
    runs('keepalived')
      ? {
          addresses: lines.flatMap(({ file, line }) =>
            file === '/etc/keepalived/keepalived.conf' ? (/^([0-9a-fA-F.:]+)\/\d+/.exec(line)?.slice(1) ?? []) : [],
          ),
        }
      : undefined,
  shares: ({ addresses }, { held }) => ({ keepalived: bothHave(addresses, held) }),
  judge: ({ addresses }, { held }) => {
    const both = bothHave(addresses, held)
    return both.length === 0
      ? []
      : [
          {
            severity: 'warning',
            code: 'beside/takes-away',
            summary: `keepalived gives and takes ${named(both)} by its own state: it goes when this machine is not the master, or keepalived stops`,
            hint: 'Say the address in one of the two only: take it out of the config of netloom.',
          },
        ]
  },
})

const bothHave = (addresses: readonly string[], held: readonly Resource[]): readonly Resource[] =>
  ofKind(held, 'Address').filter((one) => addresses.includes(String(fieldOf(one, 'address')).replace(/\/\d+$/, '')))
