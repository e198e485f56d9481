import { shownConfig, shownText, valueOrigins } from '../../config/document/shown-config.ts'
import { toValue } from '../../config/yaml/tree.ts'
import { hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { openCluster } from '../fleet/load.ts'
import { isGlob } from '../fleet/name-globs.ts'
import { select } from '../fleet/select.ts'
import { complain, printJson, usage } from '../say.ts'
import { openTrust, type TrustWords } from '../trust/open.ts'
import type { Run } from '../world.ts'

interface ConfigOptions extends TrustWords {
  readonly origins?: true
  readonly output: 'yaml' | 'json'
}

export const run: Run<ConfigOptions> = async (world, { arguments: [name = ''], options }) => {
  if (isGlob(name)) {
    complain(world, [usage('the config of one node is shown, and this may be several', 'Give its whole name.')])
    return exitCode.error
  }
  const trust = await openTrust(world, options)
  const cluster = await openCluster(world, options.cluster, { ...trust, keepDocuments: true })
  const faults = cluster.faultsOf([name])
  complain(world, faults, cluster.sources)
  if (hasErrors(faults)) return exitCode.error
  const { chosen, diagnostics } = select(
    cluster.nodes.map((one) => ({ ...one.node, one })),
    { node: [name] },
  )
  complain(world, diagnostics)
  const [found] = chosen
  if (found === undefined) return exitCode.error

  const trees = shownConfig(found.one.documents ?? [])
  const origins = options.origins === true
  if (options.output === 'yaml') world.stdout.write(shownText(trees, { origins }))
  else {
    const documents = trees.map(toValue)
    printJson(world, origins ? { documents, origins: valueOrigins(trees) } : documents)
  }
  return exitCode.done
}
