import type { Derived, Written } from '../../model/config/derived.ts'
import type { MachineConfig } from '../../model/config/machine-config.ts'
import { splitPrefix } from '../../model/ip.ts'
import { inputsOf } from '../given.ts'
import type { Merged, Part } from '../part.ts'
import { hostDNS } from './configured.ts'
import { type ResolverSpec, serversOf } from './resolver.ts'
import { staticHostsOf } from './static-hosts.ts'
import { fqdn, hostnameStatus, nodeAddress, statusOf } from './statuses.ts'

/** `/etc/hosts`, and `/etc/resolv.conf` but in a container, which is given its own. */
export const etcFiles: Part = {
  follow: (all) => {
    const resolver = statusOf<ResolverSpec>(all, 'ResolverStatuses.net.talos.dev', 'ResolverSpecs.net.talos.dev')
    return [
      ...(resolver && all.config.mode !== 'container'
        ? [file('resolv.conf', resolvConf(resolver, hasResolver(all)))]
        : []),
      file('hosts', hosts(all), hostsWritten(all.config)),
    ]
  },
}

/** Whether a resolver runs on the machine itself: as observed, else as the config wants it. */
const hasResolver = (all: Merged): boolean =>
  (inputsOf<{ enabled?: boolean }>(all, 'HostDNSConfigs.net.talos.dev')[0]?.spec ?? hostDNS(all.config)).enabled ===
  true

export interface EtcFileSpec {
  readonly contents: string
  readonly mode: number
  readonly selinux_label: string
}

export const etcFileSpecs = 'EtcFileSpecs.files.talos.dev'

const file = (id: string, contents: string, written: Written = {}): Derived<EtcFileSpec> => ({
  metadata: { namespace: 'files', type: etcFileSpecs, id },
  spec: { contents, mode: 0o644, selinux_label: 'system_u:object_r:etc_t:s0' },
  written,
})

/** The names that people give are what somebody writes of that file. */
function hostsWritten(config: MachineConfig): Written {
  const [first] = staticHostsOf(config).filter(
    ({ ip, names }) => ip !== '' && isOneWord(ip) && usable(names).length > 0,
  )
  return first ? { contents: first.place } : {}
}

/** The C library knows three servers, and no encrypted ones. */
function resolvConf(resolver: ResolverSpec, cached: boolean): string {
  const plain = serversOf(resolver).filter(({ protocol = 'Do53' }) => protocol === 'Do53')
  const servers = cached ? ['127.0.0.53'] : plain.slice(0, 3).map(({ addr }) => addr)
  const domains = (resolver.searchDomains ?? []).filter(isOneWord)
  return [
    ...servers.map((server) => `nameserver ${server}\n`),
    ...(domains.length > 0 ? [`\nsearch ${domains.join(' ')}\n`] : []),
  ].join('')
}

type Line = readonly [address: string, names: string]

function hosts(all: Merged): string {
  const lines: Line[] = [
    ['127.0.0.1', 'localhost'],
    ...ownLine(all),
    ['::1', 'localhost ip6-localhost ip6-loopback'],
    ['ff02::1', 'ip6-allnodes'],
    ['ff02::2', 'ip6-allrouters'],
    ...givenLines(all.config),
  ]
  const width = Math.max(...lines.map(([address]) => address.length)) + 1
  return lines.map(([address, names]) => `${address.padEnd(width)}${names}\n`).join('')
}

function ownLine(all: Merged): Line[] {
  const [status, address] = [hostnameStatus(all), nodeAddress(all, 'default')?.addresses[0]]
  if (!status || address === undefined || !isOneWord(fqdn(status))) return []
  return [[splitPrefix(address)[0], [...new Set([fqdn(status), status.hostname])].join(' ')]]
}

/** One line for each address, sorted as text. */
function givenLines(config: MachineConfig): Line[] {
  const byAddress = new Map<string, string[]>()
  for (const { ip, names } of staticHostsOf(config)) {
    if (isOneWord(ip)) byAddress.set(ip, [...(byAddress.get(ip) ?? []), ...usable(names)])
  }
  return [...byAddress]
    .filter(([, names]) => names.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, names]) => [address, names.join(' ')])
}

const usable = (names: readonly string[]): string[] => names.filter((name) => name !== '' && isOneWord(name))

/** White space and control characters would write further lines: a name may come from anybody's DHCP server. */
const isOneWord = (text: string): boolean => !/[\s\p{Cc}]/u.test(text)
