import type { Omitted, PlainDocument } from '../../../model/config/description.ts'
import type { Address } from '../address/spec.ts'
import { isLinkName } from '../carried-out.ts'
import { isFarEnd, lowerOf, overheadOf, peerOf } from '../link/ends.ts'
import { ownOf } from '../link/link-type.ts'
import type { Link } from '../link/spec.ts'
import { linkType } from '../link/types/index.ts'
import type { Route } from '../route/spec.ts'
import { writtenAddresses } from './addresses.ts'
import { writtenRoutes } from './routes.ts'
import { linkOfRuntime } from './runtimes.ts'

export interface DescribedLinks {
  readonly documents: readonly PlainDocument[]
  readonly omitted: readonly Omitted[]
  /** Whether what is on the link has a document to stand in. */
  isWritten(name: string): boolean
}

/** A document for each link that a config can make, and for each NIC of which there is something to say. */
export function describeLinks(
  links: readonly Link[],
  addresses: readonly Address[],
  routes: readonly Route[],
): DescribedLinks {
  const byName = new Map(links.map((link) => [link.name, link]))
  const reasons = new Map<string, string | undefined>()
  const isWritten = (name: string): boolean => byName.has(name) && whyNot(name) === undefined
  return {
    documents: links.flatMap((link) => (isWritten(link.name) ? documentOf(link) : [])),
    omitted: links.flatMap(({ name }) => {
      const why = whyNot(name)
      return why === undefined ? [] : [{ what: `link ${name}`, why }]
    }),
    isWritten,
  }

  function whyNot(name: string): string | undefined {
    if (!reasons.has(name)) reasons.set(name, reasonAgainst(byName.get(name) as Link))
    return reasons.get(name)
  }

  function reasonAgainst(link: Link): string | undefined {
    const runtime = linkOfRuntime(link)
    if (runtime !== undefined) return runtime
    if (!isLinkName(link.name)) return 'no config takes its name'
    if (isNic(link)) return undefined
    const type = linkType(link.type)
    if (type?.document === undefined) return `no document makes a link of type ${link.type} here`
    if (type.document.needsSecrets) return 'its document needs keys, which never leave the node'
    const own = ownOf(link, type)
    const beyond = own === undefined ? undefined : type.document.beyond?.(own)
    if (beyond !== undefined) return beyond
    if (type.document.comesUp && !link.up) return 'a config switches such links on, and this one is off'
    if (type.document.needsPorts && !links.some(({ master }) => master === link.name))
      return 'no document makes one without links'
    const around = [lowerOf(link), link.master].filter((name): name is string => typeof name === 'string')
    const lost = around.find((name) => !isWritten(name))
    return lost === undefined ? undefined : `nor is ${lost} written, which it belongs to`
  }

  function documentOf(link: Link): PlainDocument[] {
    if (!isNic(link)) {
      if (isFarEnd(link)) return []
      const type = linkType(link.type)
      const ports = links.filter(({ name, master }) => master === link.name && isWritten(name)).map(({ name }) => name)
      const own = type?.document?.fields?.(type && ownOf(link, type), ports)
      const peer = byName.get(peerOf(link) ?? '')
      return [
        {
          ...{ kind: type?.document?.kind ?? '', name: link.name, ...own },
          ...(peer && { peer: { name: peer.name, ...common(peer) } }),
          ...common(link),
        },
      ]
    }
    const described = common(link)
    const isMentioned = [...byName.values()].some(
      (other) => isWritten(other.name) && (lowerOf(other) === link.name || other.name === link.master),
    )
    // Of loopback, and of a NIC that is off and bare, there is nothing to say; a port, or a parent, is named by the other.
    const bare = Object.keys(described).every((field) => field === 'up')
    if (bare && (link.type === 'loopback' || !link.up || (isMentioned && link.master !== null))) return []
    return [{ kind: 'LinkConfig', name: link.name, ...described }]
  }

  function common(link: Link): Readonly<Record<string, unknown>> {
    const own = writtenAddresses(link.name, addresses)
    const by = writtenRoutes(link.name, routes)
    return {
      ...(link.up === false && { up: false }),
      ...(link.mtu !== usualMtu(link) && { mtu: link.mtu }),
      ...(own.length > 0 && { addresses: own }),
      ...(by.length > 0 && { routes: by }),
    }
  }

  /** What the link has where nobody writes an MTU for it. */
  function usualMtu(link: Link): number | undefined {
    if (link.type === 'loopback') return link.mtu
    const { master } = link
    const from = lowerOf(link) ?? (linkType(link.portOf)?.ports?.setsUp ? master : undefined)
    const given = from && isWritten(from) ? byName.get(from)?.mtu : undefined
    return given === undefined ? (linkType(link.type)?.newLink?.mtu ?? 1500) : given - (overheadOf(link) ?? 0)
  }
}

/** It was there before any config: a card, or the end of a cable that leads to another namespace. */
const isNic = (link: Link): boolean => link.type === 'physical' || link.type === 'loopback' || peerOf(link) === null
