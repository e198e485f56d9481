import type { Card } from '../../../model/node/card.ts'
import { linksAmong } from './links-in.ts'
import type { Link } from './spec.ts'

/** What links that were chosen by their hardware are called now, by what they were called then: those that were renamed. */
export function calledNow(cards: readonly Card[], links: readonly Link[]): ReadonlyMap<string, string> {
  const alone = links.filter((link) => linksAmong(links).below(link).length === 0)
  return new Map(
    cards.flatMap((card) => {
      const found = alone.filter((link) => isCard(link, card))
      const [one] = found
      return one === undefined || found.some(({ name }) => name === card.name) ? [] : [[card.name, one.name]]
    }),
  )
}

const isCard = (link: Link, { hardwareAddr, busPath }: Card): boolean =>
  hardwareAddr === undefined ? link.busPath === busPath : (link.permanentAddr ?? link.hardwareAddr) === hardwareAddr
