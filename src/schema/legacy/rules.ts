import type { Fault } from '../../model/config/document-type.ts'
import { canonicalAddress } from '../../model/ip.ts'
import { hostnameRules, hostWordRule } from '../fields/hostname.ts'
import { zoneNameRule, zoneRule } from '../fields/zone.ts'
import { shown } from '../values/shown.ts'
import { clusterRules } from './cluster-rules.ts'
import { interfaceRules } from './interface-rules.ts'
import type { LegacyConfig } from './machine-config.ts'
import { machineRules, sharedAddressRules } from './machine-rules.ts'
import { membershipRules } from './membership-rules.ts'
import type { LegacyNetwork } from './network.ts'

/** Everything that must hold inside a legacy config, as Talos has it, and what the kernel would refuse. */
export function legacyRules({ machine = {}, cluster = {}, persist }: LegacyConfig): readonly Fault[] {
  const { network = {}, type = '' } = machine
  const at = ['machine', 'network']
  const persistent = 'a machine always keeps its config: `persist` cannot be false'
  return [
    ...hostnameWords(network, at),
    ...(network.interfaces ?? []).flatMap((entry, n) =>
      entry.ignore === true ? [] : interfaceRules(entry, [...at, 'interfaces', n]),
    ),
    ...membershipRules(network.interfaces ?? [], [...at, 'interfaces']),
    ...resolverRules(network, at),
    ...machineRules(machine, ['machine']),
    ...sharedAddressRules(machine, ['machine']),
    ...clusterRules(cluster, type, ['cluster']),
    ...(persist === false
      ? [{ code: 'document/bad-value', path: ['persist'], summary: persistent, hint: 'remove it' }]
      : []),
  ]
}

const hostnameWords = ({ hostname = '' }: LegacyNetwork, at: Fault['path']): readonly Fault[] =>
  hostnameRules(hostname, [...at, 'hostname']).map((fault) => lint(fault))

/** Talos looks at none of these; a Linux node would stumble over them. */
const resolverRules = (network: LegacyNetwork, at: Fault['path']): readonly Fault[] => [
  ...(network.nameservers ?? []).flatMap((text, n) => [
    ...addressLint(text, [...at, 'nameservers', n]),
    ...zoneNameRule(text, [...at, 'nameservers', n]),
  ]),
  ...(network.searchDomains ?? []).flatMap((domain, n) => hostWordRule(domain, [...at, 'searchDomains', n])),
  ...(network.extraHostEntries ?? []).flatMap(({ ip = '', aliases = [] }, n) => [
    ...addressLint(ip, [...at, 'extraHostEntries', n, 'ip']),
    ...zoneRule(ip, undefined, [...at, 'extraHostEntries', n, 'ip']),
    ...aliases.flatMap((alias, m) => hostWordRule(alias, [...at, 'extraHostEntries', n, 'aliases', m])),
  ]),
]

const addressLint = (text: string, path: Fault['path']): Fault[] =>
  canonicalAddress(text) === undefined
    ? [{ severity: 'warning', code: 'lint/address', path, summary: `${shown(text)} is no IP address`, hint: 'mend it' }]
    : []

const lint = (fault: Fault): Fault => ({ ...fault, severity: 'warning', code: 'lint/host-name' })
