import { canonicalAddress } from '../../model/ip.ts'
import type { NodeConfig } from '../../model/node-config.ts'
import { StaticHostConfig } from '../../schema/documents/static-host-config.ts'
import { isHostWord, wantedHostname } from './names.ts'
import { ownAddresses } from './own-addresses.ts'

type Line = readonly [address: string, ...names: string[]]

/**
 * What /etc/hosts holds, once a config names static hosts; else nothing: the file that a distribution made, with whatever
 * people added to it, is then left alone.
 */
export function wantedHosts(config: NodeConfig): string[] {
  const hosts = config
    .all(StaticHostConfig)
    .map(({ name, hostnames }): Line => [canonicalAddress(name) ?? name, ...hostnames.filter(isHostWord)])
  if (hosts.length === 0) return []
  const lines: Line[] = [
    ['127.0.0.1', 'localhost'],
    ...ownName(config),
    ['::1', 'localhost', 'ip6-localhost', 'ip6-loopback'],
    ['ff02::1', 'ip6-allnodes'],
    ['ff02::2', 'ip6-allrouters'],
    ...byAddress(hosts),
  ]
  const width = Math.max(...lines.map(([address]) => address.length))
  return [lines.map(([address, ...names]) => `${address.padEnd(width)} ${names.join(' ')}\n`).join('')]
}

/** Under its own address; where the config gives none (DHCP), under the one Debian keeps for this. */
function ownName(config: NodeConfig): Line[] {
  const name = wantedHostname(config)
  if (!name) return []
  const { hostname, domainname } = name
  const address = ownAddresses(config)[0] ?? '127.0.1.1'
  return [domainname === '' ? [address, hostname] : [address, `${hostname}.${domainname}`, hostname]]
}

/** One line for each address, however many documents or spellings it had. */
function byAddress(hosts: readonly Line[]): Line[] {
  const names = new Map<string, string[]>()
  for (const [address, ...more] of hosts) names.set(address, [...(names.get(address) ?? []), ...more])
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, all]) => all.length > 0)
    .map(([address, all]) => [address, ...new Set(all)])
}
