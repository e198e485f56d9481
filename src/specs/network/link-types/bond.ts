import { BondConfig } from '../../../schema/documents/bond-config.ts'
import { bondMaster, documentNames, legacyBondMaster, legacyNames } from '../bond-master.ts'
import { type LinkSpec, made } from '../link-spec.ts'
import { defineLinkSource } from './link-source.ts'

export const bond = defineLinkSource<BondConfig>({
  document: BondConfig,
  own: (document, resolve) => ({ ...made('bond'), bondMaster: bondMaster(document, resolve) }),
  writes: Object.fromEntries(
    Object.entries(documentNames).map(([setting, field]) => [`bondMaster.${setting}`, [field]]),
  ),
  hardware: true,
  members: {
    of: ({ links }) => links,
    membership: (masterName, n): Partial<LinkSpec> => ({ masterName, slaveIndex: n === 0 ? undefined : n }),
  },
  legacy: ({ bond: entry }, resolve) =>
    entry && {
      own: { ...made('bond'), bondMaster: legacyBondMaster(entry, resolve) },
      writes: Object.fromEntries(
        Object.entries(legacyNames).map(([setting, field]) => [`bondMaster.${setting}`, ['bond', field]]),
      ),
      members: (entry.interfaces ?? []).map((name, n) => ({ name, path: ['bond', 'interfaces', n] })),
    },
})
