import type { Cluster } from '../../config/cluster/load.ts'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import type { FieldChange } from '../../model/plan/partial.ts'
import { visible } from '../../model/visible.ts'
import type { DiffAbout, DiffReport, SpecChange } from '../../render/diff/report.ts'
import { withoutSecrets } from '../../render/specs.ts'
import { clusterAt, rangeOf } from '../diff/at-revision.ts'
import { ownWords, specChanges } from '../diff/spec-changes.ts'
import { openCluster } from '../fleet/load.ts'
import type { DiffForm, GlobalOptions } from '../options.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, printJson, reportDiagnostics, usage } from '../report.ts'

type DiffOptions = GlobalOptions & DiffForm & { readonly detailedExitcode?: boolean }

export const run: Run<DiffOptions> = async (cli, { arguments: [word = ''], options }) => {
  const range = rangeOf(word)
  if (range === undefined) {
    const hint = 'Write BASE..HEAD; or BASE, to compare it with the files as they are now.'
    reportDiagnostics(cli, [usage(`${visible(word)} is no range of revisions`, hint)])
    return exitCode.error
  }
  const base = await clusterAt(cli, options.cluster, range.base)
  const head = await (range.head === undefined
    ? openCluster(cli, options.cluster)
    : clusterAt(cli, options.cluster, range.head))
  const sides = [base, head]
  const faults = sides.flatMap((side) => errorsIn(side.diagnostics))
  for (const side of sides) reportDiagnostics(cli, errorsIn(side.diagnostics), side.sources)

  const named = ({ nodes }: Cluster) => new Map(nodes.map((one) => [one.node.name, one]))
  const [before, after] = [named(base), named(head)]
  const all = [...new Set([...before.keys(), ...after.keys()])]
  const unread = all.filter((name) => sides.some((side) => hasErrors(side.faultsOf([name]))))
  const nodes = all
    .filter((name) => !unread.includes(name))
    .map((node) => ({ node, changes: specChanges(before.get(node), after.get(node)).map(shownChange) }))
  const report: DiffReport = {
    ...{ format: 'netloom.diff', version: 1, differs: nodes.some(({ changes }) => changes.length > 0), nodes },
    added: all.filter((name) => !before.has(name)),
    removed: all.filter((name) => !after.has(name)),
    ...{ unread, diagnostics: faults },
  }
  const about = all.map((name) => {
    const [was, is] = [before.get(name), after.get(name)]
    return [name, { role: (is ?? was)?.node.role ?? '', own: [name, ...ownWords(was, is)] }] as const
  })
  if (options.output === 'json') printJson(cli, report)
  else if (all.length > 0) await draw(cli, { ...report, ...range, cluster: head.name, about: new Map(about) }, options)
  if (faults.length > 0) return exitCode.error
  return options.detailedExitcode && report.differs ? exitCode.changes : exitCode.done
}

async function draw(cli: CliProcess, diff: DiffAbout, { output }: DiffForm): Promise<void> {
  if (output === 'markdown') {
    const { diffMarkdown } = await import('../../render/diff/markdown.ts')
    cli.stdout.write(diffMarkdown(concealed(cli, diff)))
  } else if (output === 'html') {
    const { diffHtml } = await import('../../render/diff/html.ts')
    cli.stdout.write(diffHtml(concealed(cli, diff)))
  } else {
    const { diffText } = await import('../../render/diff/text.ts')
    print(cli.stdout, diffText(diff, cli.style))
  }
}

/** What escapes or masks texts hides secrets from who would star them out. */
const concealed = (cli: CliProcess, { about, ...diff }: DiffAbout): DiffAbout => ({
  ...cli.conceal(diff),
  about: new Map(cli.conceal([...about])),
})

const errorsIn = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error')

/** That a secret differs is shown, and what it is on neither side. */
const shownChange = (change: SpecChange): SpecChange => ({ ...change, fields: change.fields.map(shownField) })

function shownField({ path, before, after }: FieldChange): FieldChange {
  const field = path.split('.').at(-1) ?? path
  const side = (value: unknown) => (value === undefined ? undefined : withoutSecrets({ [field]: value })[field])
  const [was, is] = [side(before), side(after)]
  return { path, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }
}
