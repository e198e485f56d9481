import type { Drawn } from '../render/html/topology.ts'
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

/** Where things stand in a drawing of a node, of every kind that is drawn. */
export const drawnIn =
  ({ provider }: CliProcess): Drawn =>
  (kind, spec) =>
    provider.kinds.find((one) => one.kind === kind)?.drawn?.(spec)
