import type { Fault } from '../../model/config/document-type.ts'
import { linkNameRule } from '../fields/link-name.ts'
import type { LegacyBond } from './bond.ts'

/** What the bonding driver would refuse, by mode. */
export function bondRules(bond: LegacyBond, at: Fault['path']): readonly Fault[] {
  const refuse = (field: keyof LegacyBond, when: boolean, summary: string, hint = 'remove it'): Fault[] =>
    when ? [{ code: 'document/bad-value', path: [...at, field], summary, hint }] : []
  const { mode = 'balance-rr', miimon = 0, updelay = 0, downdelay = 0 } = bond
  const lacp = mode === '802.3ad'
  const balancing = mode === 'balance-tlb' || mode === 'balance-alb'
  const only = (field: keyof LegacyBond, ok: boolean): Fault[] =>
    refuse(field, given(bond[field]) && !ok, `bond.${field} has no meaning in ${mode} mode`)
  return [
    ...(['updelay', 'downdelay'] as const).flatMap((field) => delayRules(field, { updelay, downdelay }[field])),
    ...refuse('arpIPTarget', (bond.arpIPTarget ?? []).length > 0, 'bond.arpIPTarget is not supported'),
    ...refuse('adActorSystem', given(bond.adActorSystem), 'bond.adActorSystem is not supported'),
    ...only('lacpRate', lacp),
    ...only('adActorSysPrio', lacp),
    ...only('adUserPortKey', lacp),
    ...only('arpValidate', !(lacp || balancing)),
    ...only('arpInterval', !(lacp || balancing)),
    ...only('primary', mode === 'active-backup' || balancing),
    ...refuse('packetsPerSlave', (bond.packetsPerSlave ?? 0) > 1 && mode !== 'balance-rr', rrOnly),
    ...refuse(
      'tlbDynamicLb',
      (bond.tlbDynamicLb ?? 0) > 0 && !balancing,
      `bond.tlbDynamicLb has no meaning in ${mode}`,
    ),
    ...(bond.interfaces ?? []).flatMap((name, n) => linkNameRule(name, [...at, 'interfaces', n])),
  ]

  function delayRules(field: 'updelay' | 'downdelay', delay: number): Fault[] {
    if (delay === 0) return []
    if (miimon === 0) return refuse(field, true, `bond.${field} needs bond.miimon`, 'add `miimon`, or remove it')
    const summary = `bond.${field} must be a multiple of bond.miimon, which is ${miimon}`
    return refuse(field, delay % miimon !== 0, summary, `write ${Math.ceil(delay / miimon) * miimon}`)
  }
}

const rrOnly = 'bond.packetsPerSlave has a meaning in balance-rr mode only'

/** In the legacy form, a zero and an empty text are as good as nothing. */
const given = (value: unknown): boolean => value !== undefined && value !== 0 && value !== ''
