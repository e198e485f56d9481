import type { PathVerdict } from '../../../model/node/path-model.ts'
import type { Around } from '../../../model/plan/kind.ts'
import { lowerOf, peerOf, takesOver } from '../link/ends.ts'
import type { Link } from '../link/spec.ts'
import { linkType } from '../link/types/index.ts'

/** Whether packets of the node’s own addresses come and go by a link: it is up, and so is all it rests on. */
export function linkVerdict(around: Around, name: string): PathVerdict {
  const link = find(around, name)
  if (!link) return cut(name, `there is no link ${name}`)
  if (takesPackets(link.portOf)) {
    return cut(name, `${name} is a port of ${link.master}, which takes its packets`)
  }
  const taker = around<Link>('Link').find((other) => lowerOf(other) === name && takesOver(other))
  if (taker) return cut(taker.name, `${taker.name} takes all packets of ${name}`)
  const trouble = troubleOf(around, name, [])
  return trouble ?? { verdict: 'keeps', because: `${name} is up` }
}

/** What keeps a link from carrying packets: it or something below it is down, or it has no port that is not. */
function troubleOf(around: Around, name: string, above: readonly string[]): PathVerdict | undefined {
  const link = find(around, name)
  if (!link) return cut(name, `there is no link ${name}`)
  if (link.up === false) return cut(name, `${name} is switched off`)
  if (above.includes(name)) return undefined
  const below = (other: string): PathVerdict | undefined => troubleOf(around, other, [...above, name])

  const [lower, peer] = [lowerOf(link), peerOf(link)]
  if (lower) return below(lower)
  if (peer && above.length === 0) return below(peer)
  if (!takesPackets(link.type)) return undefined
  const ports = around<Link>('Link').filter(({ master }) => master === name)
  const carries = ports.some((port) => below(port.name) === undefined)
  return carries ? undefined : cut(name, `${name} has no port that is up`)
}

const takesPackets = (type: string | null | undefined): boolean => linkType(type)?.ports?.takesPackets === true

const find = (around: Around, name: string): Link | undefined => around<Link>('Link').find((link) => link.name === name)

const cut = (name: string, because: string): PathVerdict => ({
  verdict: 'cuts',
  because,
  ref: { kind: 'Link', id: name },
})
