import type { Written } from '../../model/config/derived.ts'
import { writtenOf } from '../../model/config/machine-config.ts'
import { canonicalAddress, familyOf } from '../../model/ip.ts'
import { ResolverConfig } from '../../schema/documents/resolver-config.ts'
import type { Given } from '../given.ts'
import { type Layer, type Layered, layered } from '../layer.ts'
import { mergeOf } from '../merge.ts'
import type { Part } from '../part.ts'
import { writtenAt } from '../places.ts'
import { legacyDocument } from './configured.ts'
import { expectedHostname } from './hostname.ts'

export interface NameServer {
  readonly addr: string
  readonly protocol: string
  readonly tlsServerName: string
}

export interface ResolverSpec extends Layered {
  /** The older form of `nameServers`. */
  readonly dnsServers: readonly string[]
  readonly nameServers?: readonly NameServer[]
  readonly searchDomains?: readonly string[]
  readonly searchDomainsOverridden?: boolean
}

export const resolverSpecs = 'ResolverSpecs.net.talos.dev'

export const resolver: Part = {
  produce: (given) => [
    layered(resolverSpecs, 'resolvers', spec('default', ['1.1.1.1', '8.8.8.8'].map(plain), ownDomain(given))),
    ...configured(given).map((one) => layered(resolverSpecs, 'resolvers', one, writtenIn(configuredResolver(given)))),
  ],
  merges: { [resolverSpecs]: mergeOf<ResolverSpec>((specs) => specs.slice(1).reduce(mergeResolvers, alone(specs[0]))) },
  ids: { [resolverSpecs]: () => 'resolvers' },
}

/** The name servers of a resolver, also where it only has the older form. */
export const serversOf = ({ nameServers = [], dnsServers = [] }: Partial<ResolverSpec>): readonly NameServer[] =>
  nameServers.length > 0 ? nameServers : dnsServers.map(plain)

function ownDomain(given: Given): readonly string[] {
  const { domainname = '' } = expectedHostname(given) ?? {}
  return domainname === '' || configuredResolver(given).disableDefault ? [] : [domainname]
}

function configured(given: Given): ResolverSpec[] {
  const { servers, domains } = configuredResolver(given)
  if (servers.length === 0 && domains === undefined) return []
  return [{ ...spec('configuration', servers, domains ?? []), ...(domains ? { searchDomainsOverridden: true } : {}) }]
}

/** Where no server is left of what was written, nothing is written of servers. */
function writtenIn({ servers, written: { nameServers, ...others } }: ConfiguredResolver): Written {
  return servers.length > 0 && nameServers ? { nameServers, ...others } : others
}

interface ConfiguredResolver {
  readonly servers: readonly NameServer[]
  /** An empty list is not the same as none. */
  readonly domains?: readonly string[] | undefined
  readonly disableDefault: boolean
  readonly written: Written
}

/** The document hides all of the legacy config. */
function configuredResolver({ config }: Given): ConfiguredResolver {
  const [document] = writtenOf(config, ResolverConfig)
  if (document) {
    const { nameservers = [], searchDomains = {} } = document.content
    return {
      servers: nameservers.map(({ address, protocol = 'Do53', tlsServerName = '' }) => ({
        addr: canonicalAddress(address) ?? address,
        protocol,
        tlsServerName,
      })),
      domains: searchDomains.domains,
      disableDefault: searchDomains.disableDefault === true,
      written: writtenAt({ document, path: [] }, documentFields),
    }
  }
  const legacy = legacyDocument(config)
  const { nameservers = [], searchDomains, disableSearchDomain } = legacy?.content.machine?.network ?? {}
  return {
    servers: nameservers.flatMap((address) => canonicalAddress(address) ?? []).map(plain),
    domains: searchDomains,
    disableDefault: disableSearchDomain === true,
    written: legacy ? writtenAt({ document: legacy, path: ['machine', 'network'] }, legacyFields) : {},
  }
}

const documentFields = { nameServers: ['nameservers'], searchDomains: ['searchDomains', 'domains'] }
const legacyFields = { nameServers: ['nameservers'], searchDomains: ['searchDomains'] }

const plain = (addr: string): NameServer => ({ addr, protocol: 'Do53', tlsServerName: '' })

const spec = (layer: Layer, servers: readonly NameServer[], domains: readonly string[]): ResolverSpec => ({
  dnsServers: servers.map(({ addr }) => addr),
  ...(servers.length > 0 ? { nameServers: servers } : {}),
  ...(domains.length > 0 ? { searchDomains: domains } : {}),
  layer,
})

const alone = (one: ResolverSpec): ResolverSpec => spec(one.layer, serversOf(one), one.searchDomains ?? [])

function mergeResolvers(below: ResolverSpec, above: ResolverSpec): ResolverSpec {
  const domains = mergeDomains(below.searchDomains ?? [], above)
  const [old, added] = [serversOf(below), serversOf(above)]
  if (above.layer === below.layer) return spec(above.layer, [...old, ...added], domains)
  if (above.layer === 'configuration') return spec(above.layer, added.length > 0 ? added : old, domains)
  return spec(above.layer, [...added, ...missingFamily(old, added)], domains)
}

/** Newer domains come first, those known already stay where they are; unless the config wants its own and no others. */
function mergeDomains(old: readonly string[], above: ResolverSpec): readonly string[] {
  const added = above.searchDomains ?? []
  if (above.searchDomainsOverridden === true && above.layer === 'configuration') return added
  return [...new Set(added.filter((domain) => !old.includes(domain))), ...old]
}

/** Old servers of a family that no new one is of; of both families only those of IPv4. */
function missingFamily(old: readonly NameServer[], added: readonly NameServer[]): readonly NameServer[] {
  const of = (family: 4 | 6) => (one: NameServer) => familyOf(one.addr) === family
  const missing = ([4, 6] as const).find((family) => old.some(of(family)) && !added.some(of(family)))
  return missing === undefined ? [] : old.filter(of(missing))
}
