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

/** `3 to create, 1 to change, 0 to replace, 2 to remove`, and what only the ledger learns, where there is any. */
export function tallyText(of: Tally): string {
  const common = `${of.create} to create, ${of.update} to change, ${of.replace} to replace, ${of.delete} to remove`
  const rare = [
    ...(of.adopt > 0 ? [`${of.adopt} to adopt`] : []),
    ...(of.forget > 0 ? [`${of.forget} to release`] : []),
    ...(of.protect > 0 ? [`${of.protect} to protect`] : []),
    ...(of.lift > 0 ? [`${of.lift} to protect no more`] : []),
  ]
  return rare.length > 0 ? `${common} (and ${rare.join(', ')})` : common
}
