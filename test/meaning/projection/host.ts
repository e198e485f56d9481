import type { Projected } from '../projection.ts'
import { givenLines } from './hosts-file.ts'
import { isHostWord, isLinkName, type Meaning } from './meaning.ts'

interface EthernetSpec {
  readonly features?: Readonly<Record<string, boolean>>
  readonly wakeOnLan?: readonly string[]
}

/** What people write of ethtool's own names for features. */
const inKernel: Readonly<Record<string, string>> = {
  'generic-receive-offload': 'rx-gro',
  'generic-segmentation-offload': 'tx-generic-segmentation',
  'large-receive-offload': 'rx-lro',
}

const only = (kind: string, key: string, spec: Projected['spec']): Projected => ({ kind, key, spec })

/** The chains of the firewall, their rules as specs have them, with what the node itself waits for in its place. */
export const chainWants = (meaning: Meaning): readonly Projected[] => {
  const awaited = meaning.merged<{ before: number; packets: readonly { rule: object }[] }>('AwaitedPackets')
  return [...meaning.merged('NfTablesChains')].map(([name, { type, hook, priority, policy, rules }]) => {
    const { before = 0, packets = [] } = awaited.get(name) ?? {}
    const all = (rules as readonly object[]).toSpliced(before, 0, ...packets.map(({ rule }) => rule))
    return only('NfTablesChain', name, { name, type, hook, priority, policy, rules: all })
  })
}

/** Modules that somebody wrote; links need others. */
export const moduleWants = (meaning: Meaning): readonly Projected[] => {
  const text = JSON.stringify(meaning.config.documents.map(({ content }) => content))
  return [...meaning.merged<{ parameters: readonly string[] }>('KernelModuleSpecs', 'runtime')]
    .filter(([name]) => /^[A-Za-z0-9][\w-]*$/.test(name) && text.includes(`"name":"${name}"`))
    .map(([name, { parameters }]) =>
      only('KernelModule', name, { name: name.replaceAll('-', '_'), parameters: parameters.join(' '), loaded: true }),
    )
}

/** Settings of cards, in the words of their drivers. */
export const ethernetWants = (meaning: Meaning): readonly Projected[] =>
  [...meaning.merged<EthernetSpec>('EthernetSpecs')].flatMap(([written, { features, wakeOnLan, ...rest }]) => {
    const link = meaning.kernelName(written)
    if (!isLinkName(link)) return []
    return [
      only('Ethernet', link, {
        ...{ link, ...rest },
        ...(features && {
          features: Object.fromEntries(Object.entries(features).map(([name, on]) => [inKernel[name] ?? name, on])),
        }),
        ...(wakeOnLan && { wakeOnLan: [...wakeOnLan].sort() }),
      }),
    ]
  })

/** Parameters under /proc/sys, under the names that sysctl(8) has for them, and those under /sys under alike ones. */
export const paramWants = (meaning: Meaning): readonly Projected[] =>
  [...meaning.merged<{ value: string }>('KernelParamSpecs', 'runtime')].flatMap(([id, { value }]) => {
    const [root, kind] = id.startsWith('proc.') ? ['proc.sys.', 'KernelParam'] : ['sys.', 'SysfsParam']
    const written = id.slice(root?.length)
    if (!isParameter(written) || !isPlain(value)) return []
    const key = asSysctl(written)
    return [only(String(kind), key, { key, value: value.trim().split(/\s+/).join(' ') })]
  })

/** Of others validation warns: they could lead out of their folder. */
const isParameter = (key: string): boolean =>
  /^[A-Za-z0-9_-][A-Za-z0-9_./@:-]*$/.test(key) &&
  key.split('/').every((part) => !/^\.*$/.test(part)) &&
  !key.includes('..')

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no parameter holds is looked for
const isPlain = (value: string): boolean => !/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)

/** Dots part words. A name whose first sign that parts is a slash is a path, in which dots stand for themselves. */
const asSysctl = (key: string): string =>
  /^[^./]*\//.test(key) ? key.replace(/[./]/g, (sign) => (sign === '/' ? '.' : '/')) : key

/** What hostname(1) takes: letters and digits, and dashes between them. */
const isMachineName = (name: string): boolean => /^[A-Za-z\d]+(-+[A-Za-z\d]+)*$/.test(name)

/** The name of the node, if the config gives one that can be one. */
export const hostnameWants = (meaning: Meaning): readonly Projected[] =>
  [...meaning.asked<{ hostname: string; domainname: string }>('HostnameSpecs').values()]
    .filter(({ hostname, domainname }) => isMachineName(hostname) && (domainname === '' || isHostWord(domainname)))
    .map(({ hostname, domainname }) =>
      only('Hostname', 'hostname', { hostname, ...(domainname === '' ? {} : { domainname }), stored: hostname }),
    )

interface ResolverSpec {
  readonly nameServers?: readonly { readonly addr: string; readonly protocol: string }[]
  readonly searchDomains?: readonly string[]
  readonly searchDomainsOverridden?: boolean
}

/** How names are resolved: of servers and domains only those that the config itself speaks of. */
export function resolverWants(meaning: Meaning): readonly Projected[] {
  const configured = meaning.configured<ResolverSpec>('ResolverSpecs').get('resolvers')
  const holds = meaning.asked<ResolverSpec>('ResolverSpecs').get('resolvers')
  if (!configured || !holds) return []
  const servers = (configured.nameServers ?? []).length > 0 ? (holds.nameServers ?? []) : []
  const nameservers = servers.flatMap(({ addr, protocol }) => (protocol === 'Do53' ? [addr] : [])).slice(0, 3)
  const searchDomains = configured.searchDomainsOverridden ? (holds.searchDomains ?? []).filter(isHostWord) : undefined
  if (nameservers.length === 0 && searchDomains === undefined) return []
  return [
    only('Resolver', 'resolvers', {
      ...(nameservers.length > 0 ? { nameservers } : {}),
      ...(searchDomains ? { searchDomains } : {}),
      symlink: null,
    }),
  ]
}

/** Our lines of /etc/hosts, once static hosts are written. */
export function fileWants(meaning: Meaning): readonly Projected[] {
  const { contents } = meaning.merged<{ contents: string }>('EtcFileSpecs', 'files').get('hosts') ?? { contents: '' }
  const lines = givenLines(contents)
  return lines.length > 0 ? [only('EtcFile', '/etc/hosts', { path: '/etc/hosts', lines })] : []
}
