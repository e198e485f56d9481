import { familyOf, hostPrefix, networkOf, splitPrefix } from '../../model/ip.ts'
import type { AcrossCheck, AcrossQuestion, SetMember } from '../../model/node/across.ts'
import { failed, type Look, passed } from '../../model/node/check-after.ts'
import { quote } from '../../model/plan/command.ts'
import { concernedLinks } from '../after/look/concerned.ts'
import { findAnew, found } from '../after/look/find-anew.ts'
import { addressesIn, type Hop } from '../after/look/specs.ts'

/** Each asks for so many that follow it: of a few all are asked for by all, of many each by several. */
const most = 4

interface Place extends Hop {
  readonly node: string
  readonly network: string
  readonly isConcerned: boolean
}

export const sharedNetworks: AcrossCheck = {
  id: 'shared-networks',
  proves:
    'Nodes that change together and have addresses in one network reach each other there, where a change is about the link of one of them: by ARP or neighbour discovery, asked anew; by a ping where a link has no hardware addresses.',
  limits: `In a network of many each asks for ${most} others. Networks that are the same by number and not connected fail, unless they were so before.`,
  questions: (members) => {
    const places = members.flatMap(placesOf)
    const inNetwork = (of: string) => places.filter(({ network }) => network === of)
    return places.flatMap((from) => askedBy(from, inNetwork(from.network)))
  },
}

/** The addresses of a node that others of a network can be at, too. */
function placesOf(member: SetMember): Place[] {
  const concerned = new Set(concernedLinks(member))
  return addressesIn(member.now).flatMap(({ address, link, scope }) => {
    const [plain, length] = splitPrefix(address)
    if (member.hides(plain)) return []
    const isShared = link !== 'lo' && (scope ?? 'global') === 'global' && hostPrefix(plain) !== `${plain}/${length}`
    const place = { node: member.node, gateway: plain, link, network: networkOf(address) }
    return isShared ? [{ ...place, isConcerned: concerned.has(link) }] : []
  })
}

function askedBy(from: Place, places: readonly Place[]): AcrossQuestion[] {
  const at = places.indexOf(from)
  const others = [...places.slice(at + 1), ...places.slice(0, at)]
    .filter((to) => to.node !== from.node && to.gateway !== from.gateway)
    .slice(0, most)
  return others.filter((to) => from.isConcerned || to.isConcerned).map((to) => question(from, to))
}

function question(from: Place, to: Place): AcrossQuestion {
  const hop = { gateway: to.gateway, link: from.link }
  return {
    from: from.node,
    about: `${to.gateway} of ${to.node} on ${from.link}`,
    look: reach(hop),
    judge: (answer) => {
      if (answer === undefined) return failed('it could not be asked')
      const [, ping] = /^ping (\w+)$/m.exec(answer) ?? []
      if (ping === undefined) return found(answer, hop)
      return ping === 'answered' ? passed('it answers a ping') : failed('it answers no ping')
    },
  }
}

/** Where nobody is asked for hardware addresses, as in a tunnel, the way there and back is tried. */
const reach = (hop: Hop): Look => ({
  seconds: 6,
  script: `said=$(
${findAnew([hop]).script}
)
printf '%s\\n' "$said"
case $said in *' needs none')
  if ping -${familyOf(hop.gateway)} -n -c 1 -W 2 -I ${quote(hop.link)} ${quote(hop.gateway)} >/dev/null; then echo 'ping answered'
  elif command -v ping >/dev/null; then echo 'ping unanswered'; fi ;;
esac`,
})
