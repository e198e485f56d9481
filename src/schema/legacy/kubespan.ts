import type { Static } from 'typebox'
import { kubeSpan } from '../fields/kubespan.ts'
import { text } from '../vocabulary.ts'

export const legacyKubeSpan = kubeSpan(text('A network.'))
export type LegacyKubeSpan = Static<typeof legacyKubeSpan>
