import { splitPrefix } from '../../../model/ip.ts'
import type { ManagementFlow } from '../../../model/node/snapshot.ts'
import type { Around } from '../../../model/plan/kind.ts'
import type { Address } from '../address/spec.ts'

/** The address that is called, on each link that holds it. */
export const holdersOf = (around: Around, { nodeAddress }: Pick<ManagementFlow, 'nodeAddress'>): readonly Address[] =>
  around<Address>('Address').filter(({ address }) => splitPrefix(address)[0] === nodeAddress)
