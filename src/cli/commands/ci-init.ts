import { lstat, readFile, realpath } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { count } from '../../render/text/names.ts'
import { topOf } from '../../transport/git-revision.ts'
import { filled, isPlain } from '../ci/filled.ts'
import { type PlatformName, platforms } from '../ci/platforms.ts'
import { writeFolder } from '../init/write-folder.ts'
import type { GlobalOptions } from '../options.ts'
import { packageFile } from '../package-file.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, reportDiagnostics, usage } from '../report.ts'
import { packageVersion } from '../version.ts'

export interface CiInitOptions extends GlobalOptions {
  readonly branch: string
  readonly package?: string
}

export const run: Run<CiInitOptions> = async (cli, { arguments: [name, ...folders], options }) => {
  const { files: all, entry, next } = platforms[name as PlatformName]
  const named = folders.length > 0 ? folders.map((folder) => folder ?? '') : [options.cluster]
  const top = await topOf(cli.cwd)
  const { clusters, diagnostics } = await clustersIn(cli, top, named)
  const given = { branch: options.branch, package: options.package ?? `netloom@${await packageVersion()}` }
  const faults = [...diagnostics, ...notPlain('the branch', given.branch)]
  reportDiagnostics(cli, faults)
  if (top === undefined || faults.length > 0) return exitCode.error

  const isEntered = entry !== undefined && (await isThere(join(top, entry.to)))
  const files = { ...all, ...(entry && !isEntered && { [entry.to]: entry.from }) }
  const texts = await Promise.all(
    Object.entries(files).map(async ([to, from]) => {
      const text = await readFile(packageFile(`ci/${from}`), 'utf8')
      return [to, filled(text, { ...given, clusters })] as const
    }),
  )
  await writeFolder(top, new Map(texts), 'Move it away first.')
  print(cli.stdout, written(top, Object.keys(files), [...(entry && isEntered ? [entry.add] : []), ...next]))
  return exitCode.done
}

/** The clusters' folders as they are called from the top of the repository. */
async function clustersIn(
  cli: CliProcess,
  top: string | undefined,
  folders: readonly string[],
): Promise<{ readonly clusters: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (top === undefined) {
    const fault = usage('this folder lies in no git repository', 'Run it in the repository that holds the cluster.')
    return { clusters: [], diagnostics: [fault] }
  }
  const found = await Promise.all(
    folders.map(async (folder) => {
      const path = await realpath(resolve(cli.cwd, folder)).catch(() => resolve(cli.cwd, folder))
      return { path, isCluster: await isThere(join(path, 'cluster.yaml')) }
    }),
  )
  const clusters = found.map(({ path }) => relative(top, path) || '.')
  return {
    clusters,
    diagnostics: found.flatMap(({ path, isCluster }, n) => {
      const name = clusters[n] as string
      if (clusters.indexOf(name) < n) return [usage(`${visible(name)} is named twice`, 'Name each cluster once.')]
      if (name === '..' || name.startsWith('../'))
        return [usage(`${visible(path)} lies outside of the repository`, `The repository is ${visible(top)}.`)]
      if (!isCluster)
        return [usage(`${visible(name)} has no cluster.yaml`, 'Name the folders of the clusters, or write one first.')]
      return notPlain('the folder', name)
    }),
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

const notPlain = (what: string, name: string): Diagnostic[] =>
  isPlain(name)
    ? []
    : [
        usage(
          `${what} ${visible(name)} cannot stand in the files of a CI`,
          'Letters, digits, dots, slashes, _ and - are read alike by all that reads them.',
        ),
      ]

const written = (top: string, files: readonly string[], next: readonly string[]): string =>
  [
    `Wrote ${count(files.length, 'file')} to ${visible(top)}: ${files.join(', ')}.\n`,
    '\nLeft to you, mostly in the settings of the repository:\n',
    ...next.map((line) => `  ${line}\n`),
    '\nThen commit, and open a pull request: docs/ci.md goes through it step by step.\n',
  ].join('')
