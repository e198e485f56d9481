import { defineCheck } from '../model/node/check.ts'
import { ownFilesProbe, type Touched, touchedIn } from '../model/node/own-files.ts'

/** What of ours on the node would be run later as root, and is not what we put there; and who else may read or write it. */
export const ownFiles = defineCheck<Touched>({
  id: 'own-files',
  when: 'before',
  probes: [ownFilesProbe],
  read: ([output]) => touchedIn(output),
  judge: ({ altered, loose }) => [
    ...(altered.length > 0
      ? [
          {
            severity: 'warning' as const,
            code: 'node/altered',
            summary: `what netloom put into /var/lib/netloom on this node was altered since: ${altered.join(', ')}`,
            hint: 'The node does not run it: it takes its second copy, or says what it left out. Find out who did that. The next change that is confirmed writes it anew.',
          },
        ]
      : []),
    ...(loose.length > 0
      ? [
          {
            severity: 'warning' as const,
            code: 'node/not-ours-alone',
            summary: `others than root may read or write what netloom keeps in /var/lib/netloom on this node: ${loose.join(', ')}`,
            hint: 'Run there: chown -R root:root /var/lib/netloom; chmod -R go= /var/lib/netloom. It may hold keys.',
          },
        ]
      : []),
  ],
})
