import type { Kind } from '../../model/plan/kind.ts'
import { fieldChanges } from '../../model/plan/partial.ts'

/** The first fixed field that would have to change, by its dotted path. */
export const fixedChange = (kind: Kind, before: object, after: object): string | undefined =>
  kind.fixed &&
  fieldChanges(before, after).find(({ path }) =>
    kind.fixed?.some((fixed) => path === fixed || path.startsWith(`${fixed}.`) || fixed.startsWith(`${path}.`)),
  )?.path
