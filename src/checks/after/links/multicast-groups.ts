import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'
import { rowsOf } from '../look/looks.ts'

const groups: Look = { script: 'ip -j maddress show' }

interface Row {
  readonly ifname: string
  readonly maddr: readonly { readonly family?: string; readonly address?: string }[]
}

/** Who listens to a group (VRRP, routing daemons, streams) joined it on one link, and is not told when that is made anew. */
export const multicastGroups: AfterCheck = {
  id: 'multicast-groups',
  when: 'after',
  proves: 'Multicast groups that programs listen to on links that the change is about are still listened to there.',
  limits: 'Told, and never a reason to take a change back: a program may join again by itself.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `multicast groups on ${name}`,
      about: name,
      looks: [groups],
      counts: 'told',
      judge: ([text], earlier) => {
        const then = groupsOn(name, earlier?.answers[0])
        const now = groupsOn(name, text)
        if (!now || !then || then.length === 0) return undefined
        const left = then.filter((group) => !now.includes(group))
        return left.length > 0 ? failed(`nobody listens to ${left.join(', ')} any more`) : passed(now.join(', '))
      },
    })),
}

/** Without those that the kernel joins and leaves with addresses. */
function groupsOn(link: string, text: string | undefined): readonly string[] | undefined {
  const row = rowsOf<Row>(text).find(({ ifname }) => ifname === link)
  return row?.maddr.flatMap(({ family, address = '' }) =>
    (family === 'inet' || family === 'inet6') && !/^(224\.0\.0\.1$|ff0[12]::(1|2)$|ff02::1:ff)/.test(address)
      ? [address]
      : [],
  )
}
