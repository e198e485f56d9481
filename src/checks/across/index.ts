import type { AcrossCheck } from '../../model/node/across.ts'
import { sharedNetworks } from './shared-networks.ts'

/** What nodes that change together must be able to do to each other. */
export const acrossChecks: readonly AcrossCheck[] = [sharedNetworks]
