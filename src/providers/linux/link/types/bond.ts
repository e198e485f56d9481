import { Optional } from 'typebox'
import type { Written } from '../../../../model/config/derived.ts'
import { documentNames } from '../../../../resources/network/links/types/bond-master.ts'
import { bondModes } from '../../../../schema/fields/bond.ts'
import { looksEvery, roundedDelay } from '../../../../schema/fields/bond-modes.ts'
import { linkNameRule } from '../../../../schema/fields/link-name.ts'
import { object, oneOf, stringOrNull } from '../../../../schema/vocabulary.ts'
import { defineLinkType } from '../link-type.ts'
import { type Bond, bondSettings, hasPrimary, isDelay, type Value, withArp } from './bond/settings.ts'

const known = Object.entries(bondSettings)

export const bond = defineLinkType<Bond>({
  type: 'bond',
  own: {
    field: 'bond',
    schema: object({
      mode: oneOf(bondModes, 'How the links share the work.'),
      primary: Optional(stringOrNull('The link that is used while it is up.')),
      ...Object.fromEntries(known.map(([field, { schema }]) => [field, Optional(schema)])),
    }),
  },
  disrupts: { mode: 'mode', lacpRate: 'LACP rate', xmitHashPolicy: 'hash policy' },
  fixed: ['bond.mode', ...known.flatMap(([field, { fixed }]) => (fixed ? [`bond.${field}`] : []))],
  // Only what somebody wrote is managed. Where the spec leaves out what was written, it is a zero.
  from: ({ bondMaster }, written) => {
    const mode = bondMaster?.mode as Bond['mode']
    const miimon = 'bondMaster.miimon' in written ? Number(bondMaster?.miimon ?? 0) : undefined
    const asked = known.flatMap(([field, { spec = field, nothing = 0, takenBy }]) => {
      if (!(`bondMaster.${spec}` in written)) return []
      const value = (bondMaster?.[spec] ?? nothing) as Value
      return [[field, isDelay(takenBy) ? roundedDelay(Number(value), looksEvery(mode, miimon)) : value]]
    })
    return { mode, ...primaryFrom(bondMaster?.primary, written), ...Object.fromEntries(asked) }
  },
  read: (_, data) => {
    const state = data as unknown as Bond
    const taken = known
      // Where there can be no delay, it is shown as 0.
      .filter(([, { takenBy }]) => isDelay(takenBy) || (takenBy?.(state) ?? true))
      .map(([field, { word, key = word, absent }]) => [field, data[key] ?? absent])
      .filter(([, value]) => value !== undefined)
    return {
      mode: state.mode,
      ...Object.fromEntries(taken),
      // The kernel reports the primary only while it is in the bond.
      ...(hasPrimary(state) && { primary: state.primary ?? null }),
    }
  },
  document: {
    kind: 'BondConfig',
    needsPorts: true,
    fields: (own, links) => {
      const plain = freshBond(own)
      const written = known.filter(
        ([field]) => own[field] !== undefined && (mustBeWritten(own, field) || !isSame(own, plain, field)),
      )
      return {
        ...{ links, bondMode: own.mode, ...(own.primary && links.includes(own.primary) && { primary: own.primary }) },
        ...Object.fromEntries(written.map(([field, { spec = field }]) => [documentNames[spec] ?? field, own[field]])),
      }
    },
  },
  // Of a bond that had another mode there may be settings left that this one does not take; and of the two ways to watch
  // links the kernel takes one, which is `miimon` where both are set.
  add: (own, name) => {
    if (!own) throw new Error(`the bond ${name} has no mode`)
    const state: Bond = Number(own.miimon ?? 0) > 0 ? { ...own, arpInterval: 0, arpValidate: 'none' } : own
    const taken = known.filter(([field, { takenBy }]) => own[field] !== undefined && (takenBy?.(own) ?? true))
    return ['mode', own.mode, ...taken.flatMap(([field, { word }]) => [word, String(state[field])])]
  },
  change: (before, after) =>
    known.flatMap(([field, { word }]) => {
      const value = after[field]
      return value === undefined || String(value) === String((before ?? after)[field]) ? [] : [word, String(value)]
    }),
  // `ip` wants the primary link to exist; the bond's own file also takes the name of one that is yet to come.
  beside: (before, { primary }, name) =>
    primary === undefined || primary === (before?.primary ?? null)
      ? []
      : [{ argv: ['tee', `/sys/class/net/${name}/bonding/primary`], stdin: `${primary ?? ''}\n` }],
  ports: {
    oneNetwork: true,
    masterOf: ({ masterName }) => masterName,
    takesPackets: true,
    setsUp: true,
    cycles: true,
    borrowsAddress: ({ bond }) => (bond?.failOverMac ?? 'none') === 'none',
  },
  // A delay that its mode does not take cannot be reset.
  fresh: (own) => {
    const state: Bond = { ...freshBond(own), ...own }
    const taken = known.filter(([, { takenBy }]) => takenBy?.(state) ?? true)
    return {
      ...(hasPrimary(own) && { primary: state.primary }),
      ...Object.fromEntries(taken.map(([field]) => [field, state[field]])),
    }
  },
  status: (own) => ({ bondMaster: own }),
})

/** Every setting of a new bond of this mode, also those that the mode does not take. */
const freshBond = (own: Bond): Bond => ({
  ...{ mode: own.mode, primary: null },
  ...Object.fromEntries(known.map(([field, { fresh }]) => [field, fresh])),
  ...(withArp.takenBy(own) ? {} : { miimon: 100 }),
})

const isSame = (own: Bond, other: Bond, field: string): boolean => String(own[field]) === String(other[field])

/** The language warns of an LACP bond that does not say how it watches its links. */
const mustBeWritten = ({ mode }: Bond, field: string): boolean =>
  mode === '802.3ad' && ['miimon', 'updelay', 'downdelay'].includes(field)

const primaryFrom = (primary: string | undefined, written: Written): Pick<Bond, 'primary'> =>
  'bondMaster.primary' in written && primary !== undefined && linkNameRule(primary, []).length === 0 ? { primary } : {}
