import type { Fault } from '../../model/config/document-type.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { addressingRules, vlanAddressingRules } from './addressing-rules.ts'
import { bondRules } from './bond-rules.ts'
import type { LegacyInterface } from './interface.ts'
import { wireguardRules } from './wireguard-rules.ts'

type Path = Fault['path']

/** One entry of `machine.network.interfaces`. */
export function interfaceRules(entry: LegacyInterface, at: Path): readonly Fault[] {
  const { vlans = [], bond, wireguard, vlanId } = entry
  return [
    ...identityRules(entry, at),
    ...addressingRules(entry, at),
    ...(vlanId === undefined ? [] : shortVlanRules(entry.interface ?? '', vlanId, at)),
    ...vlans.flatMap((vlan, n) => vlanAddressingRules(vlan, [...at, 'vlans', n])),
    ...vlans.flatMap((vlan, n) => vlanNumberRule(vlan.vlanId ?? 0, [...at, 'vlans', n])),
    ...(bond ? bondRules(bond, [...at, 'bond']) : []),
    ...(wireguard ? wireguardRules(wireguard, [...at, 'wireguard']) : []),
    ...(entry.bridge?.interfaces ?? []).flatMap((name, n) => linkNameRule(name, [...at, 'bridge', 'interfaces', n])),
  ]
}

function identityRules({ interface: name = '', deviceSelector }: LegacyInterface, at: Path): Fault[] {
  const empty = Object.values(deviceSelector ?? {}).every((value) => value === '')
  const hint = 'add `interface` with the name of a link'
  return [
    ...(name !== '' && deviceSelector !== undefined ? [twoWays(at)] : []),
    ...(name === '' && deviceSelector === undefined
      ? [{ code: 'document/missing', path: at, summary: 'the entry names no interface', hint }]
      : []),
    ...(deviceSelector !== undefined && empty
      ? [{ code: 'document/missing', path: [...at, 'deviceSelector'], summary: 'the device selector is empty', hint }]
      : []),
    ...(name === '' ? [] : linkNameRule(name, [...at, 'interface'])),
  ]
}

const twoWays = (at: Path): Fault => ({
  code: 'document/exclusive',
  path: [...at, 'deviceSelector'],
  summary: 'an interface is chosen by name or by hardware, not both',
  hint: 'remove one of the two',
})

/** `interface: eth0.100` with `vlanId: 100`: the parent is in the name. */
const shortVlanRules = (name: string, id: number, at: Path): Fault[] => [
  ...vlanNumberRule(id, at),
  ...(parentOf(name, id) === undefined
    ? [
        {
          code: 'document/bad-value',
          path: [...at, 'vlanId'],
          summary: `a VLAN ${id} that stands by itself is named after its parent`,
          hint: `name it as in \`eth0.${id}\`, or put it into \`vlans\` of its parent`,
        },
      ]
    : []),
]

/** The parent of a VLAN that is named `parent.id`. */
export function parentOf(name: string, id: number): string | undefined {
  const end = `.${id}`
  return name.endsWith(end) && name.length > end.length ? name.slice(0, -end.length) : undefined
}

const vlanNumberRule = (id: number, at: Path): Fault[] =>
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
