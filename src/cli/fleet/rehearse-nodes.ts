import { rehearse, unrehearsed } from '../../apply/rehearse.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import { isLedgerOnly, type Plan } from '../../model/plan/plan.ts'
import type { Rehearsal } from '../../model/plan/rehearsal.ts'
import type { SecretTexts } from '../../node/script.ts'
import { remade } from '../../planner/remade.ts'
import type { Transports } from '../../transport/transport.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { nodeProblem } from '../report.ts'
import { connectionFor } from './ask-nodes.ts'
import { fanOut } from './fan-out.ts'

interface ToRehearse {
  readonly node: InventoryNode
  readonly plan: Plan
  readonly knowledge: { readonly snapshot: Snapshot }
  /** `open`: texts of secrets that stand in the plan. */
  readonly texts: Pick<SecretTexts, 'open'>
}

/** Has nodes rehearse their plans, over connections that can only read. One that cannot is no fault. */
export async function rehearseNodes(
  { provider: { kinds }, interrupts: { signal } }: CliProcess,
  transports: Transports,
  nodes: readonly ToRehearse[],
  options: NodeOptions,
): Promise<ReadonlyMap<string, Rehearsal>> {
  const asked = nodes.filter(({ plan }) => !plan.steps.every(isLedgerOnly))
  const { results } = await fanOut(asked, options.concurrency, signal, async ({ node, plan, knowledge, texts }) => {
    try {
      const connection = connectionFor(node.connection, options)
      await using transport = await transports.forReading(node.name, connection, signal)
      const rehearsal = await rehearse(
        transport,
        { plan, secrets: texts.open, remade: remade(kinds, knowledge.snapshot) },
        signal,
      )
      return rehearsal ? [[node.name, rehearsal] as const] : []
    } catch (error) {
      return [[node.name, unrehearsed(plan, nodeProblem(node.name, error).summary)] as const]
    }
  })
  return new Map(results.flat())
}
