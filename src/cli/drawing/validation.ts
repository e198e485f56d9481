import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { EngineError } from '../../model/engine-error.ts'
import type { Sources, ValidationReport } from '../../render/diagnostics.ts'
import type { ValidationForm } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { printJson } from '../report.ts'
import { packageVersion } from '../version.ts'
import { checkoutPath, inCheckout } from './ci-places.ts'

export interface Validation {
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
  /** The folder of the cluster, or what stands for it. */
  readonly cluster: string
}

/** Puts what was found on standard output, in a form for programs; for people it stands on standard error anyway. */
export async function drawValidation(
  cli: CliProcess,
  { sources, cluster, ...found }: Validation,
  { output }: ValidationForm,
): Promise<void> {
  const diagnostics = cli.conceal(found.diagnostics)
  const placed = inCheckout(cli, diagnostics)
  if (output === 'json') {
    const valid = !hasErrors(diagnostics)
    printJson(cli, { format: 'netloom.validation', version: 1, valid, diagnostics } satisfies ValidationReport)
  } else if (output === 'sarif') {
    const { sarifReport } = await import('../../render/reports/sarif.ts')
    const { codeNamed } = await import('../reference/codes/index.ts')
    const explain = (code: string) => {
      const [means, help] = codeNamed(code)?.entry ?? []
      return means !== undefined && help !== undefined ? { means, help } : undefined
    }
    printJson(cli, sarifReport(placed, { version: await packageVersion(), explain }))
  } else if (output === 'gitlab') {
    const { gitlabReport } = await import('../../render/reports/gitlab.ts')
    const file = /\.ya?ml$/.test(cluster) ? cluster : join(cluster, 'cluster.yaml')
    printJson(cli, gitlabReport(placed, checkoutPath(cli, file)))
  } else if (output === 'junit') {
    const { validationJunit } = await import('../../render/reports/junit.ts')
    cli.stdout.write(
      validationJunit(
        placed,
        [...sources.keys()].map((file) => checkoutPath(cli, file)),
      ),
    )
  } else if (output === 'github') {
    const { githubAnnotations } = await import('../../render/reports/github.ts')
    cli.stdout.write(githubAnnotations(placed))
    await summarise(cli, diagnostics, sources)
  }
}

async function summarise(cli: CliProcess, diagnostics: readonly Diagnostic[], sources: Sources): Promise<void> {
  const file = cli.env.GITHUB_STEP_SUMMARY
  if (!file) return
  const { diagnosticsMarkdown } = await import('../../render/markdown/diagnostics.ts')
  try {
    await appendFile(file, cli.conceal(diagnosticsMarkdown(diagnostics, sources)))
  } catch (cause) {
    throw new EngineError('fault/summary', `the summary of the job cannot be written to ${file}`, {
      hint: 'GITHUB_STEP_SUMMARY names it: unset it where there is none.',
      cause,
    })
  }
}
