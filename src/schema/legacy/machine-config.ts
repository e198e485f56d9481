import { Optional, type Static } from 'typebox'
import { flag, group, text } from '../vocabulary.ts'
import { legacyCluster } from './cluster.ts'
import { legacyMachine } from './machine.ts'

export const legacySchema = group(
  {
    version: Optional(text('v1alpha1.')),
    debug: Optional(flag('Verbose logs.')),
    persist: Optional(flag('Kept for legacy configs.')),
    machine: Optional(legacyMachine),
    cluster: Optional(legacyCluster),
  },
  'A machine config in the legacy form, without `kind`.',
)
export type LegacyConfig = Static<typeof legacySchema>
