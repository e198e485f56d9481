import type { Description } from '../../../model/config/description.ts'
import { isOwnName } from '../../../schema/fields/hostname.ts'
import { mostNameServers } from '../../../schema/fields/name-servers.ts'
import type { Hostname } from '../kinds/hostname.ts'
import type { Resolver } from '../kinds/resolver.ts'
import { isHostWord } from '../names.ts'

/** The node's own name. */
export function describeHostname({ hostname, domainname = '', stored }: Hostname): Description {
  const whole = domainname === '' ? hostname : `${hostname}.${domainname}`
  const omitted = (why: string) => ({ documents: [], omitted: [{ what: `the host name ${hostname}`, why }] })
  if (!isOwnName(hostname)) return omitted('no config gives such a name')
  if (stored !== hostname) return omitted(`/etc/hostname says ${stored ?? 'nothing'}`)
  return { documents: [{ kind: 'HostnameConfig', hostname: whole }], omitted: [] }
}

/** How the node resolves names; `leased`: a lease gave it an address, and so perhaps its name servers. */
export function describeResolver(
  { nameservers = [], searchDomains = [], symlink }: Resolver,
  leased: boolean,
): Description {
  const omitted = (why: string) => ({ documents: [], omitted: [{ what: '/etc/resolv.conf', why }] })
  if (nameservers.length === 0) return { documents: [], omitted: [] }
  if (symlink) return omitted(`it is a link to ${symlink}, which another program keeps`)
  if (leased) return omitted('a client for DHCP runs here, and may write it')
  if (nameservers.length > mostNameServers) return omitted(`it has more than ${mostNameServers} name servers`)
  if (!searchDomains.every(isHostWord)) return omitted('no config says its search domains')
  return {
    documents: [
      {
        kind: 'ResolverConfig',
        nameservers: nameservers.map((address) => ({ address })),
        ...(searchDomains.length > 0 && { searchDomains: { domains: searchDomains } }),
      },
    ],
    omitted: [],
  }
}
