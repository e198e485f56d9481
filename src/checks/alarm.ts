import { defineCheck } from '../model/node/check.ts'
import { alarmsIn, processesProbe } from '../model/node/processes.ts'

/** Who starts our guards again when all processes of ours are ended at once, in the middle of a change. */
export const alarm = defineCheck({
  id: 'alarm',
  when: 'before',
  probes: [processesProbe],
  read: ([output]) => (alarmsIn(output)?.length === 0 ? { missing: true } : undefined),
  judge: () => [
    {
      severity: 'warning',
      code: 'node/unwatched',
      summary:
        'neither systemd nor cron nor at runs on this node: if all processes of netloom there are killed in the middle of a change, it stays half-way until somebody looks at it',
      hint: 'Have cron run there (apt-get install cron), or be ready to reach the node by its console.',
    },
  ],
})
