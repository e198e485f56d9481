import type { Gate } from '../model/config/gate.ts'
import type { RunContext } from './context.ts'
import type { Fleet } from './fleet.ts'
import { GateStop, somebodyLooks } from './gate-stop.ts'

/** Milliseconds between two looks for an approval. */
const betweenLooks = 500

/** Returns once somebody approved the wave. Whoever began the run agreed to the first one by that. Throws `GateStop`. */
export async function approved(
  gate: Gate,
  about: { readonly n: number; readonly wave: string },
  { context, fleet }: { readonly context: RunContext; readonly fleet: Fleet },
): Promise<void> {
  const { n, wave } = about
  if (n === 1) return
  const { by } = await context.step(`gate ${gate.name}, approval ${n}`, async () => {
    fleet.tell({ type: 'gate-waiting', gate: gate.name, n, wave, for: 'approval' })
    for (;;) {
      const until = context.now().getTime() + (gate.seconds ?? Number.POSITIVE_INFINITY) * 1000
      while (context.now().getTime() < until) {
        const who = await context.approvedBy(n)
        if (who !== undefined) return { by: who }
        if (!(await context.goesOn())) throw new GateStop({ why: 'asked' })
        await context.rest(betweenLooks)
      }
      const stop = { why: 'gate', gate: gate.name, outcome: 'inconclusive', saw: 'nobody approved it in time' } as const
      await somebodyLooks(context, fleet, stop, about)
    }
  })
  fleet.tell({ type: 'gate', gate: gate.name, when: 'beforeWave', n, wave, outcome: 'pass', saw: `approved by ${by}` })
}
