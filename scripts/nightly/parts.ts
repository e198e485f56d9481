import type { Part } from './part.ts'
import { fuzz } from './parts/fuzz.ts'
import { meaning } from './parts/meaning.ts'
import { model } from './parts/model.ts'

/** All that is tried at night. */
export const parts: readonly Part[] = [meaning, fuzz, model]
