import { visible } from '../../model/visible.ts'
import type { Made, PlanAbout } from '../../render/plan/about.ts'
import { planText } from '../../render/plan/plan.ts'
import { planReport } from '../../render/plan/plan-json.ts'
import { span } from '../../render/text/span.ts'
import { defaultsIn, drawnIn, ownIn } from '../defaults.ts'
import type { PlanForm } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { print, printJson } from '../report.ts'

interface Drawing extends PlanForm {
  readonly verbose?: boolean
  readonly summary?: boolean
  /** Nothing but what runs; `reverse`: and what takes it back. */
  readonly commands?: boolean
  readonly reverse?: boolean
}

/** Puts a plan on standard output, in the form that was asked for. */
export async function drawPlan(cli: CliProcess, plan: PlanAbout, drawing: Drawing): Promise<void> {
  const { output, verbose = false, summary = false } = drawing
  const { diagnostics = [], made } = plan
  const words = { defaults: defaultsIn(cli), own: ownIn(cli) }
  const about = output === 'text' || output === 'json' ? plan : cli.conceal(plan)
  if (output === 'text') {
    const recorded = plan.taken === undefined ? undefined : agoText(plan.taken, cli.now())
    const head = [
      ...(made ? [madeText(made)] : []),
      ...(plan.taken && recorded ? [recordedText(plan.taken, recorded)] : []),
    ]
    const commands = drawing.reverse ? ('there and back' as const) : ('there' as const)
    const how = {
      style: cli.style,
      verbose,
      summary,
      ...words,
      ...(recorded && { recorded }),
      ...(drawing.commands && { commands }),
    }
    const drawn = planText(plan, how)
    print(cli.stdout, `${[...head, drawn].join('\n\n')}`)
  } else if (output === 'json') {
    printJson(cli, { ...planReport(plan, diagnostics), ...(plan.taken && { snapshot: plan.taken }), ...made })
  } else if (output === 'markdown') {
    const { planMarkdown } = await import('../../render/markdown/plan.ts')
    cli.stdout.write(planMarkdown(about, words))
  } else if (output === 'html') {
    const { planHtml } = await import('../../render/html/plan.ts')
    cli.stdout.write(planHtml(about, { ...words, drawn: drawnIn(cli) }))
  } else if (output === 'junit') {
    const { planJunit } = await import('../../render/reports/junit.ts')
    cli.stdout.write(planJunit(about))
  }
}

const agoText = (taken: string, now: Date): string => span((now.getTime() - Date.parse(taken)) / 1000)

const recordedText = (taken: string, ago: string): string =>
  `Planned from what was recorded ${ago} ago (${visible(taken)}), not from the nodes as they are.`

function madeText({ created, author, cluster, netloom, commit }: Made): string {
  const at = commit === undefined ? '' : ` at ${visible(commit)}`
  return `Made ${visible(created)} by ${visible(author)} from ${visible(cluster)}${at}, with netloom ${visible(netloom)}.`
}
