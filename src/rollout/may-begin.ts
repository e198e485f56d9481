import type { Rollout } from '../model/config/rollout.ts'
import type { Stop } from '../model/plan/rollout-event.ts'
import { isOpen, nextOpening } from '../planner/waves/windows.ts'
import type { RunContext } from './context.ts'

/** Why nothing further may begin now, by what others wish and by the clock; waits while the run is to pause. */
export async function mayNotBegin(
  context: RunContext,
  { windows }: Pick<Rollout, 'windows'>,
): Promise<Stop | undefined> {
  if (!(await context.goesOn())) return { why: 'asked' }
  const now = context.now()
  if (isOpen(windows, now)) return undefined
  const opens = nextOpening(windows, now)?.toISOString()
  return { why: 'closed', ...(opens !== undefined && { opens }) }
}
