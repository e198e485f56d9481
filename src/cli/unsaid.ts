import { kinds } from '../providers/index.ts'
import type { Unsaid } from '../render/fields.ts'
import type { Own } from '../render/own-values.ts'

/** What plans need not spell out, of every kind. */
export const unsaid: Unsaid = Object.fromEntries(kinds.map(({ kind, unsaid = {} }) => [kind, unsaid]))

/** What is each node's own, of every kind. */
export const own: Own = (kind, spec) => kinds.find((one) => one.kind === kind)?.own?.(spec) ?? []
