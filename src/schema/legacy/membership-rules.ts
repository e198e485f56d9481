import type { Fault } from '../../model/node-config.ts'
import { shown } from '../shown.ts'
import type { LegacyInterface } from './interface.ts'

/** Links that belong to a bond or a bridge: to one only, and without addresses of their own. */
export function membershipRules(interfaces: readonly LegacyInterface[], at: Fault['path']): readonly Fault[] {
  const masters = new Map<string, string>()
  const faults: Fault[] = []
  interfaces.forEach((entry, n) => {
    if (entry.ignore === true) return
    const name = entry.interface ?? ''
    if (entry.bond && entry.bridge) {
      const summary = `${shown(name)} cannot be a bond and a bridge at once`
      faults.push({ code: 'document/exclusive', path: [...at, n, 'bridge'], summary })
    }
    if (entry.bond?.interfaces?.length && entry.bond.deviceSelectors?.length) {
      const summary = `the bond ${shown(name)} chooses its links by name or by hardware, not both`
      faults.push({ code: 'document/exclusive', path: [...at, n, 'bond', 'deviceSelectors'], summary })
    }
    for (const { member, path } of membersOf(entry, [...at, n])) {
      const master = masters.get(member)
      if (master === undefined || master === name) masters.set(member, name)
      else faults.push(twoMasters(member, master, name, path))
    }
  })
  return [...faults, ...interfaces.flatMap((entry, n) => memberAddressing(entry, [...at, n], masters))]
}

const membersOf = ({ bond, bridge }: LegacyInterface, at: Fault['path']): { member: string; path: Fault['path'] }[] => [
  ...(bond?.interfaces ?? []).map((member, n) => ({ member, path: [...at, 'bond', 'interfaces', n] })),
  ...(bridge?.interfaces ?? []).map((member, n) => ({ member, path: [...at, 'bridge', 'interfaces', n] })),
]

const twoMasters = (member: string, first: string, second: string, path: Fault['path']): Fault => ({
  code: 'document/exclusive',
  path,
  summary: `${shown(member)} belongs to ${shown(first)} and to ${shown(second)}`,
  hint: 'remove it from one of them',
})

function memberAddressing(entry: LegacyInterface, at: Fault['path'], masters: ReadonlyMap<string, string>): Fault[] {
  const master = masters.get(entry.interface ?? '') ?? entry.bridgePort?.master
  if (master === undefined || entry.ignore === true) return []
  const fields = [
    ...(entry.dhcp === true ? ['dhcp'] : []),
    ...((entry.addresses ?? []).length > 0 ? ['addresses'] : []),
    ...(['cidr', 'vip'] as const).filter((field) => entry[field] !== undefined && entry[field] !== ''),
  ]
  return fields.map((field) => ({
    code: 'document/exclusive',
    path: [...at, field],
    summary: `${shown(entry.interface ?? '')} is part of ${shown(master)} and cannot have addresses of its own`,
    hint: `move them to ${shown(master)}`,
  }))
}
