import type { Unsaid } from '../render/fields.ts'
import type { Own } from '../render/own-values.ts'
import type { World } from './world.ts'

/** What plans need not spell out, of every kind. */
export const unsaidIn = ({ provider }: World): Unsaid =>
  Object.fromEntries(provider.kinds.map(({ kind, unsaid = {} }) => [kind, unsaid]))

/** What is each node's own, of every kind. */
export const ownIn =
  ({ provider }: World): Own =>
  (kind, spec) =>
    provider.kinds.find((one) => one.kind === kind)?.own?.(spec) ?? []
