import { canonicalAddress, canonicalPrefix } from '../../model/ip.ts'
import type { Fault } from '../../model/node-config.ts'
import { shown } from '../shown.ts'
import { unfinished } from '../unfinished.ts'
import type { LegacyAddressing, LegacyRoute } from './addressing.ts'

/** Addresses, routes and shared addresses of an interface or of a VLAN on it. */
export const addressingRules = (entry: LegacyAddressing, at: Fault['path'], machineType: string): readonly Fault[] => [
  ...cidrRules(entry, at),
  ...(entry.addresses ?? []).flatMap((text, n) =>
    isAddressOrPrefix(text) ? [] : [wrong([...at, 'addresses', n], `${shown(text)} is no IP address`)],
  ),
  ...(entry.routes ?? []).flatMap((route, n) => routeRules(route, [...at, 'routes', n])),
  ...vipRules(entry, at, machineType),
  ...notCarriedOut(entry, at),
]

const isAddressOrPrefix = (text: string): boolean =>
  canonicalAddress(text) !== undefined || canonicalPrefix(text) !== undefined

const wrong = (path: Fault['path'], summary: string): Fault => ({ code: 'document/bad-value', path, summary })

function cidrRules({ cidr = '', addresses = [] }: LegacyAddressing, at: Fault['path']): readonly Fault[] {
  if (cidr === '') return []
  const path = [...at, 'cidr']
  if (addresses.length > 0) {
    return [{ code: 'document/exclusive', path, summary: 'addresses are given by `cidr` or by `addresses`, not both' }]
  }
  if (canonicalPrefix(cidr) === undefined) return [wrong(path, `${shown(cidr)} is no address with a prefix length`)]
  const hint = 'write it as the one item of `addresses`'
  return [{ severity: 'warning', code: 'document/deprecated', path, summary: '`cidr` is an old form', hint }]
}

function routeRules({ network = '', gateway = '', source = '' }: LegacyRoute, at: Fault['path']): readonly Fault[] {
  const address = (field: string, text: string): Fault[] =>
    text === '' || canonicalAddress(text) ? [] : [wrong([...at, field], `${shown(text)} is no IP address`)]
  return [
    ...(network === '' || canonicalPrefix(network)
      ? []
      : [wrong([...at, 'network'], `${shown(network)} is no network`)]),
    ...address('gateway', gateway),
    ...address('source', source),
    ...(network === '' && gateway === ''
      ? [{ code: 'document/missing', path: at, summary: 'the route has neither `network` nor `gateway`' }]
      : []),
  ]
}

function vipRules({ vip }: LegacyAddressing, at: Fault['path'], machineType: string): readonly Fault[] {
  if (vip === undefined) return []
  const path = [...at, 'vip']
  return [
    ...(canonicalAddress(vip.ip ?? '') ? [] : [wrong([...path, 'ip'], `${shown(vip.ip ?? '')} is no IP address`)]),
    ...(machineType === 'worker' ? [wrong(path, 'a worker cannot hold a shared address')] : []),
  ]
}

const notCarriedOut = ({ dhcp, vip }: LegacyAddressing, at: Fault['path']): readonly Fault[] => [
  ...(dhcp === true ? [unfinished([...at, 'dhcp'], 'DHCP')] : []),
  ...(vip === undefined ? [] : [unfinished([...at, 'vip'], 'a shared address')]),
]
