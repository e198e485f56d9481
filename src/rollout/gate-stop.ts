import type { Stop } from '../model/plan/rollout-event.ts'
import type { RunContext } from './context.ts'
import type { Fleet } from './fleet.ts'

/** Nothing is kept of a gate that did not pass, so it leaves its step by this. */
export class GateStop extends Error {
  readonly stop: Extract<Stop, { why: 'gate' | 'asked' }>
  constructor(stop: GateStop['stop']) {
    super('a gate stops the run')
    this.stop = stop
  }
}

/** Pauses a run until somebody lets it go on. Throws `GateStop` where nobody can, or somebody wants it to end. */
export async function somebodyLooks(
  context: RunContext,
  fleet: Pick<Fleet, 'tell'>,
  stop: Extract<Stop, { why: 'gate' }>,
  { n, wave }: { readonly n: number; readonly wave: string },
): Promise<void> {
  if (!(await context.pause(`gate ${stop.gate}`)))
    throw new GateStop((await context.goesOn()) ? stop : { why: 'asked' })
  fleet.tell({ type: 'gate-waiting', gate: stop.gate, n, wave, for: 'resume' })
  if (!(await context.goesOn())) throw new GateStop({ why: 'asked' })
}
