import { pair } from '../../src/model/plan/pair.ts'
import { fieldChanges } from '../../src/model/plan/partial.ts'
import type { Action, Plan, Step } from '../../src/model/plan/plan.ts'

type Loose = Partial<Step> & { readonly kind: string; readonly id: string; readonly action: Action }

/** A step of a made-up plan; what is not given is plausible. */
export const step = (n: number, { before = null, after = null, ...rest }: Loose): Step => ({
  n,
  needs: [],
  before,
  after,
  fields: fieldChanges(before ?? {}, after ?? {}),
  because: 'the config asks for it',
  commands: [],
  undo: [],
  ...rest,
})

export const planOf = (node: string, steps: readonly Loose[], diagnostics: Plan['diagnostics'] = []): Plan => ({
  version: 1,
  node,
  basis: { config: 'sha256:00', ledger: 'sha256:00', digests: {} },
  steps: steps.map((loose, i) => step(i + 1, loose)),
  desired: [],
  ledger: [],
  diagnostics,
})

export const create = (kind: string, id: string, after: object, rest: Partial<Step> = {}): Loose => ({
  ...{ kind, id, action: 'create', ...pair(null, after) },
  ...rest,
})

export const update = (kind: string, id: string, before: object, after: object, rest: Partial<Step> = {}): Loose => ({
  ...{ kind, id, action: 'update', ...pair(before, after) },
  ...rest,
})

export const remove = (kind: string, id: string, before: object, rest: Partial<Step> = {}): Loose => ({
  ...{ kind, id, action: 'delete', because: 'no longer in the config', ...pair(before, null) },
  ...rest,
})
