import { digest } from '../../model/canonical.ts'
import { visible } from '../../model/visible.ts'
import type { PlanAbout } from '../../render/plan/about.ts'
import { planText } from '../../render/plan/plan.ts'
import { planReport } from '../../render/plan/plan-json.ts'
import { defaultsIn, drawnIn, ownIn } from '../defaults.ts'
import type { PlanForm } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { printJson, tell } from '../report.ts'

interface Drawing extends PlanForm {
  readonly verbose?: boolean
  readonly summary?: boolean
  /** Node to the hash that its plan has in a file. */
  readonly hashes: Readonly<Record<string, string>>
}

/** Puts a plan on standard output, in the form that was asked for. */
export async function drawPlan(cli: CliProcess, plan: PlanAbout, drawing: Drawing): Promise<void> {
  const { output, hashes, verbose = false, summary = false } = drawing
  const { diagnostics = [], made } = plan
  const words = { defaults: defaultsIn(cli), own: ownIn(cli) }
  const all = Object.values(hashes)
  const hashed = all.length > 0 ? { ...plan, hash: digest(all.toSorted()) } : plan
  const about = output === 'text' || output === 'json' ? hashed : cli.conceal(hashed)
  if (output === 'text') {
    const author =
      made && `Made ${visible(made.created)} by ${visible(made.author)} from ${visible(plan.cluster ?? '')}.\n\n`
    tell(cli.stdout, `${author ?? ''}${planText(plan, { style: cli.style, verbose, summary, ...words })}`)
  } else if (output === 'json') {
    printJson(cli, { ...planReport(plan, diagnostics, hashes), ...(made && { ...made, cluster: plan.cluster }) })
  } else if (output === 'markdown') {
    const { planMarkdown } = await import('../../render/markdown/plan.ts')
    cli.stdout.write(planMarkdown(about, words))
  } else if (output === 'html') {
    const { planHtml } = await import('../../render/html/plan.ts')
    cli.stdout.write(planHtml(about, { ...words, drawn: drawnIn(cli), hashes }))
  } else if (output === 'junit') {
    const { planJunit } = await import('../../render/reports/junit.ts')
    cli.stdout.write(planJunit(about))
  }
}
