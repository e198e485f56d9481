import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { strictly } from '../../config/document/machine-config.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import type { Mode } from '../../model/machine-config.ts'
import { visible } from '../../model/visible.ts'
import type { Sources } from '../../render/diagnostics.ts'
import { count } from '../../render/names.ts'
import { openCluster, readText } from '../load.ts'
import { complain, printJson } from '../say.ts'
import type { GlobalOptions, TextOrJson } from '../words.ts'
import type { Run, World } from '../world.ts'

interface Verdict {
  /** What was looked at, in words. */
  readonly about: string
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
}

interface ValidateOptions extends GlobalOptions, TextOrJson {
  readonly strict?: boolean
  readonly mode: Mode
}

export const run: Run<ValidateOptions> = async (world, { arguments: files, options }) => {
  const places = files.filter((file) => file !== undefined)
  const verdicts: Verdict[] = []
  for (const place of places.length > 0 ? places : [options.cluster]) {
    verdicts.push(
      places.length > 0 && !(await isCluster(place))
        ? await configVerdict(world, place, options.mode)
        : await clusterVerdict(world, place),
    )
  }
  const all = verdicts.flatMap(({ diagnostics }) => diagnostics)
  const diagnostics = options.strict ? strictly(all) : all
  const valid = !hasErrors(diagnostics)

  complain(world, diagnostics, new Map(verdicts.flatMap(({ sources }) => [...sources])))
  if (options.output === 'json') printJson(world, { format: 'netloom.validation', version: 1, valid, diagnostics })
  else if (valid) world.stdout.write(verdicts.map(({ about }) => `${about} ${world.style.green('valid')}.\n`).join(''))
  return valid ? exitCode.done : exitCode.error
}

/** A folder, or the file that describes one. */
const isCluster = async (place: string): Promise<boolean> =>
  /^cluster\.ya?ml$/.test(basename(place)) || ((await stat(place).catch(() => undefined))?.isDirectory() ?? false)

async function clusterVerdict(world: World, place: string): Promise<Verdict> {
  const { name, nodes, diagnostics, sources } = await openCluster(world, place)
  return { about: `The cluster ${visible(name)} (${count(nodes.length, 'node')}) is`, diagnostics, sources }
}

async function configVerdict(world: World, file: string, mode: Mode): Promise<Verdict> {
  const text = await readText(file)
  if (text === undefined) {
    const missing: Diagnostic = {
      severity: 'error',
      code: 'load/missing-file',
      summary: `there is no file ${file}`,
      hint: 'Check the name.',
    }
    return { about: visible(file), diagnostics: [missing], sources: new Map() }
  }
  const { inspectLocked } = await import('../../config/check/validate-locked.ts')
  const { secrets, ...verdict } = await inspectLocked(text, file, {
    env: world.env,
    mode,
    read: readText,
    machine: world,
  })
  world.hide(secrets)
  return { about: `${visible(file)} is`, ...verdict }
}
