import type { Static } from 'typebox'
import { kubeSpan } from '../fields/kubespan.ts'
import { string } from '../vocabulary.ts'

export const legacyKubeSpan = kubeSpan(string('A network.'))
export type LegacyKubeSpan = Static<typeof legacyKubeSpan>
