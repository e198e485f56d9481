import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'
import { type AddressRow, addresses, rowsOf } from '../look/looks.ts'

export const ipv6Dad: AfterCheck = {
  id: 'ipv6-dad',
  when: 'after',
  proves:
    'The kernel is done with looking for duplicates of the IPv6 addresses of links that the change is about, and found none.',
  limits: 'Without a carrier it cannot look.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `IPv6 addresses of ${name} can be used`,
      about: name,
      looks: [addresses],
      judge: ([text], earlier) => {
        const own = (rowsOf<AddressRow>(text).find(({ ifname }) => ifname === name)?.addr_info ?? []).filter(
          ({ family }) => family === 'inet6',
        )
        if (own.length === 0) return undefined
        const bad = own.filter(({ dadfailed }) => dadfailed).map(({ local }) => local)
        if (bad.length > 0) return failed(`another machine holds ${bad.join(', ')}`)
        const open = own.filter(({ tentative }) => tentative).map(({ local }) => local)
        if (open.length === 0) return passed(`${own.length} in use`)
        // Of what is new the kernel takes a second or two to find out.
        return earlier?.worked ? failed(`not known yet of ${open.join(', ')}`) : undefined
      },
    })),
}
