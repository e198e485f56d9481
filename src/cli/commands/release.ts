import { exitCode } from '../../model/exit-code.ts'
import { nodeNames } from '../../render/text/names.ts'
import type { ApplyOptions } from '../fleet/apply-options.ts'
import { freshPlans } from '../fleet/apply-plans.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { carryOut } from '../fleet/carry-out.ts'
import type { Run } from '../process.ts'
import { print } from '../report.ts'

export const run: Run<ApplyOptions> = async (cli, { arguments: words, options: typed }) => {
  const names = words.flatMap((word) => word ?? [])
  const options: ApplyOptions = { ...typed, node: names, release: true }
  await using transports = openNodes(cli, options)
  const prepared = await freshPlans(cli, transports, options)
  if ('code' in prepared) return prepared.code
  const { plans, unread } = prepared
  // Nodes that keep nothing cannot be taken back.
  const { onFailure: _, ...rollout } = prepared.cluster.rollout
  const clean = ({ diagnostics, steps }: (typeof plans)[number]['plan']) =>
    steps.length === 0 && !diagnostics.some(({ severity }) => severity === 'error')
  if (options.output !== 'json' && unread.length === 0 && plans.every(({ plan }) => clean(plan))) {
    print(cli.stdout, `Nothing of netloom is on ${nodeNames(plans.map(({ plan }) => plan.node))}.\n`)
    return exitCode.done
  }
  const releasing = { ...prepared, cluster: { ...prepared.cluster, rollout } }
  return await carryOut(cli, transports, releasing, options, {
    isAgreed: options.approvedHash !== undefined,
    agreesToRemovals: true,
    question: (nodes, risk) => `Take everything of netloom off ${nodes}${risk}?`,
  })
}
