import { resolve } from 'node:path'
import { redact, spellings } from '../../config/secrets/redact.ts'
import type { Secret } from '../../model/config/secret.ts'
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
import { type ClosedSnapshot, closedSnapshot } from '../secrets/closed-snapshot.ts'
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
  const { named } = chosen.cluster
  const recorded = answers.map((one) => ({ one, closed: closed(cli, one, named) }))
  const faults = recorded.filter((one) => !one.closed).map(({ one }) => inTheClear(one.node.name))
  reportDiagnostics(cli, [...problems, ...faults])

  const about = { format: 'netloom.snapshot', version: 1, netloom: await packageVersion() } as const
  const taken = cli.now().toISOString()
  const kept = recorded.flatMap(({ one: { machine, sealOf }, closed }) => {
    if (!closed) return []
    const { snapshot, secrets } = closed
    const seals = sealsToRecord({ kinds: cli.provider.kinds, resources: wantedResources(machine), named }, sealOf)
    return [
      {
        ...{ ...about, taken, snapshot },
        ...(secrets.length > 0 && { secrets }),
        ...(seals.length > 0 && { seals }),
      },
    ]
  })
  await writeSnapshots(resolve(cli.cwd, options.out), kept)
  print(cli.stderr, `Recorded ${count(kept.length, 'node')} in ${visible(options.out)}.\n`)
  const codes = chosen.faulty || faults.length > 0 ? [exitCode.error] : []
  return readCode(problems, codes, cli.interrupts.signal.aborted)
}

/** Seals give nothing away; whatever else is secret on the node is in the clear there. */
function closed(
  { provider: { kinds, links } }: CliProcess,
  { machine, snapshot: { seals: _, ...snapshot } }: SeenNode,
  named: readonly Secret[],
): ClosedSnapshot | undefined {
  const desired = desiredOf(kinds, wantedResources(machine, { links: links(snapshot) }))
  const found = foundSecrets(kinds, snapshot, markSecrets(desired, named)).map(({ text }) => text)
  // What is wanted as it is found is not among that.
  const text = JSON.stringify(snapshot)
  const held = named.map((one) => one.reveal()).filter((one) => redact(text, spellings(one)) !== text)
  return closedSnapshot(snapshot, [...found.filter((one) => !one.startsWith('sealed:')), ...held], named)
}

const inTheClear = (node: string): Diagnostic => ({
  severity: 'error',
  code: 'snapshot/holds-secret',
  summary:
    'this node was not recorded: it has a secret in the clear, as an address or a name may be one, which is not encrypted in the config',
  hint: 'Plan it without --snapshot.',
  node,
})
