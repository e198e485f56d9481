import type { TSchema } from 'typebox'
import { clusterSchema } from './cluster/index.ts'
import { policyTestSchema } from './cluster/policy-test.ts'
import { documentTypes } from './documents/index.ts'
import { LegacyConfig } from './legacy/index.ts'

/** Every schema that has a compiled validator, by name. */
export const schemas: Readonly<Record<string, TSchema>> = {
  cluster: clusterSchema,
  PolicyTest: policyTestSchema,
  ...Object.fromEntries([LegacyConfig, ...documentTypes].map((type) => [type.kind, type.schema])),
}
