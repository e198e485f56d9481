import { readFile } from 'node:fs/promises'
import type { Issues, Post } from '../../forges/forge.ts'
import { keyOf, markerOf, markerText } from '../../forges/marker.ts'
import { sizeIn } from '../../forges/size.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { type ExitCode, exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import type { DriftReport } from '../../render/drift.ts'
import { driftIssue } from '../../render/markdown/drift-issue.ts'
import { validateDriftReport } from '../../state/generated/validators.ts'
import { defaultsIn } from '../defaults.ts'
import type { CliProcess } from '../process.ts'
import { print, reportDiagnostics } from '../report.ts'
import { expectedCluster } from './checked-plan.ts'
import { connect } from './connect.ts'
import { noAccount } from './no-account.ts'
import type { CommentOptions } from './words.ts'

const label = 'netloom/drift'

/** Opens, renews or closes the one issue on the drift of a cluster. */
export async function issueDrift(cli: CliProcess, file: string, options: CommentOptions): Promise<ExitCode> {
  const read = await readDrift(file)
  const cluster = await expectedCluster(cli, options)
  const connection = 'fault' in read ? read : await connect(cli, options)
  const fault = 'fault' in connection ? connection.fault : cluster === undefined ? noCluster : undefined
  if (fault !== undefined || 'fault' in connection || 'fault' in read || cluster === undefined) {
    reportDiagnostics(cli, fault ? [fault] : [])
    return exitCode.error
  }
  const { forge, place } = connection
  const { issues, name, dialect } = forge
  if (issues === undefined) {
    reportDiagnostics(cli, [noIssues(name)])
    return exitCode.error
  }
  const me = await forge.me()
  if (me === undefined) throw noAccount(name, 'issue')
  const key = keyOf(cluster)
  const ours = async () =>
    (await issues.open(label))
      .filter((one) => one.author === me && isOn(key, one))
      .sort((a, b) => Number(a.id) - Number(b.id))
  const { drift, nodes, unread } = cli.conceal(read.report)
  const text = () =>
    driftIssue(nodes, unread, {
      ...{ cluster, marker: markerText({ topic: 'drift', key }, dialect.html), defaults: defaultsIn(cli) },
      room: { limit: dialect.limit, size: sizeIn(dialect.unit), html: dialect.html },
      ...(options.link !== undefined && { link: options.link }),
    })
  const known = await ours()
  const said = drift
    ? await opened(issues, known, ours, `Drift in the cluster ${visible(cluster).slice(0, 80)}`, text())
    : await closed(issues, known, unread)
  print(cli.stdout, `${visible(name)}, ${visible(place.repo)}: ${said}\n`)
  return exitCode.done
}

async function opened(
  issues: Issues,
  known: readonly Post[],
  again: () => Promise<readonly Post[]>,
  title: string,
  body: string,
): Promise<string> {
  const [oldest] = known
  if (oldest) {
    await issues.edit(oldest, title, body)
    await closeAll(issues, known.slice(1), `#${oldest.id} is about the same.`)
    return `issue ${oldest.id} tells the drift of now.`
  }
  const made = await issues.create(title, body, label)
  const [first = made, ...others] = await again()
  await closeAll(issues, others, `#${first.id} is about the same.`)
  return `issue ${first.id} tells the drift.`
}

/** Nodes that could not be compared may still drift. */
async function closed(issues: Issues, known: readonly Post[], unread: readonly string[]): Promise<string> {
  if (known.length === 0) return 'there is no drift, and no issue on any.'
  if (unread.length > 0) return `issue ${known[0]?.id} stays open: not every node could be compared.`
  await closeAll(issues, known, 'Nothing drifts any more.')
  return `issue ${known.map(({ id }) => id).join(', ')} was closed: nothing drifts any more.`
}

async function closeAll(issues: Issues, some: readonly Post[], word: string): Promise<void> {
  for (const one of some) await issues.close(one, word)
}

function isOn(key: string, { body }: Post): boolean {
  const marker = markerOf(body)
  return marker?.topic === 'drift' && marker.key === key
}

/** What `netloom drift -o json` wrote, or why it cannot be used. */
async function readDrift(file: string): Promise<{ readonly report: DriftReport } | { readonly fault: Diagnostic }> {
  const fault = (why: string): { readonly fault: Diagnostic } => ({
    fault: {
      severity: 'error',
      code: 'drift-file/unreadable',
      summary: `${file} ${why}`,
      hint: 'Make it with `netloom drift -o json > FILE`.',
    },
  })
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    return isDriftReport(value) ? { report: value } : fault('is no report of `netloom drift` that this version reads')
  } catch (error) {
    if (error instanceof SyntaxError) return fault('is not whole: it ends early or is no JSON')
    return fault(`cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`)
  }
}

const isDriftReport = (value: unknown): value is DriftReport => validateDriftReport(value)

const noCluster: Diagnostic = {
  severity: 'error',
  code: 'forge/no-cluster',
  summary: 'nothing here names the cluster whose drift it is',
  hint: 'Give its folder by -C, or its name by --cluster-name.',
}

const noIssues = (name: string): Diagnostic => ({
  severity: 'error',
  code: 'forge/no-issues',
  summary: `${name} has no issues that netloom can keep`,
  hint: 'Let the job of the night fail on drift instead: netloom drift ends with 2.',
})
