import type { Fault } from '../../model/config/document-type.ts'
import type { BondConfig, bondModes } from './bond.ts'

export type BondMode = (typeof bondModes)[number]

const byArp: readonly BondMode[] = ['balance-rr', 'active-backup', 'balance-xor', 'broadcast']
const lacp: readonly BondMode[] = ['802.3ad']

/**
 * The modes in which the kernel takes an option of a bond, under its name in BondConfig; in any other it refuses the option,
 * even at its own default (`unsuppmodes` in drivers/net/bonding/bond_options.c). An option that is not here has no such limit.
 */
export const modesTaking: Readonly<Record<string, readonly BondMode[]>> = {
  packetsPerSlave: ['balance-rr'],
  primary: ['active-backup', 'balance-tlb', 'balance-alb'],
  tlbLogicalLb: ['balance-tlb', 'balance-alb'],
  ...{ arpInterval: byArp, arpValidate: byArp, missedMax: byArp },
  ...{ lacpRate: lacp, adActorSysPrio: lacp, adUserPortKey: lacp, adLACPActive: lacp },
}

export const isTaken = (option: string, mode: string): boolean =>
  modesTaking[option]?.includes(mode as BondMode) ?? true

/** The most that the kernel takes, where the language does not say so. */
const most: Readonly<Record<string, number>> = {
  ...{ packetsPerSlave: 65_535, resendIGMP: 255, adUserPortKey: 1023, peerNotifDelay: 300_000 },
  ...{ tlbLogicalLb: 1, allSlavesActive: 1 },
  ...{ miimon: 2 ** 31 - 1, arpInterval: 2 ** 31 - 1, lpInterval: 2 ** 31 - 1, minLinks: 2 ** 31 - 1 },
}

const delays = ['updelay', 'downdelay', 'peerNotifDelay'] as const

/** Options of a bond, under their names in BondConfig. */
export type BondOptions = Partial<BondConfig> & { readonly bondMode: BondMode }

/**
 * What the bonding driver would refuse of these options, or make another of; `written` are those that somebody wrote, each with
 * where that is.
 */
export function bondOptionRules(bond: BondOptions, written: ReadonlyMap<string, Fault['path']>): readonly Fault[] {
  const { bondMode: mode, arpInterval = 0, arpValidate = 'none' } = bond
  const miimon = looksEvery(mode, bond.miimon)
  return [...written].flatMap(([option, path]) => {
    const name = String(path.at(-1))
    const wrong = (summary: string, hint: string): Fault[] => [{ code: 'document/bad-value', path, summary, hint }]
    if (!isTaken(option, mode)) {
      const hint = `remove it, or use one of the modes that take it: ${modesTaking[option]?.join(', ')}`
      return wrong(`a bond of mode ${mode} takes no ${name}, not even its default`, hint)
    }
    const value = (bond as Readonly<Record<string, unknown>>)[option]
    const top = most[option]
    if (top !== undefined && Number(value) > top) return wrong(`${name} is at most ${top}`, 'write a smaller number')
    if (option === 'arpInterval' && arpInterval > 0 && miimon > 0) return wrong(...twice(name, 'miimon'))
    if (option === 'arpValidate' && arpValidate !== 'none' && miimon > 0) return wrong(...twice(name, 'miimon'))
    if (isDelay(option) && Number(value) > 0) return delayRule(name, Number(value), miimon, path)
    return []
  })
}

const isDelay = (option: string): boolean => (delays as readonly string[]).includes(option)

const twice = (name: string, other: string) =>
  [`a bond with ${other} takes no ${name}: it watches its links in one way`, `remove ${name} or ${other}`] as const

function delayRule(name: string, delay: number, miimon: number, path: Fault['path']): Fault[] {
  if (miimon === 0)
    return [{ code: 'document/bad-value', path, summary: `${name} needs miimon`, hint: 'add `miimon`, or remove it' }]
  const taken = roundedDelay(delay, miimon)
  const hint = `write a multiple of ${miimon}`
  return taken === delay
    ? []
    : [
        {
          severity: 'warning',
          code: 'document/no-effect',
          path,
          summary: `the kernel makes ${name} ${taken} of ${delay}`,
          hint,
        },
      ]
}

/** How often a bond looks at its links, in milliseconds: in modes that do not ask by ARP it does, also where nobody wrote so. */
export const looksEvery = (mode: string, miimon: unknown): number =>
  Number(miimon ?? (isTaken('arpInterval', mode) ? 0 : 100))

/** Delays are counted in looks at the links. */
export const roundedDelay = (delay: number, miimon: number): number =>
  miimon > 0 ? Math.floor(delay / miimon) * miimon : delay
