import { kinds } from '../providers/index.ts'
import type { Unsaid } from '../render/fields.ts'

/** What plans need not spell out, of every kind. */
export const unsaid: Unsaid = Object.fromEntries(kinds.map(({ kind, unsaid = {} }) => [kind, unsaid]))
