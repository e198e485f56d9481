import type { Defaults } from '../render/plan/fields.ts'
import type { Own } from '../render/plan/own-values.ts'
import type { CliProcess } from './process.ts'

/** What plans need not spell out, of every kind. */
export const defaultsIn = ({ provider }: CliProcess): Defaults =>
  Object.fromEntries(provider.kinds.map(({ kind, defaults = {} }) => [kind, defaults]))

/** What is each node's own, of every kind. */
export const ownIn =
  ({ provider }: CliProcess): Own =>
  (kind, spec) =>
    provider.kinds.find((one) => one.kind === kind)?.own?.(spec) ?? []
