import type { Diagnostic } from '../../../model/diagnostic.ts'
import { familyOf } from '../../../model/ip.ts'
import { linkSources } from '../../../resources/network/links/types/index.ts'
import { shown } from '../../../schema/values/shown.ts'
import { type Links, lint, type Setup } from './links.ts'

/** MTUs that the kernel refuses, and those with which a link carries no IPv6 although it is to have some. */
export const mtuLints = (links: Links): readonly Diagnostic[] =>
  [...links.setups].flatMap(([name, setups]) => {
    const sixth = askingIPv6(links, name, setups)
    return setups.flatMap((setup) => {
      const { document, link } = setup
      const { mtu = 0 } = link
      if (mtu === 0) return []
      const path = [...setup.path, 'mtu']
      const refused = refusal(links, name, setup, mtu)
      if (refused !== undefined) return [lint(document, path, 'mtu', ...refused)]
      const summary = `with an MTU of ${mtu} ${shown(name)} carries no IPv6, and ${sixth}`
      const hint = 'give it 1280 or more'
      return mtu < leastMtu6 && sixth ? [lint(document, path, 'mtu-without-ipv6', summary, hint)] : []
    })
  })

/** Less than this, and the kernel takes all IPv4 (RFC 791) or all IPv6 (RFC 8200) off a link. */
const [leastMtu4, leastMtu6] = [68, 1280]

const sources = new Map(linkSources.map((source) => [source.document.kind, source]))

function refusal(links: Links, name: string, { document, link }: Setup, mtu: number): [string, string] | undefined {
  const source = sources.get(document.type.kind)
  const [least, most] = source?.mtu ?? [leastMtu4, Number.POSITIVE_INFINITY]
  if (mtu < least)
    return [`${mtu} is less than the ${least} bytes that ${shown(name)} must carry`, `give it ${least} or more`]
  if (mtu > most) return [`${mtu} is more than the ${most} bytes that such a link can carry`, `give it ${most} or less`]
  const { parent } = link as { readonly parent?: string }
  const below = parent === undefined ? undefined : links.setups.get(parent)?.findLast((one) => one.link.mtu)?.link.mtu
  const less = source?.overhead?.(document.content) ?? 0
  if (parent === undefined || below === undefined || mtu <= below - less) return undefined
  const needs = less === 0 ? '' : `, of which ${shown(name)} needs ${less} for itself`
  const summary = `${mtu} is more than the ${below} bytes that its parent ${shown(parent)} carries${needs}`
  return [
    summary,
    less === 0 ? 'raise that of the parent' : `give it ${below - less} or less, or raise that of the parent`,
  ]
}

/** What a link is to have of IPv6, in words; undefined where nothing speaks of any. */
function askingIPv6(links: Links, name: string, setups: readonly Setup[]): string | undefined {
  const isSixth = (text = ''): boolean => text !== '' && familyOf(text) === 6
  const own = setups.flatMap(({ link }) => link.addresses ?? []).find(({ address }) => isSixth(address))
  if (own) return `is to hold ${own.address}`
  const routes = setups.flatMap(({ link }) => link.routes ?? [])
  if (routes.some(({ destination, gateway }) => isSixth(destination) || isSixth(gateway))) return 'has routes of IPv6'
  return links.dhcp.get(name)?.some(({ family }) => family === 6) ? 'asks for addresses by DHCPv6' : undefined
}
