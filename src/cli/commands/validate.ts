import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { strictly } from '../../config/document/machine-config.ts'
import type { Mode } from '../../model/config/machine-config.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { hasErrors } from '../../model/diagnostic.ts'
import { EngineError } from '../../model/engine-error.ts'
import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import type { Sources } from '../../render/diagnostics.ts'
import { count } from '../../render/text/names.ts'
import { drawValidation } from '../drawing/validation.ts'
import { readGiven, readText } from '../files.ts'
import { openCluster } from '../fleet/load.ts'
import type { ValidationForm } from '../options.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, printDuration, reportDiagnostics, usage } from '../report.ts'
import { openTrust, type TrustWords } from '../trust/open.ts'

interface Validity {
  /** What was gathered at, in words. */
  readonly about: string
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
}

interface ValidateOptions extends TrustWords, ValidationForm {
  readonly strict?: boolean
  readonly verbose?: boolean
  readonly mode: Mode
  readonly patch?: true
}

export const run: Run<ValidateOptions> = async (cli, { arguments: files, options }) => {
  const since = cli.now()
  const places = files.filter((file) => file !== undefined)
  if (options.patch && places.length === 0) {
    reportDiagnostics(cli, [usage('--patch needs the patch to check', 'Write: netloom validate --patch FILE')])
    return exitCode.error
  }
  const verdicts: Validity[] = []
  for (const place of places.length > 0 ? places : [options.cluster]) {
    verdicts.push(
      options.patch || (places.length > 0 && !(await isCluster(place)))
        ? await configVerdict(cli, place, options)
        : await clusterVerdict(cli, place, options),
    )
  }
  const all = verdicts.flatMap(({ diagnostics }) => diagnostics)
  const diagnostics = options.strict ? strictly(all) : all
  const valid = !hasErrors(diagnostics)

  const sources = new Map(verdicts.flatMap((verdict) => [...verdict.sources]))
  reportDiagnostics(cli, diagnostics, sources, options.verbose)
  if (options.output !== 'text')
    await drawValidation(cli, { diagnostics, sources, cluster: options.cluster }, { output: options.output })
  else if (valid) print(cli.stdout, verdicts.map(({ about }) => `${about} ${cli.style.green('valid')}.\n`).join(''))
  printDuration(cli, 'Checked', since)
  return valid ? exitCode.done : exitCode.error
}

/** A folder, or the file that describes one. */
const isCluster = async (place: string): Promise<boolean> =>
  /^cluster\.ya?ml$/.test(basename(place)) || ((await stat(place).catch(() => undefined))?.isDirectory() ?? false)

async function clusterVerdict(cli: CliProcess, cluster: string, { trusted }: TrustWords): Promise<Validity> {
  const trust = await openTrust(cli, { cluster, ...(trusted !== undefined && { trusted }) })
  const { name, nodes, diagnostics, sources } = await openCluster(cli, cluster, { ...trust, keyless: true })
  return { about: `The cluster ${visible(name)} (${count(nodes.length, 'node')}) is`, diagnostics, sources }
}

async function configVerdict(cli: CliProcess, file: string, { mode, patch }: ValidateOptions): Promise<Validity> {
  const text = await readGiven(file).catch((error) => unread(file, error))
  if (typeof text !== 'string') {
    const fault: Diagnostic = text ?? {
      severity: 'error',
      code: 'load/missing-file',
      summary: `there is no file ${file}`,
      hint: 'Check the name.',
    }
    return { about: visible(file), diagnostics: [fault], sources: new Map() }
  }
  const { inspectLocked } = await import('../../config/check/validate-locked.ts')
  const { secrets, ...verdict } = await inspectLocked(text, file, {
    env: cli.env,
    mode,
    ...(patch && { patch }),
    read: readText,
    machine: cli,
  })
  cli.hide(secrets)
  return { about: patch ? `As a patch, ${visible(file)} is` : `${visible(file)} is`, ...verdict }
}

function unread(file: string, error: unknown): Diagnostic {
  if (!(error instanceof EngineError)) throw error
  const start = { line: 1, column: 1 }
  const at = { file, start, end: start }
  return { severity: 'error', code: error.code, summary: error.message, hint: error.hint, at }
}
