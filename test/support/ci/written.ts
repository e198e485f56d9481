import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { run } from '../../../src/cli/commands/ci-init.ts'
import { toProcess } from '../../cli/to-process.ts'

/** A repository of its own with clusters in these folders; it goes with the scope. */
export async function repositoryWith(...clusters: readonly string[]) {
  const top = await realpath(await mkdtemp(join(tmpdir(), 'netloom-ci-')))
  await execa('git', ['init', '--quiet', '--initial-branch=main', top])
  for (const cluster of clusters) {
    await mkdir(join(top, cluster), { recursive: true })
    await cp(new URL('../../../examples/clusters/homelab', import.meta.url), join(top, cluster), { recursive: true })
  }
  return { top, [Symbol.asyncDispose]: () => rm(top, { recursive: true, force: true }) }
}

/** `netloom ci init` in a folder. */
export const ciInit = (cwd: string, platform: string, clusters: readonly string[] = [], options: object = {}) =>
  toProcess(
    (cli) =>
      run(cli, {
        arguments: [platform, ...clusters],
        options: { cluster: '.', color: false, branch: 'main', ...options },
      }),
    { cwd },
  )

/** The files of a folder but for git's own and the clusters', by their paths. */
export async function filesIn(top: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(top, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
    .filter((path) => !path.startsWith('.git/'))
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(top, path), 'utf8')])),
  )
}
