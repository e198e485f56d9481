import type { Part } from './part.ts'
import { fuzz } from './parts/fuzz.ts'
import { meaning } from './parts/meaning.ts'

/** All that is tried at night. */
export const parts: readonly Part[] = [meaning, fuzz]
