import { beside } from './look/beside.ts'
import { isOfNetplan, type Networkd, networkdOn, sharedBy, takes } from './networkd.ts'

/** netplan writes the files of networkd, and has them read anew by each `netplan apply`. */
export const netplan = beside<Networkd>({
  id: 'netplan',
  read: (shown) => {
    const all = networkdOn(shown)
    const links = Object.fromEntries(Object.entries(all?.links ?? {}).filter(([, file]) => isOfNetplan(file)))
    return all && Object.keys(links).length > 0 ? { ...all, links } : undefined
  },
  shares: (seen, { ours }) => ({ netplan: sharedBy(seen, ours) }),
  judge: (seen, holdings) =>
    takes(
      seen,
      holdings,
      'netplan, by systemd-networkd,',
      'with `netplan apply` and when systemd-networkd is restarted',
    ),
})
