import type { Wave } from '../model/plan/wave.ts'
import type { Run } from './change-wave.ts'

/** Tells of a wave that takes longer than it should, until it is stopped. */
export function tellIfSlow({ plan, fleet }: Run, { name }: Wave, n: number): { stop(): void } {
  const { alertAfterSeconds: seconds } = plan.strategy
  if (seconds === undefined) return { stop: () => {} }
  const timer = setTimeout(() => fleet.tell({ type: 'wave-slow', n, wave: name, seconds }), seconds * 1000)
  return { stop: () => clearTimeout(timer) }
}
