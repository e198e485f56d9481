import type { AfterCheck } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'
import { findAnew, found } from '../look/find-anew.ts'
import { patient } from '../look/looks.ts'
import { defaultsIn, familyIn, hopsOf, routesIn } from '../look/specs.ts'

const most = 12

/** As each VLAN has its own gateway, it is by these that one sees whether the switch carries it. */
export const nextHops: AfterCheck = {
  id: 'next-hops',
  when: 'after',
  proves:
    'Next hops of routes by links that the change is about answer by ARP or neighbour discovery: a VLAN reaches its gateway.',
  limits: `Of many the first ${most}; default gateways have a check of their own.`,
  questions: (occasion) => {
    const near = concernedLinks(occasion)
    const defaults = new Set(
      defaultsIn(occasion.now)
        .flatMap(hopsOf)
        .map(({ gateway }) => gateway),
    )
    const hops = routesIn(occasion.now)
      .flatMap(hopsOf)
      .filter(({ gateway, link }) => near.includes(link) && !defaults.has(gateway))
    const distinct = [...new Map(hops.map((hop) => [`${hop.gateway} ${hop.link}`, hop])).values()]
    const asked = distinct.slice(0, most)
    const look = findAnew(asked)
    return asked.map((hop) => ({
      proves: `next hop ${hop.gateway}`,
      about: `${hop.gateway} on ${hop.link}`,
      by: { link: hop.link, family: familyIn(hop.gateway) },
      looks: [look],
      tries: patient,
      judge: ([text]) => found(text, hop),
    }))
  },
}
