import { hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import type { FieldChange } from '../../model/plan/partial.ts'
import { visible } from '../../model/visible.ts'
import { withoutSecrets } from '../../render/specs.ts'
import { type DiffReport, diffText, type SpecChange } from '../../render/specs-diff.ts'
import { clusterAt, clusterNow, rangeOf } from '../diff/at-revision.ts'
import { specChanges } from '../diff/spec-changes.ts'
import type { GlobalOptions, TextOrJson } from '../options.ts'
import type { Run } from '../process.ts'
import { print, printJson, reportDiagnostics, usage } from '../report.ts'

type DiffOptions = GlobalOptions & TextOrJson & { readonly detailedExitcode?: boolean }

export const run: Run<DiffOptions> = async (cli, { arguments: [word = ''], options }) => {
  const range = rangeOf(word)
  if (range === undefined) {
    const hint = 'Write BASE..HEAD; or BASE, to compare it with the files as they are now.'
    reportDiagnostics(cli, [usage(`${visible(word)} is no range of revisions`, hint)])
    return exitCode.error
  }
  const base = await clusterAt(cli, options.cluster, range.base)
  const head = await (range.head === undefined
    ? clusterNow(cli, options.cluster)
    : clusterAt(cli, options.cluster, range.head))
  // What was wrong before is nobody's fault now, but nothing can be compared with it either.
  const faults = [...base.diagnostics, ...head.diagnostics].filter(({ severity }) => severity === 'error')
  reportDiagnostics(
    cli,
    base.diagnostics.filter(({ severity }) => severity === 'error'),
    base.sources,
  )
  reportDiagnostics(
    cli,
    head.diagnostics.filter(({ severity }) => severity === 'error'),
    head.sources,
  )

  const names = (nodes: typeof base.nodes) => new Map(nodes.map((one) => [one.node.name, one]))
  const [before, after] = [names(base.nodes), names(head.nodes)]
  const both = [...new Set([...before.keys(), ...after.keys()])]
  const nodes = hasErrors(faults)
    ? []
    : both.map((node) => ({ node, changes: shown(specChanges(before.get(node), after.get(node))) }))
  const report: DiffReport = {
    ...{ format: 'netloom.diff', version: 1, differs: nodes.some(({ changes }) => changes.length > 0), nodes },
    added: both.filter((name) => !before.has(name)),
    removed: both.filter((name) => !after.has(name)),
    diagnostics: faults,
  }
  if (options.output === 'json') printJson(cli, report)
  else if (!hasErrors(faults)) print(cli.stdout, diffText(report, cli.style))
  if (hasErrors(faults)) return exitCode.error
  return options.detailedExitcode && report.differs ? exitCode.changes : exitCode.done
}

/** That a secret differs is shown, and what it is on neither side. */
const shown = (changes: readonly SpecChange[]): readonly SpecChange[] =>
  changes.map((change) => ({
    ...change,
    fields: change.fields.map(shownField),
  }))

function shownField({ path, before, after }: FieldChange): FieldChange {
  const field = path.split('.').at(-1) ?? path
  const side = (value: unknown) => (value === undefined ? undefined : withoutSecrets({ [field]: value })[field])
  const [was, is] = [side(before), side(after)]
  return { path, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }
}
