import type { AfterCheck } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { findAnew, found } from '../look/find-anew.ts'
import { patient } from '../look/looks.ts'
import { defaultsIn, familyIn, hopsOf } from '../look/specs.ts'

/** So many of one family are asked. */
const most = 4

export const defaultGateway: AfterCheck = {
  id: 'default-gateway',
  when: 'after',
  proves: 'Of each family a default gateway answers by ARP or neighbour discovery, asked anew.',
  limits: 'A gateway that answers may have no way further.',
  questions: (occasion) => {
    if (!changes(occasion)) return []
    return ([4, 6] as const).flatMap((family) =>
      defaultsIn(occasion.now)
        .filter(({ destination }) => familyIn(destination) === family)
        .flatMap(hopsOf)
        .slice(0, most)
        .map((hop) => ({
          proves: `IPv${family} default gateway`,
          about: `${hop.gateway} on ${hop.link}`,
          by: { link: hop.link, family },
          looks: [findAnew([hop])] as const,
          tries: patient,
          judge: ([text]: readonly string[]) => found(text, hop),
        })),
    )
  },
}
