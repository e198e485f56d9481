import { exitCode } from '../../model/exit-code.ts'
import { printJson } from '../say.ts'
import { packageVersion } from '../version.ts'
import type { TextOrJson } from '../words.ts'
import type { Run } from '../world.ts'

export const run: Run<TextOrJson> = async (world, { options }) => {
  const about = {
    netloom: await packageVersion(),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
  }
  if (options.output === 'json') printJson(world, about)
  else world.stdout.write(`netloom ${about.netloom} (node ${about.node}, ${about.platform})\n`)
  return exitCode.done
}
