import type { Plan } from '../../model/plan/plan.ts'

/** Whether anything is cut off. */
export const isDisruptive = (plans: readonly Plan[]): boolean =>
  plans.some(({ steps }) => steps.some(({ disrupts = [] }) => disrupts.length > 0))
