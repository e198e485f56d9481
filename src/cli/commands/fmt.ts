import writeFileAtomic from 'write-file-atomic'
import { formatYaml } from '../../config/yaml/format.ts'
import { type Source, sourceOf } from '../../config/yaml/source.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { openFolderFiles, readGiven } from '../files.ts'
import { openCluster } from '../fleet/load.ts'
import type { GlobalOptions } from '../options.ts'
import type { Run } from '../process.ts'
import { reportDiagnostics, usage } from '../report.ts'

interface FmtOptions extends GlobalOptions {
  readonly check?: true
}

export const run: Run<FmtOptions> = async (cli, { arguments: words, options }) => {
  const given = words.filter((word) => word !== undefined)
  const files = given.length > 0 ? given : await filesOf(options.cluster)
  const read = given.length > 0 ? readGiven : openFolderFiles().read
  const faults: Diagnostic[] = []
  const sources = new Map<string, Source>()
  let other = 0
  for (const file of files) {
    const text = await read(file)
    if (text === undefined) {
      faults.push({ ...usage(`there is no file ${visible(file)}`, 'Check the name.'), code: 'load/missing-file' })
      continue
    }
    const source = sourceOf(file, text)
    const laid = formatYaml(source)
    if ('faults' in laid) {
      sources.set(file, source)
      faults.push(...laid.faults)
    } else if (laid.text !== text) {
      other += 1
      if (options.check !== true) await writeFileAtomic(file, laid.text)
      cli.stdout.write(`${visible(file)}\n`)
    }
  }
  reportDiagnostics(cli, faults, new Map([...sources].map(([file, { text }]) => [file, text])))
  return hasErrors(faults) || (options.check === true && other > 0) ? exitCode.error : exitCode.done

  /** All YAML that the cluster is made of, without what lies elsewhere. */
  async function filesOf(cluster: string): Promise<readonly string[]> {
    const { sources, diagnostics } = await openCluster(cli, cluster, { keyless: true })
    if (sources.size === 0) reportDiagnostics(cli, diagnostics)
    return [...sources.keys()].filter((file) => !file.endsWith('.json')).sort()
  }
}
