import { Optional, type Static } from 'typebox'
import { boolean, object, string } from '../vocabulary.ts'
import { legacyCluster } from './cluster.ts'
import { legacyMachine } from './machine.ts'

export const legacySchema = object(
  {
    version: Optional(string('v1alpha1.')),
    debug: Optional(boolean('Verbose logs.')),
    persist: Optional(boolean('Kept for legacy configs.')),
    machine: Optional(legacyMachine),
    cluster: Optional(legacyCluster),
  },
  'A machine config in the legacy form, without `kind`.',
)
export type LegacyConfig = Static<typeof legacySchema>
