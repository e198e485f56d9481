import { splitZone } from '../model/ip.ts'
import type { CommonLink } from '../schema/link.ts'
import type { ConfigDocument } from './config-document.ts'

/** Routes without the zones of their addresses: a route says by itself which link it leaves by. */
export const withoutZones = (documents: readonly ConfigDocument[]): readonly ConfigDocument[] =>
  documents.map((document) => {
    if (document.type.links === undefined) return document
    const link = document.content as CommonLink & { readonly peer?: CommonLink }
    const { peer } = link
    return { ...document, content: { ...bare(link), ...(peer ? { peer: bare(peer) } : {}) } }
  })

const bare = <T extends CommonLink>(link: T): T =>
  link.routes === undefined ? link : { ...link, routes: link.routes.map(bareRoute) }

const bareRoute = (route: NonNullable<CommonLink['routes']>[number]) => ({
  ...route,
  ...(route.gateway === undefined ? {} : { gateway: splitZone(route.gateway)[0] }),
  ...(route.source === undefined ? {} : { source: splitZone(route.source)[0] }),
})
