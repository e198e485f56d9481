import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { planText } from '../../render/plan.ts'
import { planReport } from '../../render/plan-json.ts'
import { keptIn, readSavedPlan } from '../../state/saved-plan.ts'
import { complain, printJson, tell } from '../say.ts'
import { shownPlan } from '../secrets/shown.ts'
import { ownIn, unsaidIn } from '../unsaid.ts'
import type { TextOrJson } from '../words.ts'
import type { Run } from '../world.ts'

export const run: Run<TextOrJson & { readonly verbose?: boolean; readonly summary?: boolean }> = async (
  world,
  { arguments: [file = ''], options },
) => {
  const read = await readSavedPlan(file)
  if ('fault' in read) {
    complain(world, [read.fault])
    return exitCode.error
  }
  const { created, author, cluster } = read.saved
  const plans = keptIn(read.saved).map((one) => shownPlan(one))
  const fleet = { plans, unread: [] }
  if (options.output === 'json') {
    printJson(world, { ...planReport(fleet, [], read.saved.hashes), created, author, cluster })
  } else {
    tell(world.stdout, `Made ${visible(created)} by ${visible(author)} from ${visible(cluster)}.\n\n`)
    const { verbose = false, summary = false } = options
    tell(
      world.stdout,
      planText(fleet, { style: world.style, verbose, summary, unsaid: unsaidIn(world), own: ownIn(world) }),
    )
  }
  return exitCode.done
}
