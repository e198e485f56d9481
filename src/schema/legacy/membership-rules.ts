import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'
import type { LegacyInterface } from './interface.ts'

/**
 * Links that belong to a bond or a bridge: to one only, and without addresses of their own. Who belongs to whom is read
 * from ignored entries too.
 */
export function membershipRules(interfaces: readonly LegacyInterface[], at: Fault['path']): readonly Fault[] {
  const masters = new Map<string, string>()
  const faults = interfaces.flatMap((entry, n) => [
    ...exclusiveRules(entry, [...at, n]),
    ...membersOf(entry, [...at, n]).flatMap(({ member, path }) => {
      const [master, name] = [masters.get(member), entry.interface ?? '']
      masters.set(member, name)
      return master === undefined || master === name ? [] : [twoMasters(member, master, name, path)]
    }),
  ])
  return [...faults, ...interfaces.flatMap((entry, n) => memberAddressing(entry, [...at, n], masters))]
}

function exclusiveRules({ interface: name = '', bond, bridge }: LegacyInterface, at: Fault['path']): Fault[] {
  const both = `${shown(name)} cannot be a bond and a bridge at once`
  const chosen = `the bond ${shown(name)} chooses its links by name or by hardware, not both`
  return [
    ...(bond && bridge
      ? [{ code: 'document/exclusive', path: [...at, 'bridge'], summary: both, hint: 'remove one' }]
      : []),
    ...(bond?.interfaces?.length && bond.deviceSelectors?.length
      ? [{ code: 'document/exclusive', path: [...at, 'bond', 'deviceSelectors'], summary: chosen, hint: 'remove one' }]
      : []),
  ]
}

const membersOf = ({ bond, bridge }: LegacyInterface, at: Fault['path']): { member: string; path: Fault['path'] }[] =>
  bridge
    ? (bridge.interfaces ?? []).map((member, n) => ({ member, path: [...at, 'bridge', 'interfaces', n] }))
    : (bond?.interfaces ?? []).map((member, n) => ({ member, path: [...at, 'bond', 'interfaces', n] }))

const twoMasters = (member: string, first: string, second: string, path: Fault['path']): Fault => ({
  code: 'document/exclusive',
  path,
  summary: `${shown(member)} belongs to ${shown(first)} and to ${shown(second)}`,
  hint: 'remove it from one of them',
})

/** A port that names its bridge itself (`bridgePort`) is not looked at by Talos: its addresses are a warning. */
function memberAddressing(entry: LegacyInterface, at: Fault['path'], masters: ReadonlyMap<string, string>): Fault[] {
  const claimed = masters.get(entry.interface ?? '')
  const master = claimed ?? entry.bridgePort?.master
  if (master === undefined || entry.ignore === true) return []
  const fields = [
    ...(entry.dhcp === true ? ['dhcp'] : []),
    ...((entry.addresses ?? []).length > 0 ? ['addresses'] : []),
    ...((entry.cidr ?? '') === '' ? [] : ['cidr']),
    ...(entry.vip === undefined ? [] : ['vip']),
  ]
  return fields.map((field) => ({
    ...(claimed === undefined ? ({ severity: 'warning', code: 'lint/member-addressed' } as const) : exclusive),
    path: [...at, field],
    summary: `${shown(entry.interface ?? '')} is part of ${shown(master)} and cannot have addresses of its own`,
    hint: `move them to ${shown(master)}`,
  }))
}

const exclusive = { code: 'document/exclusive' } as const
