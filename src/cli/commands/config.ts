import { shownConfig, shownText, valueOrigins } from '../../config/document/shown-config.ts'
import { toValue } from '../../config/yaml/located-value.ts'
import { hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { isGlob } from '../../model/glob.ts'
import { openCluster } from '../fleet/load.ts'
import { select } from '../fleet/select.ts'
import type { Run } from '../process.ts'
import { printJson, reportDiagnostics, usage } from '../report.ts'
import { openTrust, type TrustWords } from '../trust/open.ts'

interface ConfigOptions extends TrustWords {
  readonly origins?: true
  readonly output: 'yaml' | 'json'
}

export const run: Run<ConfigOptions> = async (cli, { arguments: [name = ''], options }) => {
  if (isGlob(name)) {
    reportDiagnostics(cli, [usage('the config of one node is shown, and this may be several', 'Give its whole name.')])
    return exitCode.error
  }
  const trust = await openTrust(cli, options)
  const cluster = await openCluster(cli, options.cluster, { ...trust, keepDocuments: true })
  const faults = cluster.faultsOf([name])
  reportDiagnostics(cli, faults, cluster.sources)
  if (hasErrors(faults)) return exitCode.error
  const { chosen, diagnostics } = select(
    cluster.nodes.map((one) => ({ ...one.node, one })),
    { node: [name] },
  )
  reportDiagnostics(cli, diagnostics)
  const [found] = chosen
  if (found === undefined) return exitCode.error

  const trees = shownConfig(found.one.documents ?? [])
  const origins = options.origins === true
  if (options.output === 'yaml') cli.stdout.write(shownText(trees, { origins }))
  else {
    const documents = trees.map(toValue)
    printJson(cli, origins ? { documents, origins: valueOrigins(trees) } : documents)
  }
  return exitCode.done
}
