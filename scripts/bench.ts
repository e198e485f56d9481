/**
 * Speed, shown against something else in the same run. Each figure is the median of several rounds; the rounds of a
 * figure and of its reference take turns, so that a busy moment of the machine hits both.
 */
import Table from 'cli-table3'
import { changesAgainstBatch } from './bench/changes.ts'
import { planCrowdedNodes } from './bench/crowded.ts'
import { deriveAgainstParse } from './bench/derive.ts'
import { gatherAgainstOthers } from './bench/gather.ts'
import { planAgainstParse } from './bench/plan.ts'
import { protectionAgainstNone } from './bench/protection.ts'
import { renderPlans } from './bench/render.ts'
import { rollOutOverSimulated } from './bench/rollouts.ts'
import type { Figure } from './bench/rounds.ts'
import { validateAgainstNode } from './bench/validate.ts'

const wanted = process.argv.slice(2)
const benches: Record<string, () => Promise<readonly Figure[]>> = {
  validate: validateAgainstNode,
  derive: deriveAgainstParse,
  plan: planAgainstParse,
  crowded: planCrowdedNodes,
  render: renderPlans,
  gather: gatherAgainstOthers,
  changes: changesAgainstBatch,
  protection: protectionAgainstNone,
  rollouts: rollOutOverSimulated,
}

const table = new Table({
  head: ['what', 'netloom', 'reference', 'ratio', 'target', ''],
  style: { head: [], border: [] },
})
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`measuring ${name} …`)
  for (const { what, figure, reference, ratio, target, met } of await bench()) {
    table.push([what, figure, reference, ratio, target, met ? 'met' : 'SHORT'])
  }
}
console.log(table.toString())
