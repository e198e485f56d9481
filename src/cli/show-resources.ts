import { type ExitCode, exitCode } from '../model/exit-code.ts'
import type { Kind } from '../model/plan/kind.ts'
import { visible } from '../model/visible.ts'
import { type NodeResource, resourceDocument, resourcesTable, resourcesYaml } from '../render/resources.ts'
import type { CliProcess } from './process.ts'
import { printJson, reportDiagnostics, usage, widthOf } from './report.ts'

export interface ResourceOptions {
  readonly output: 'table' | 'yaml' | 'json'
}

/**
 * Puts resources on standard output in the form asked for; an id that no node has is an error. `partly`: there may be
 * more, which could not be read, so nothing is reported of what there is not.
 */
export function showResources(
  cli: CliProcess,
  kinds: readonly Kind[],
  all: readonly NodeResource[],
  { id, output, partly = false }: ResourceOptions & { readonly id: string | undefined; readonly partly?: boolean },
): ExitCode {
  const resources = id === undefined ? all : all.filter((resource) => resource.id === id)
  const documents = resources.map((resource) => resourceDocument(resource))
  if (output === 'json') printJson(cli, documents)
  else if (output === 'yaml') cli.stdout.write(resourcesYaml(documents))
  else cli.stdout.write(resourcesTable(kinds, resources, cli.style, widthOf(cli.stdout)))

  if (resources.length > 0 || partly) return exitCode.done
  if (id !== undefined) {
    const there = [...new Set(all.map((resource) => resource.id))].slice(0, 12).map(visible).join(', ')
    const hint = there ? `There are: ${there}.` : 'There are none at all.'
    reportDiagnostics(cli, [
      { ...usage(`there is no ${kinds[0]?.kind ?? 'thing'} ${visible(id)}`, hint), code: 'usage/unknown-id' },
    ])
    return exitCode.error
  }
  if (output === 'table') cli.stderr.write('There are none.\n')
  return exitCode.done
}

/** What there is to ask for. */
export function listKinds(cli: CliProcess, kinds: readonly Kind[], output: ResourceOptions['output']): ExitCode {
  if (output === 'json')
    printJson(
      cli,
      kinds.map(({ kind, plural }) => ({ kind, plural })),
    )
  else cli.stdout.write(kinds.map(({ plural }) => `${plural}\n`).join(''))
  return exitCode.done
}
