import type { Written } from './link-documents.ts'

/**
 * The documents without most of what validation would refuse when they stand together: one thing set up twice, links of
 * two masters, members with addresses. What remains to be refused is for the language to say.
 */
export function together(legacy: Written | undefined, documents: readonly Written[]): readonly Written[] {
  const taken = new Set<string>()
  const kept = documents.filter((document) => {
    const names = namesOf(document)
    if (names.some((name) => taken.has(name)) || (legacy && isWrittenIn(legacy, document))) return false
    for (const name of names) taken.add(name)
    return true
  })
  return legacy ? [withoutQuarrels(legacy), ...kept] : kept
}

const linkKinds = [
  ...['LinkConfig', 'VLANConfig', 'BondConfig', 'BridgeConfig', 'DummyLinkConfig', 'VethConfig', 'VRFConfig'],
  ...['WireguardConfig', 'MacVLANConfig', 'VXLANConfig'],
]

function namesOf({ kind, name = '', peer }: Written): readonly string[] {
  const own = [`${kind}/${String(name).toLowerCase()}`]
  if (!linkKinds.includes(String(kind))) return own
  return [...own, `link ${name}`, ...(peer ? [`link ${(peer as Written).name}`] : [])]
}

/** Some documents may not stand beside what the legacy config says. */
function isWrittenIn(legacy: Written, { kind, hostDNS }: Written): boolean {
  const { network = {}, features = {} } = legacy.machine as Record<string, Written>
  const hasAny = (part: Written, ...fields: readonly string[]) => fields.some((field) => part[field] !== undefined)
  if (kind === 'HostnameConfig') return hasAny(network, 'hostname') || hasAny(features, 'stableHostname')
  if (kind === 'ResolverConfig')
    return (
      hasAny(network, 'nameservers', 'searchDomains', 'disableSearchDomain') ||
      (hostDNS !== undefined && hasAny(features, 'hostDNS'))
    )
  return (kind === 'KubeNetworkConfig' || kind === 'KubeFlannelCNIConfig') && legacy.cluster !== undefined
}

function withoutQuarrels(legacy: Written): Written {
  const machine = legacy.machine as Record<string, Written>
  const interfaces = machine.network?.interfaces as readonly Written[] | undefined
  if (!interfaces) return legacy
  return { ...legacy, machine: { ...machine, network: { ...machine.network, interfaces: peaceful(interfaces) } } }
}

/** A link is a member of one master only, and then has no addresses of its own. */
function peaceful(entries: readonly Written[]): readonly Written[] {
  const masters = new Map<string, unknown>()
  const claimed = entries.map((entry) => {
    const field = entry.bond ? 'bond' : entry.bridge ? 'bridge' : undefined
    const members = field && ((entry[field] as Written).interfaces as readonly string[] | undefined)
    if (!field || !members) return entry
    const kept = members.filter((member) => {
      if (!masters.has(member)) masters.set(member, entry.interface)
      return masters.get(member) === entry.interface && member !== entry.interface
    })
    return { ...entry, [field]: { ...(entry[field] as Written), interfaces: kept } }
  })
  return claimed.map((entry) => {
    if (!masters.has(String(entry.interface))) return entry
    const { addresses: _, cidr: __, dhcp: ___, vip: ____, ...rest } = entry
    return rest
  })
}
