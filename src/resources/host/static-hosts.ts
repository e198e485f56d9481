import type { Place } from '../../model/config/derived.ts'
import { type MachineConfig, writtenOf } from '../../model/config/machine-config.ts'
import { canonicalAddress, splitPrefix } from '../../model/ip.ts'
import { StaticHostConfig } from '../../schema/documents/static-host-config.ts'
import { merged } from '../layer.ts'
import type { Merged, Part } from '../part.ts'
import { byAddress } from './address-order.ts'
import { legacyDocument } from './configured.ts'
import { fqdn, hostnameStatus, nodeAddress } from './statuses.ts'

export interface StaticHost {
  /** As written; in a legacy config perhaps no address. */
  readonly ip: string
  readonly names: readonly string[]
  readonly place: Place
}

/** Names given to addresses: first those of the legacy config, then the documents. */
export const staticHostsOf = (config: MachineConfig): readonly StaticHost[] => [
  ...legacyHosts(config),
  ...writtenOf(config, StaticHostConfig).map((document) => ({
    ip: document.content.name,
    names: document.content.hostnames,
    place: { document, path: [] },
  })),
]

function legacyHosts(config: MachineConfig): StaticHost[] {
  const document = legacyDocument(config)
  if (!document) return []
  return (document.content.machine?.network?.extraHostEntries ?? []).map(({ ip = '', aliases = [] }, n) => ({
    ...{ ip, names: aliases, place: { document, path: ['machine', 'network', 'extraHostEntries', n] } },
  }))
}

/** What the resolver on the machine answers of itself: given names, and the machine's own. */
export const staticHosts: Part = {
  follow: (all) => {
    const byName = new Map<string, string[]>()
    for (const { name, addresses } of [...given(all.config), ...own(all)]) {
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), ...addresses])
    }
    return [...byName].map(([name, addresses]) =>
      merged('StaticHosts.net.talos.dev', name, { addresses: [...new Set(addresses.toSorted(byAddress))] }),
    )
  },
}

interface Answer {
  readonly name: string
  readonly addresses: readonly string[]
}

const given = (config: MachineConfig): Answer[] =>
  staticHostsOf(config).flatMap(({ ip, names }) => {
    const address = canonicalAddress(ip)
    return address === undefined ? [] : names.map((name) => ({ name: normal(name), addresses: [address] }))
  })

function own(all: Merged): Answer[] {
  const [status, current] = [hostnameStatus(all), nodeAddress(all, 'current')]
  if (!status || !current) return []
  const addresses = current.addresses.map((prefix) => splitPrefix(prefix)[0])
  return [...new Set([normal(status.hostname), normal(fqdn(status))])].map((name) => ({ name, addresses }))
}

const normal = (name: string): string => name.trim().replace(/\.+$/, '').toLowerCase()
