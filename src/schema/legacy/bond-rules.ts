import type { Fault } from '../../model/config/document-type.ts'
import { type BondOptions, bondOptionRules } from '../fields/bond-modes.ts'
import { linkNameRule } from '../fields/link-name.ts'
import type { LegacyBond } from './bond.ts'

/** What BondConfig calls options that have another name here. */
const documentNames: Readonly<Record<string, string>> = {
  ...{ tlbDynamicLb: 'tlbLogicalLb', resendIgmp: 'resendIGMP', peerNotifyDelay: 'peerNotifDelay' },
}

/** What the bonding driver would refuse. */
export function bondRules(bond: LegacyBond, at: Fault['path']): readonly Fault[] {
  const refuse = (field: keyof LegacyBond, when: boolean, summary: string): Fault[] =>
    when ? [{ code: 'document/bad-value', path: [...at, field], summary, hint: 'remove it' }] : []
  const written = Object.entries(bond)
    .filter(([, value]) => given(value))
    .map(([field, value]) => ({ field, option: documentNames[field] ?? field, value }))
  const options = Object.fromEntries(written.map(({ option, value }) => [option, value]))
  return [
    ...refuse('arpIPTarget', (bond.arpIPTarget ?? []).length > 0, 'bond.arpIPTarget is not supported'),
    ...refuse('adActorSystem', given(bond.adActorSystem), 'bond.adActorSystem is not supported'),
    ...bondOptionRules(
      { ...(options as Partial<BondOptions>), bondMode: bond.mode ?? 'balance-rr' },
      new Map(written.map(({ field, option }) => [option, [...at, field]])),
    ).map(asError),
    ...(bond.interfaces ?? []).flatMap((name, n) => linkNameRule(name, [...at, 'interfaces', n])),
  ]
}

/** In the legacy form a delay of a link that is no multiple of `miimon` is an error. */
const asError = ({ severity, ...fault }: Fault): Fault =>
  /^(up|down)delay$/.test(String(fault.path.at(-1)))
    ? { ...fault, code: 'document/bad-value' }
    : { ...fault, ...(severity && { severity }) }

/** In the legacy form, a zero and an empty text are as good as nothing. */
const given = (value: unknown): boolean => value !== undefined && value !== 0 && value !== ''
