import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'
import { type AddressRow, addresses, rowsOf } from '../look/looks.ts'

export const linkLocal: AfterCheck = {
  id: 'link-local',
  when: 'after',
  proves:
    'A link that had a link-local IPv6 address and still has others has one: without it neighbours and routers are not found.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `${name} has a link-local address`,
      about: name,
      looks: [addresses],
      judge: ([text], earlier) => {
        const own = (rowsOf<AddressRow>(text).find(({ ifname }) => ifname === name)?.addr_info ?? []).filter(
          ({ family }) => family === 'inet6',
        )
        const local = own.find(({ scope }) => scope === 'link')
        if (local) return passed(local.local)
        return own.length > 0 && earlier?.worked
          ? failed('it has other IPv6 addresses, and no link-local one')
          : undefined
      },
    })),
}
