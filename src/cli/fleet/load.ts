import { type Cluster, type ClusterNode, loadCluster } from '../../config/cluster/load.ts'
import { type ClusterMachine, loadMachines, type Machines } from '../../config/cluster/machines.ts'
import { strictly } from '../../config/document/machine-config.ts'
import type { Trusts } from '../../model/config/trust.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import { openFolderFiles, readText } from '../files.ts'
import type { CliProcess } from '../process.ts'
import { reportDiagnostics } from '../report.ts'
import { entrusted } from '../trust/entrusted.ts'
import { openTrust, type Trust, type TrustWords, whereabouts } from '../trust/open.ts'
import { type Selection, select } from './select.ts'

/**
 * Loads the cluster in a folder, or the one that a cluster file describes. Nothing outside of its folder is read but what
 * is trusted.
 */
export async function openCluster(
  cli: CliProcess,
  place: string,
  {
    trusts,
    keepDocuments = false,
    keyless = false,
  }: { readonly trusts?: Trusts; readonly keepDocuments?: boolean; readonly keyless?: boolean } = {},
): Promise<Cluster> {
  const { read, follow } = openFolderFiles()
  const kinds = cli.provider.kinds.map(({ kind }) => kind)
  const options = { ...whereabouts(cli, place), follow, readOwn: readText, keepDocuments, keyless, kinds }
  const cluster = await loadCluster(read, { ...options, ...(trusts && { trusts }) })
  cli.hide(cluster.secrets)
  return cluster
}

/** The machines of a cluster, with no config read; with its policy if that is wanted. */
export function openMachines(
  cli: CliProcess,
  place: string,
  { trusts }: Pick<Trust, 'trusts'>,
  { withPolicy = false } = {},
): Promise<Machines> {
  const { read, follow } = openFolderFiles()
  return loadMachines(read, { ...whereabouts(cli, place), follow, trusts, withPolicy })
}

export interface Chosen {
  readonly cluster: Cluster
  /** Those whose config has no error. */
  readonly nodes: readonly ClusterNode[]
  /** The names of the other chosen ones. */
  readonly leftOut: readonly string[]
  /** Everything there is to report so far, already printed on standard error. */
  readonly diagnostics: readonly Diagnostic[]
  /** Something in it is an error; the healthy nodes can do without it. */
  readonly faulty: boolean
  /** No node is left that could do without, or what was asked for is not trusted: the code to end with. */
  readonly refused: ExitCode | undefined
}

type Words = Selection & TrustWords & { readonly acceptNew?: true; readonly changing?: true }

/**
 * The cluster and the chosen nodes of it, with every fault of what they use printed on standard error; `quiet` about
 * warnings, where the question is what is on the nodes; `offline` where no node will be reached.
 */
export async function chooseNodes(
  cli: CliProcess,
  words: Words & { readonly strict?: boolean; readonly verbose?: boolean },
  { quiet = false, offline = false } = {},
): Promise<Chosen> {
  const trust = await openTrust(cli, words)
  const judged = (found: readonly Diagnostic[]) => (words.strict ? strictly(found) : found)
  const load = async () => {
    const cluster = await openCluster(cli, words.cluster, trust)
    return { cluster, asks: cluster.asks, ...choose(cluster, judged, words) }
  }
  const { cluster, nodes, leftOut, diagnostics, refused } = offline
    ? refusedByFaults(await load())
    : await entrusted(cli, trust, words, load)
  const faulty = hasErrors(diagnostics)
  if (faulty || !quiet) reportDiagnostics(cli, diagnostics, cluster.sources, words.verbose)
  return { cluster, nodes, leftOut, diagnostics, faulty, refused }
}

function choose(
  cluster: Cluster,
  judged: (found: readonly Diagnostic[]) => readonly Diagnostic[],
  selection: Selection,
): Pick<Chosen, 'nodes' | 'leftOut' | 'diagnostics'> & { readonly goesOn: boolean } {
  const { nodes, diagnostics: words } = among(cluster.nodes, [], selection)
  const stop = { nodes, leftOut: [], goesOn: false }
  if (hasErrors(judged(cluster.common))) return { ...stop, diagnostics: judged(cluster.diagnostics) }
  if (hasErrors(words)) return { ...stop, diagnostics: [...judged(cluster.common), ...words] }
  const names = nodes.map(({ node }) => node.name)
  const all = nodes.length === cluster.nodes.length
  const diagnostics = judged(all ? cluster.diagnostics : cluster.faultsOf(names))
  const leftOut = hasErrors(diagnostics) ? names.filter((name) => hasErrors(judged(cluster.faultsOf([name])))) : []
  const healthy = nodes.filter(({ node }) => !leftOut.includes(node.name))
  return { nodes: healthy, leftOut, diagnostics, goesOn: healthy.length > 0 }
}

const refusedByFaults = <L extends Pick<Chosen, 'diagnostics'> & { readonly goesOn: boolean }>(loaded: L) => ({
  ...loaded,
  refused: hasErrors(loaded.diagnostics) && !loaded.goesOn ? exitCode.error : undefined,
})

/** The chosen machines, for what needs no config: a config that is broken keeps nobody from a rollback. */
export async function chooseMachines(
  cli: CliProcess,
  words: Words,
): Promise<Pick<Chosen, 'diagnostics' | 'refused'> & { readonly nodes: readonly ClusterMachine[] }> {
  const trust = await openTrust(cli, words)
  const { nodes, diagnostics, refused, sources } = await entrusted(cli, trust, words, async () => {
    const machines = await openMachines(cli, words.cluster, trust)
    return { ...machines, ...among(machines.nodes, machines.diagnostics, words) }
  })
  reportDiagnostics(cli, diagnostics, sources)
  return { nodes, diagnostics, refused }
}

/** Words about nodes can only be judged against a cluster that could be read. */
function among<N extends ClusterMachine>(nodes: readonly N[], loaded: readonly Diagnostic[], selection: Selection) {
  const { chosen, diagnostics: words } = select(
    nodes.map((one) => ({ ...one.node, one })),
    selection,
  )
  return { nodes: chosen.map(({ one }) => one), diagnostics: hasErrors(loaded) ? loaded : [...loaded, ...words] }
}
