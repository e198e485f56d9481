import { HostnameConfig } from '../../schema/documents/hostname-config.ts'
import { ResolverConfig } from '../../schema/documents/resolver-config.ts'
import { StaticHostConfig } from '../../schema/documents/static-host-config.ts'
import { SysctlConfig } from '../../schema/documents/sysctl-config.ts'
import type { LegacyConfig } from '../../schema/legacy/index.ts'
import type { LegacyNetwork } from '../../schema/legacy/network.ts'
import { type Derived, document } from './derived.ts'
import { linkDocuments } from './links.ts'

/** The network of a legacy config, as documents: from here on nobody knows the legacy form. */
export const legacyDocuments = ({ machine: { network = {}, sysctls = {} } = {} }: LegacyConfig): Derived[] => [
  ...linkDocuments(network.interfaces ?? []),
  ...hostname(network),
  ...resolver(network),
  ...hosts(network),
  ...(Object.keys(sysctls).length > 0 ? [document(SysctlConfig, { params: sysctls }, ['machine', 'sysctls'])] : []),
]

const hostname = ({ hostname: name = '' }: LegacyNetwork): Derived[] =>
  name === '' ? [] : [document(HostnameConfig, { hostname: name }, ['machine', 'network', 'hostname'])]

function resolver({ nameservers = [], searchDomains, disableSearchDomain }: LegacyNetwork): Derived[] {
  const isWritten = nameservers.length > 0 || searchDomains !== undefined || disableSearchDomain === true
  if (!isWritten) return []
  const domains = {
    ...(searchDomains ? { domains: searchDomains } : {}),
    ...(disableSearchDomain ? { disableDefault: true } : {}),
  }
  const content = {
    ...(nameservers.length > 0 ? { nameservers: nameservers.map((address) => ({ address })) } : {}),
    ...(Object.keys(domains).length > 0 ? { searchDomains: domains } : {}),
  }
  const field = nameservers.length > 0 ? 'nameservers' : searchDomains ? 'searchDomains' : 'disableSearchDomain'
  return [document(ResolverConfig, content, ['machine', 'network', field])]
}

const hosts = ({ extraHostEntries = [] }: LegacyNetwork): Derived[] =>
  extraHostEntries.flatMap(({ ip = '', aliases = [] }, n) =>
    ip === '' || aliases.length === 0
      ? []
      : [document(StaticHostConfig, { name: ip, hostnames: aliases }, ['machine', 'network', 'extraHostEntries', n])],
  )
