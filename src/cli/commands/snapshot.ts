import { resolve } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { desiredOf } from '../../planner/desired.ts'
import { count } from '../../render/text/names.ts'
import { wantedResources } from '../../resources/wanted.ts'
import { writeSnapshots } from '../../state/snapshots.ts'
import { openNodes } from '../fleet/ask-nodes.ts'
import { gatherFrom, type SeenNode } from '../fleet/gather.ts'
import { chooseNodes } from '../fleet/load.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, reportDiagnostics } from '../report.ts'
import { foundSecrets } from '../secrets/found.ts'
import { markSecrets } from '../secrets/marks.ts'
import { sealsToRecord } from '../secrets/recorded-seals.ts'
import { readCode } from '../verdict.ts'
import { packageVersion } from '../version.ts'

export const run: Run<NodeOptions & { readonly out: string }> = async (cli, { options }) => {
  const chosen = await chooseNodes(cli, options, { quiet: true })
  if (chosen.refused) return chosen.refused
  await using transports = openNodes(cli, options)
  const { answers, problems } = await gatherFrom(cli, transports, chosen.nodes, options)
  const telling = answers.filter((one) => holdsSecret(cli, one, chosen.cluster.named))
  const faults = telling.map(({ node }) => inTheClear(node.name))
  reportDiagnostics(cli, [...problems, ...faults])

  const about = { format: 'netloom.snapshot', version: 1, netloom: await packageVersion() } as const
  const taken = cli.now().toISOString()
  const kept = answers.filter((one) => !telling.includes(one))
  await writeSnapshots(
    resolve(cli.cwd, options.out),
    kept.map(({ machine, sealOf, snapshot: { seals: _, ...snapshot } }) => {
      const used = { kinds: cli.provider.kinds, resources: wantedResources(machine), named: chosen.cluster.named }
      const seals = sealsToRecord(used, sealOf)
      return { ...about, taken, snapshot, ...(seals.length > 0 && { seals }) }
    }),
  )
  print(cli.stderr, `Recorded ${count(kept.length, 'node')} in ${visible(options.out)}.\n`)
  const codes = chosen.faulty || faults.length > 0 ? [exitCode.error] : []
  return readCode(problems, codes, cli.interrupts.signal.aborted)
}

/** Seals give nothing away; whatever else is secret on the node is in the clear there. */
function holdsSecret(
  { provider: { kinds, links } }: CliProcess,
  { machine, snapshot }: SeenNode,
  named: Parameters<typeof markSecrets>[1],
): boolean {
  const desired = markSecrets(desiredOf(kinds, wantedResources(machine, { links: links(snapshot) })), named)
  return foundSecrets(kinds, snapshot, desired).some(({ text }) => !text.startsWith('sealed:'))
}

const inTheClear = (node: string): Diagnostic => ({
  severity: 'error',
  code: 'snapshot/holds-secret',
  summary: 'this node was not recorded: it has a secret in the clear, as an address or a name may be one',
  hint: 'Plan it without --snapshot.',
  node,
})
