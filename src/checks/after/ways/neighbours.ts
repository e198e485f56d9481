import { contains, networkOf } from '../../../model/ip.ts'
import { type AfterCheck, notChecked, type Occasion, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'
import { findAnew, found } from '../look/find-anew.ts'
import { neighbours as known, type NeighbourRow, rowsOf } from '../look/looks.ts'
import { addressesIn, defaultsIn, hopsOf } from '../look/specs.ts'

const most = 8

/** One alone may be a laptop that was just closed. */
const least = 2

/** Machines beside the node that it spoke with a moment ago. */
export const neighbours: AfterCheck = {
  id: 'neighbours',
  when: 'after',
  proves:
    'Of the neighbours that the node had just heard of on links that the change is about, at least one answers, asked anew, if there were two or more.',
  limits: `Of many the first ${most} of each link are asked. That one of several is gone is no fault: machines come and go.`,
  questions: (occasion) => {
    const told = occasion.told(known)
    const near = concernedLinks(occasion)
    if (told === undefined) {
      return near.map((link) => ({
        proves: `neighbours on ${link}`,
        about: link,
        looks: [known] as const,
        judge: ([text]: readonly string[]) => {
          const all = freshOn(text, link, occasion)
          const saw = `${all.length} heard of in the last half minute`
          return all.length < least ? notChecked(saw) : passed(saw)
        },
      }))
    }
    return near.flatMap((link) => {
      const all = freshOn(told, link, occasion)
      if (all.length < least) return []
      const asked = all
        // Nobody of a network that the link has left is found there.
        .filter((dst) =>
          addressesIn(occasion.now).some((one) => one.link === link && contains(networkOf(one.address), dst)),
        )
        .slice(0, most)
        .map((gateway) => ({ gateway, link }))
      const look = findAnew(asked)
      return asked.map((hop) => ({
        proves: `neighbours on ${link}`,
        about: `${hop.gateway} on ${link}`,
        looks: [look] as const,
        judge: ([text]: readonly string[]) => found(text, hop),
      }))
    })
  },
}

/** Those that the node spoke with a moment ago, but for its gateways. */
function freshOn(text: string | undefined, link: string, { before }: Occasion): readonly string[] {
  const gateways = new Set(
    defaultsIn(before)
      .flatMap(hopsOf)
      .map(({ gateway }) => gateway),
  )
  return rowsOf<NeighbourRow>(text)
    .filter(({ dev, dst, state }) => dev === link && state.includes('REACHABLE') && !gateways.has(dst))
    .map(({ dst }) => dst)
}
