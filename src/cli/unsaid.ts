import type { Unsaid } from '../render/fields.ts'
import type { World } from './world.ts'

/** What plans need not spell out, of every kind. */
export const unsaidIn = ({ provider }: World): Unsaid =>
  Object.fromEntries(provider.kinds.map(({ kind, unsaid = {} }) => [kind, unsaid]))
