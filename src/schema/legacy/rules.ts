import { canonicalAddress } from '../../model/ip.ts'
import type { Fault } from '../../model/node-config.ts'
import { hostnameRules, hostWordRule } from '../hostname.ts'
import { linkNameRule } from '../link.ts'
import { shown } from '../shown.ts'
import { sysctlRules } from '../sysctl.ts'
import { unfinished } from '../unfinished.ts'
import { addressingRules } from './addressing-rules.ts'
import { bondRules } from './bond-rules.ts'
import type { LegacyInterface } from './interface.ts'
import type { LegacyConfig } from './machine-config.ts'
import { membershipRules } from './membership-rules.ts'
import type { LegacyNetwork } from './network.ts'

/** Everything that must hold inside an old config, as Talos has it, and what the kernel would refuse. */
export function legacyRules({ machine = {} }: LegacyConfig): readonly Fault[] {
  const { network = {}, sysctls = {}, type = '' } = machine
  const at = ['machine', 'network']
  return [
    ...hostnameWords(network, at),
    ...(network.interfaces ?? []).flatMap((entry, n) =>
      entry.ignore === true ? [] : interfaceRules(entry, [...at, 'interfaces', n], type),
    ),
    ...membershipRules(network.interfaces ?? [], [...at, 'interfaces']),
    ...resolverRules(network, at),
    ...(network.kubespan === undefined ? [] : [unfinished([...at, 'kubespan'], 'KubeSpan')]),
    ...sysctlRules(sysctls, ['machine', 'sysctls']),
  ]
}

function interfaceRules(entry: LegacyInterface, at: Fault['path'], machineType: string): readonly Fault[] {
  const { vlans = [], bond } = entry
  return [
    ...identityRules(entry, at),
    ...addressingRules(entry, at, machineType),
    ...vlans.flatMap((vlan, n) => addressingRules(vlan, [...at, 'vlans', n], machineType)),
    ...vlans.flatMap(({ vlanId = 0 }, n) => vlanNumberRule(vlanId, [...at, 'vlans', n])),
    ...(bond ? bondRules(bond, [...at, 'bond']) : []),
    ...(entry.deviceSelector ? [unfinished([...at, 'deviceSelector'], 'links chosen by their hardware')] : []),
    ...(bond?.deviceSelectors?.length
      ? [unfinished([...at, 'bond', 'deviceSelectors'], 'links chosen by their hardware')]
      : []),
    ...(entry.wireguard ? [unfinished([...at, 'wireguard'], 'WireGuard')] : []),
    ...(entry.bridge?.interfaces ?? []).flatMap((name, n) => linkNameRule(name, [...at, 'bridge', 'interfaces', n])),
  ]
}

function identityRules({ interface: name = '', deviceSelector }: LegacyInterface, at: Fault['path']): Fault[] {
  const chosen = Object.keys(deviceSelector ?? {}).length > 0
  if (name !== '' && deviceSelector !== undefined) {
    const summary = 'an interface is chosen by name or by hardware, not both'
    return [{ code: 'document/exclusive', path: [...at, 'deviceSelector'], summary, hint: 'remove one of the two' }]
  }
  if (name !== '') return linkNameRule(name, [...at, 'interface'])
  if (chosen) return []
  const summary = deviceSelector === undefined ? 'the entry names no interface' : 'the device selector is empty'
  return [{ code: 'document/missing', path: at, summary, hint: 'add `interface` with the name of a link' }]
}

const vlanNumberRule = (id: number, at: Fault['path']): Fault[] =>
  id >= 1 && id <= 4094
    ? []
    : [
        {
          severity: 'warning',
          code: 'lint/vlan-number',
          path: [...at, 'vlanId'],
          summary: `the kernel knows no VLAN ${id}`,
          hint: 'use a number from 1 to 4094',
        },
      ]

const hostnameWords = ({ hostname = '' }: LegacyNetwork, at: Fault['path']): readonly Fault[] =>
  hostnameRules(hostname, [...at, 'hostname']).map((fault) => lint(fault))

/** Talos looks at none of these; a Linux node would stumble over them. */
const resolverRules = (network: LegacyNetwork, at: Fault['path']): readonly Fault[] => [
  ...(network.nameservers ?? []).flatMap((text, n) => addressLint(text, [...at, 'nameservers', n])),
  ...(network.searchDomains ?? []).flatMap((domain, n) => hostWordRule(domain, [...at, 'searchDomains', n])),
  ...(network.extraHostEntries ?? []).flatMap(({ ip = '', aliases = [] }, n) => [
    ...addressLint(ip, [...at, 'extraHostEntries', n, 'ip']),
    ...aliases.flatMap((alias, m) => hostWordRule(alias, [...at, 'extraHostEntries', n, 'aliases', m])),
  ]),
]

const addressLint = (text: string, path: Fault['path']): Fault[] =>
  canonicalAddress(text) === undefined
    ? [{ severity: 'warning', code: 'lint/address', path, summary: `${shown(text)} is no IP address`, hint: 'mend it' }]
    : []

const lint = (fault: Fault): Fault => ({ ...fault, severity: 'warning', code: 'lint/host-name' })
