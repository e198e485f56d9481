import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks, touches } from '../look/concerned.ts'
import { type AddressRow, addresses, rowsOf } from '../look/looks.ts'

export const dhcpLease: AfterCheck = {
  id: 'dhcp-lease',
  when: 'after',
  proves: 'A link that had an IPv4 address for a time (a lease) still has one.',
  limits:
    'Clients that give addresses no lifetime, as some do, are not seen. Of a link that became a port it says nothing.',
  questions: (occasion) =>
    concernedLinks(occasion)
      .filter((name) => !touches(occasion, 'Operator', (id) => id.split('/').includes(name)))
      .map((name) => ({
        proves: `${name} holds a lease`,
        about: name,
        looks: [addresses],
        judge: ([text], earlier) => {
          const row = rowsOf<AddressRow>(text).find(({ ifname }) => ifname === name)
          if (!row || row.master !== undefined) return undefined
          const own = row.addr_info.filter(({ family }) => family === 'inet')
          const lease = own.find(({ dynamic }) => dynamic)
          if (lease) return passed(`${lease.local}/${lease.prefixlen}`)
          // What a person wrote down in its place is no loss.
          return own.length === 0 && earlier?.worked ? failed('no lease') : undefined
        },
      })),
}
