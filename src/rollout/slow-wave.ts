import type { Rollout } from '../model/config/rollout.ts'
import type { Wave } from '../model/plan/wave.ts'
import type { Fleet } from './fleet.ts'

/** Tells of a wave that takes longer than it should, until it is stopped. */
export function tellIfSlow(
  { alertAfterSeconds: seconds }: Pick<Rollout, 'alertAfterSeconds'>,
  fleet: Pick<Fleet, 'tell'>,
  { name }: Wave,
  n: number,
): { stop(): void } {
  if (seconds === undefined) return { stop: () => {} }
  const timer = setTimeout(() => fleet.tell({ type: 'wave-slow', n, wave: name, seconds }), seconds * 1000)
  return { stop: () => clearTimeout(timer) }
}
