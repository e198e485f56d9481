import { openAsker } from '../../../gates/asker.ts'
import { negativeControl } from '../../../gates/control.ts'
import { type Gate, isPerNode } from '../../../model/config/gate.ts'
import { type Diagnostic, hasErrors } from '../../../model/diagnostic.ts'
import { type ExitCode, exitCode, gravestOf } from '../../../model/exit-code.ts'
import { visible } from '../../../model/visible.ts'
import { type GateStanding, type GatesReport, gatesText } from '../../../render/gates.ts'
import { openNodes } from '../../fleet/ask-nodes.ts'
import { fanOut } from '../../fleet/fan-out.ts'
import { gateWorld } from '../../fleet/gate-world.ts'
import { chooseNodes } from '../../fleet/load.ts'
import type { NodeOptions, TextOrJson } from '../../options.ts'
import type { Run } from '../../process.ts'
import { print, printJson, reportDiagnostics, widthOf } from '../../report.ts'

/** Asks each gate as it is now, once, and so that it has to fail. */
export const run: Run<NodeOptions & TextOrJson> = async (cli, { options }) => {
  const chosen = await chooseNodes(cli, { ...options, changing: true })
  if (chosen.refused) return chosen.refused
  if (hasErrors(chosen.diagnostics)) return exitCode.error
  await using transports = openNodes(cli, options)
  const world = gateWorld(cli, transports, chosen.cluster.nodes, options)
  const [askNow, askControl] = [openAsker(world), openAsker(world, { control: true })]
  const nodes = chosen.nodes.map(({ node }) => node.name)
  const { gates = [] } = chosen.cluster.rollout
  const asked = gates.flatMap((gate) => (isPerNode(gate) ? nodes.map((node) => ({ gate, node })) : [{ gate }]))
  const standing = async ({ gate, node }: { gate: Gate; node?: string }): Promise<GateStanding> => {
    const about = { n: 1, wave: 'check', nodes, ...(node !== undefined && { node }) }
    const control = negativeControl(gate)
    const [now, failing] = await Promise.all([
      askNow(gate, about),
      control === undefined ? undefined : askControl({ ...gate, question: control }, about),
    ])
    return {
      ...{ gate: gate.name, when: gate.when, now },
      ...(node !== undefined && { node }),
      ...(failing && { control: failing }),
    }
  }
  const { signal } = cli.interrupts
  const { results, notStarted } = await fanOut(asked, Math.min(options.concurrency, 16), signal, standing)
  const faults = results.flatMap(faultsOf)
  reportDiagnostics(cli, faults)
  const gatesNow = cli.conceal(results)
  if (options.output === 'json')
    printJson(cli, {
      ...{ format: 'netloom.gates', version: 1 },
      gates: gatesNow,
      diagnostics: [...chosen.diagnostics, ...faults],
    } satisfies GatesReport)
  else print(cli.stdout, gatesText(gatesNow, cli.style, widthOf(cli.stdout)))
  return gravestOf([...results.flatMap(codesOf), ...(notStarted.length > 0 ? [exitCode.error] : [])])
}

const faultsOf = ({ gate, node, control }: GateStanding): Diagnostic[] =>
  control?.outcome !== 'pass'
    ? []
    : [
        {
          severity: 'error',
          code: 'rollout/gate-cannot-fail',
          summary: `the gate ${gate} passes where it has to fail (${visible(control.saw) || 'it says nothing'})`,
          hint: 'See what it really asks. A command is started with NETLOOM_CONTROL=1 for this, about a node that is not there.',
          ...(node !== undefined && { node }),
        },
      ]

const codesOf = ({ now, control }: GateStanding): ExitCode[] => [
  ...(control?.outcome === 'pass' ? [exitCode.error] : []),
  ...(now.outcome === 'fail' ? [exitCode.gateFailed] : []),
  ...((now.outcome === 'inconclusive' && control !== undefined) || control?.outcome === 'inconclusive'
    ? [exitCode.gateInconclusive]
    : []),
]
