import { exitCode } from '../../model/exit-code.ts'
import type { TextOrJson } from '../options.ts'
import type { Run } from '../process.ts'
import { printJson } from '../report.ts'
import { packageVersion } from '../version.ts'

export const run: Run<TextOrJson> = async (cli, { options }) => {
  const about = {
    netloom: await packageVersion(),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
  }
  if (options.output === 'json') printJson(cli, about)
  else cli.stdout.write(`netloom ${about.netloom} (node ${about.node}, ${about.platform})\n`)
  return exitCode.done
}
