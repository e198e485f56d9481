import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changesNode } from '../../../model/plan/plan.ts'
import { type AddressRow, addresses, rowsOf } from '../look/looks.ts'

export const dhcpClient: AfterCheck = {
  id: 'dhcp-client',
  when: 'after',
  proves: 'A DHCP client that the change starts has been given an address.',
  limits: 'Of a link that had no lease before it is told: a server may answer later.',
  questions: ({ plan }) =>
    plan.steps
      .filter((step) => step.kind === 'Operator' && step.after !== null && changesNode(step))
      .map(({ after }) => {
        const { operator, link } = after as { operator: string; link: string }
        const family = operator === 'dhcp6' ? 'inet6' : 'inet'
        return {
          proves: `${link} is given an address by ${operator}`,
          about: link,
          looks: [addresses],
          tries: 10,
          waits: true,
          judge: ([text]) => {
            const row = rowsOf<AddressRow>(text).find(({ ifname }) => ifname === link)
            const lease = row?.addr_info.find((one) => one.family === family && one.dynamic && one.scope === 'global')
            return lease ? passed(`${lease.local}/${lease.prefixlen}`) : failed('no server has answered yet')
          },
        }
      }),
}
