import { BondConfig } from '../../../../schema/documents/bond-config.ts'
import { type LinkSpec, made } from '../link-spec.ts'
import { type BondMaster, bondMaster, documentNames, legacyBondMaster, legacyNames } from './bond-master.ts'
import { defineLinkSource, ethernetMtu } from './link-source.ts'

declare module '../link-spec.ts' {
  interface LinkSpec {
    readonly bondMaster?: BondMaster
    /** The bond it belongs to. */
    readonly masterName?: string
    readonly slaveIndex?: number | undefined
  }
}

export const bond = defineLinkSource<BondConfig>({
  document: BondConfig,
  mtu: ethernetMtu,
  field: 'bondMaster',
  own: (document, resolve) => ({ ...made('bond'), bondMaster: bondMaster(document, resolve) }),
  writes: Object.fromEntries(
    Object.entries(documentNames).map(([setting, field]) => [`bondMaster.${setting}`, [field]]),
  ),
  hardware: true,
  members: {
    fields: ['masterName', 'slaveIndex'],
    of: ({ links }) => links,
    membership: (masterName, n): Partial<LinkSpec> => ({ masterName, slaveIndex: n === 0 ? undefined : n }),
  },
  // The index goes with the master, also one that is 0 and so left out.
  overlay: (weaker, { masterName, slaveIndex }) => ({ slaveIndex: masterName ? slaveIndex : weaker.slaveIndex }),
  legacyChooses: ({ bond: entry }) =>
    (entry?.deviceSelectors ?? []).map((selector, n) => ({ selector, path: ['bond', 'deviceSelectors', n] })),
  legacy: ({ bond: entry }, resolve) =>
    entry && {
      own: { ...made('bond'), bondMaster: legacyBondMaster(entry, resolve) },
      writes: Object.fromEntries(
        Object.entries(legacyNames).map(([setting, field]) => [`bondMaster.${setting}`, ['bond', field]]),
      ),
      members: (entry.interfaces ?? []).map((name, n) => ({ name, path: ['bond', 'interfaces', n] })),
    },
})
