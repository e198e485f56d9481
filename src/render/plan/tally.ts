import { type Plan, type StepCounts, tally } from '../../model/plan/plan.ts'

export type Tally = StepCounts

export const noTally: Tally = tally([])

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, of) => ({
      create: sum.create + of.create,
      update: sum.update + of.update,
      replace: sum.replace + of.replace,
      delete: sum.delete + of.delete,
      adopt: sum.adopt + of.adopt,
      forget: sum.forget + of.forget,
      protect: sum.protect + of.protect,
      lift: sum.lift + of.lift,
    }),
    noTally,
  )

export const tallyOf = (plan: Plan): Tally => tally(plan.steps)

/** `3 to create, 2 to remove`, then what only the ledger learns: `(and 1 to adopt)`. What there is nothing of is left out. */
export function tallyText(of: Tally): string {
  const common = words([of.create, 'create'], [of.update, 'change'], [of.replace, 'replace'], [of.delete, 'remove'])
  const rare = words([of.adopt, 'adopt'], [of.forget, 'release'], [of.protect, 'protect'], [of.lift, 'protect no more'])
  if (common === '') return rare === '' ? 'nothing to do' : rare
  return rare === '' ? common : `${common} (and ${rare})`
}

const words = (...counts: readonly (readonly [number, string])[]): string =>
  counts.flatMap(([count, what]) => (count > 0 ? [`${count} to ${what}`] : [])).join(', ')
