import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import { resourceOf } from '../../src/model/node/resource.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { seenWorld } from '../../src/planner/world/basis.ts'
import { movingWorld } from '../../src/planner/world/moving-world.ts'
import { managementPath } from '../../src/providers/linux/management-path.ts'
import { type TwoNamespaces, twoNamespaces } from './management-path/two-namespaces.ts'
import { kinds, reachable, wish } from './management-path/wishes.ts'

const flow = { clientAddress: '192.0.2.9', clientPort: 40000, nodeAddress: '10.0.0.5', nodePort: 22 }
const cases = Number(process.env.NETLOOM_PATH_CASES ?? 12)

async function look(lab: TwoNamespaces, entries: readonly LedgerEntry[]): Promise<Snapshot> {
  const seen = kinds.map(async (kind) => {
    const resources = kind.observe(await lab.probe(kind.probes([])), []).map((spec) => resourceOf(kind, spec))
    return [kind.kind, { status: 'seen', resources }] as const
  })
  const ledger = { version: 1, transaction: '', planHash: '', entries } as const
  return { node: 'node', kinds: Object.fromEntries(await Promise.all(seen)), ledger, flow }
}

/** For every step of every case: what the model said of the state after it, and whether the node could be reached. */
async function compared() {
  const verdicts: { verdict: string; reached: boolean; why: string }[] = []
  for (const desired of fc.sample(wish, { numRuns: cases, seed: 20_26 })) {
    await using lab = await twoNamespaces()
    const start = planNode({ kinds, desired: reachable, snapshot: await look(lab, []) })
    for (const command of start.steps.flatMap(({ commands }) => commands)) await lab.onNode(command)
    const snapshot = await look(lab, start.ledger)
    const plan = planNode({ kinds, desired, snapshot })
    expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])

    const world = movingWorld(seenWorld(kinds, snapshot))
    for (const step of [undefined, ...plan.steps]) {
      for (const command of step?.commands ?? []) {
        const { code, stderr } = await lab.onNode(command)
        expect(`${command.argv.join(' ')}: ${code} ${stderr}`).toBe(`${command.argv.join(' ')}: 0 `)
      }
      if (step) world.move(step, step.after)
      const { verdict, because } = managementPath(world.around, flow)
      // An answer comes when it can; that none will come is only known by waiting.
      const reached = await lab.reaches(flow.nodeAddress, flow.nodePort, verdict === 'keeps' ? 60 : 0.7)
      const path = plan.steps.slice(0, step?.n ?? 0).map(({ action, kind, id }) => `${action} ${kind}/${id}`)
      verdicts.push({ verdict, reached, why: `${because} after ${path.join(', ') || 'nothing'}` })
    }
  }
  return verdicts
}

describe(`the management path, judged and tried on a kernel in ${cases} plans`, () => {
  it('is kept where the model says so, and cut where it says so', { timeout: 1_800_000 }, async () => {
    const verdicts = await compared()
    const of = (predicted: string, reached: boolean) =>
      verdicts.filter((v) => v.verdict === predicted && v.reached === reached)
    const falseHope = of('keeps', false)
    const falseAlarm = of('cuts', true)
    console.info(
      `${verdicts.length} states: ${of('keeps', true).length} kept, ${of('cuts', false).length} cut, ` +
        `${verdicts.filter(({ verdict }) => verdict === 'unknown').length} unknown; ` +
        `disagreements: ${falseHope.length} said to be kept but cut, ${falseAlarm.length} said to be cut but kept`,
    )
    expect(falseHope.map(({ why }) => why)).toEqual([])
    expect(falseAlarm.map(({ why }) => why)).toEqual([])
    expect(of('cuts', false).length).toBeGreaterThan(0)
  })
})
