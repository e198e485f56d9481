import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { stringify } from 'yaml'
import { reachFrom } from '../../support/lab/reach.ts'
import type { LabNode } from '../../support/lab.ts'
import { program } from '../../support/program.ts'

/** Runs the built executable on a cluster of one node with this config, as a user would, with nobody to answer questions. */
export async function commandLine(folder: string, { name, connection }: LabNode, config: string, more: object = {}) {
  const place = await mkdtemp(join(folder, 'cluster-'))
  const reach = { ...(await reachFrom(place, connection)), connectTimeout: '600s' }
  await writeFile(join(place, 'node.yaml'), config)
  const nodes = [{ name, address: connection.host, patches: ['node.yaml'], connection: reach }]
  await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'one', nodes, ...more }))
  return async (verb: string, ...words: readonly string[]) => {
    const { exitCode, stdout, stderr } = await execa(program[0], [program[1], verb, '-C', place, ...words], {
      ...{ reject: false, stdin: 'ignore', env: { NO_COLOR: '1' } },
    })
    return { code: exitCode, stdout, stderr, output: `${stdout}\n${stderr}` }
  }
}
