import { basename, resolve } from 'node:path'
import { observeNode } from '../../apply/observe.ts'
import { loadMachines } from '../../config/cluster/machines.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { EngineError } from '../../model/engine-error.ts'
import { exitCode, gravestOf } from '../../model/exit-code.ts'
import { type Snapshot, seen } from '../../model/node/snapshot.ts'
import { initText } from '../../render/init.ts'
import { askNodes, openNodes } from '../fleet/ask-nodes.ts'
import { clusterText, type Described, folderOf } from '../init/folder.ts'
import { type Host, hostsOf } from '../init/hosts.ts'
import { namesOf } from '../init/names.ts'
import { loadNew, wouldChange } from '../init/would-change.ts'
import { refuseExisting, writeFolder } from '../init/write-folder.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, reportDiagnostics, usage } from '../report.ts'
import { readCode } from '../verdict.ts'

export const run: Run<NodeOptions> = async (cli, { options }) => {
  const { hosts, diagnostics } = hostsOf(options.node ?? [])
  reportDiagnostics(cli, diagnostics)
  if (hasErrors(diagnostics)) return exitCode.error
  const folder = options.cluster
  if (/\.ya?ml$/.test(folder)) {
    reportDiagnostics(cli, [usage('-C names a file', 'Name the folder that cluster.yaml is to be written to.')])
    return exitCode.error
  }
  await refuseExisting(folder, ['cluster.yaml'])

  const { looks, problems } = await lookAt(cli, hosts, options)
  reportDiagnostics(cli, problems)
  const code = readCode(problems, [], cli.interrupts.signal.aborted)
  if (looks.length === 0 || cli.interrupts.signal.aborted) {
    print(cli.stdout, 'Nothing was written.\n')
    return code
  }

  const names = namesOf(looks.map(({ host, snapshot }) => ({ host, ...ownName(snapshot) })))
  const nodes = looks.map(
    ({ host, snapshot }, n): Described => ({ host, name: names[n] as string, ...cli.provider.describe.of(snapshot) }),
  )
  const files = folderOf(basename(resolve(cli.cwd, folder)), nodes)
  const cluster = await loadNew(cli, files)
  reportDiagnostics(cli, cluster.diagnostics, files)
  reportDiagnostics(
    cli,
    wouldChange(
      cli,
      cluster,
      looks.map(({ snapshot }) => snapshot),
    ),
  )
  await writeFolder(folder, files)
  print(cli.stdout, initText(folder, [...files.keys()], nodes))
  return gravestOf([code, hasErrors(cluster.diagnostics) ? exitCode.error : exitCode.done])
}

interface Look {
  readonly host: Host
  readonly snapshot: Snapshot
}

/** Asks the machines, each under what the user called it, over the very connections that the new cluster will have. */
async function lookAt(
  cli: CliProcess,
  hosts: readonly Host[],
  options: NodeOptions,
): Promise<{ readonly looks: readonly Look[]; readonly problems: readonly Diagnostic[] }> {
  const { env, home } = cli
  const text = clusterText(
    'new',
    hosts.map((host, n) => ({ name: namesOf([{ host }])[0] ?? `host${n}`, host })),
  )
  const { nodes } = await loadMachines(async () => text, { env, home })
  await using transports = openNodes(cli, options)
  const { kinds } = cli.provider
  const byNode = new Map(nodes.map(({ node }, n) => [node, hosts[n] as Host]))
  const { answers, problems } = await askNodes(cli, transports, nodes, options, async (transport, { node }, signal) => {
    const snapshot = await observeNode(transport, kinds, { refs: [] }, signal)
    refuse(snapshot, cli.provider.describe.kinds)
    return { host: byNode.get(node) as Host, snapshot }
  })
  return { looks: answers, problems }
}

/** A node of which a part cannot be read, or that netloom looks after already, is not written: half of it would mislead. */
function refuse(snapshot: Snapshot, kinds: readonly string[]): void {
  for (const kind of kinds) {
    const observation = snapshot.kinds[kind]
    if (observation?.status !== 'unreadable') continue
    const { code, summary, hint } = observation.problem
    throw new EngineError(code, summary, { hint: hint ?? '' })
  }
  if (snapshot.ledger.entries.length > 0 || snapshot.open) {
    throw new EngineError('init/managed', 'netloom looks after this node already', {
      hint: 'Go on with the cluster it was applied from: what that asks for beside links and addresses would be lost in a new one.',
    })
  }
}

function ownName(snapshot: Snapshot): { readonly own?: string } {
  const [one] = seen(snapshot, 'Hostname')
  const { hostname } = (one?.spec ?? {}) as { readonly hostname?: string }
  return hostname ? { own: hostname } : {}
}
