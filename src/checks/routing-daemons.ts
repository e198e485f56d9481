import { beside } from './look/beside.ts'
import { ofKind } from './look/ours.ts'

/** Routing daemons leave routes of others alone. */
export const routingDaemons = beside<{ readonly daemons: readonly string[] }>({
  id: 'routing-daemons',
  read: ({ runs }) => {
    const daemons = ['frr', 'bird'].filter(runs)
    return daemons.length > 0 ? { daemons } : undefined
  },
  judge: ({ daemons }, { ours }) =>
    ofKind(ours, 'Route').length === 0
      ? []
      : [
          {
            severity: 'info',
            code: 'beside/announces',
            summary: `${daemons.join(' and ')} sees the routes of netloom (protocol 110) as those of the kernel, and announces them where it is told to redistribute or learn these`,
            hint: 'See what it exports; netloom itself tells it nothing.',
          },
        ],
})
