import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { seen } from '../../../model/node/snapshot.ts'
import { quote } from '../../../model/plan/command.ts'
import { concernedLinks } from '../look/concerned.ts'
import { familyIn, hopsOf, routesIn } from '../look/specs.ts'

const most = 6

/** Packets as large as the link lets through: what is lost of them is lost in silence, while small ones still come through. */
export const pathMtu: AfterCheck = {
  id: 'path-mtu',
  when: 'after',
  proves: 'A next hop answers packets as large as the MTU of its link, which nobody may take apart.',
  limits: 'Only as far as the next hop, and only where it answers ping. Needs ping.',
  questions: (occasion) => {
    const near = concernedLinks(occasion)
    const mtus = new Map(seen(occasion.now, 'Link').map(({ id, spec }) => [id, (spec as { mtu?: number }).mtu]))
    const hops = routesIn(occasion.now)
      .flatMap(hopsOf)
      // It is told whom to ask by its words alone.
      .filter(({ link, gateway }) => near.includes(link) && !occasion.hides(gateway))
    const distinct = [...new Map(hops.map((hop) => [`${hop.gateway} ${hop.link}`, hop])).values()]
    return distinct.slice(0, most).flatMap(({ gateway, link }) => {
      const mtu = mtus.get(link)
      if (mtu === undefined) return []
      return [
        {
          proves: `full packets to ${gateway}`,
          about: `${mtu} bytes on ${link}`,
          looks: [ping(gateway, link, mtu)],
          judge: ([text = '']) => {
            if (!text.includes('answers')) return undefined
            if (/ 1 received/.test(text)) return passed(`${mtu} bytes answered`)
            const [, less] = /mtu ?= ?(\d+)/i.exec(text) ?? []
            return failed(less ? `the way carries only ${less} bytes` : `no answer to ${mtu} bytes`)
          },
        },
      ]
    })
  },
}

function ping(gateway: string, link: string, mtu: number): Look {
  const family = familyIn(gateway)
  const headers = family === 4 ? 28 : 48
  // More than that no packet can hold; loopback links promise it.
  const size = Math.min(mtu, 65_000) - headers
  return {
    seconds: 3,
    needs: [['ping']],
    script: `ping -${family} -n -q -c 1 -W 1 -I ${quote(link)} ${quote(gateway)} >&2 && echo answers &&
  ping -${family} -n -q -M do -c 1 -W 1 -I ${quote(link)} -s ${size} ${quote(gateway)} 2>&1; :`,
  }
}
