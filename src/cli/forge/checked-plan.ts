import { isCommit } from '../../forges/reviews.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import { type Envelope, readSavedPlan, type SavedPlan } from '../../state/saved-plan.ts'
import { readText } from '../files.ts'
import { openMachines } from '../fleet/load.ts'
import type { CliProcess } from '../process.ts'
import { openTrust, whereabouts } from '../trust/open.ts'
import type { CommentOptions } from './words.ts'

/** A kept plan, which a stranger may have written, or why nothing is made of it. */
export async function checkedPlan(
  cli: CliProcess,
  file: string,
  options: CommentOptions,
): Promise<{ readonly saved: SavedPlan } | { readonly fault: Diagnostic; readonly code: ExitCode }> {
  const read = await readSavedPlan(file)
  if ('fault' in read) return { fault: read.fault, code: exitCode.error }
  const { envelope } = read.saved
  const fault =
    ofOtherCluster(nameIn(envelope), await expectedCluster(cli, options)) ?? ofOtherCommit(envelope, options)
  return fault ? { fault, code: exitCode.refused } : read
}

/** The name of the cluster that a plan is for, as far as it has one. */
export const nameIn = ({ clusterName, cluster }: Envelope): string =>
  clusterName ?? cluster.split('/').findLast((part) => part !== '') ?? cluster

/** Which cluster it must be: the one that was named, or whose file is here. */
export async function expectedCluster(cli: CliProcess, options: CommentOptions): Promise<string | undefined> {
  if (options.clusterName !== undefined) return options.clusterName
  const { folder, file } = whereabouts(cli, options.cluster)
  if ((await readText(`${folder}/${file}`)) === undefined) return undefined
  const trust = await openTrust(cli, { cluster: options.cluster })
  return (await openMachines(cli, options.cluster, trust)).name
}

function ofOtherCluster(name: string, expected: string | undefined): Diagnostic | undefined {
  if (expected === undefined || name === expected) return undefined
  return {
    severity: 'error',
    code: 'plan-file/other-cluster',
    summary: `the plan is for the cluster ${name}, not for ${expected}`,
    hint: 'Name the plan of that cluster, or the other cluster by --cluster-name.',
  }
}

function ofOtherCommit({ commit }: Envelope, { commit: wanted }: CommentOptions): Diagnostic | undefined {
  if (wanted === undefined || (commit !== undefined && isCommit(commit, wanted))) return undefined
  return {
    severity: 'error',
    code: 'plan-file/other-commit',
    summary: `the plan was made from ${commit ?? 'no commit'}, not from ${wanted}`,
    hint: 'Name the plan of that commit, or plan again there: netloom plan --out FILE.',
  }
}
