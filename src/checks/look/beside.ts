import { chainsProbe } from '../../model/node/chains.ts'
import { type Check, defineCheck } from '../../model/node/check.ts'
import { processesProbe } from '../../model/node/processes.ts'
import { resolverLinkProbe } from '../../model/node/resolver-keeper.ts'
import { servicesProbe } from '../../model/node/services.ts'
import { lookAround } from './probe.ts'
import { type Shown, shownIn } from './shown.ts'

/** A check for somebody who looks after a part of the network beside netloom; all of them look at a node at once. */
export const beside = <Seen extends object>({
  read,
  ...check
}: Pick<Check<Seen>, 'id' | 'judge' | 'shares' | 'mend'> & {
  readonly read: (shown: Shown) => Seen | undefined
}): Check =>
  defineCheck<Seen>({
    ...check,
    when: 'before',
    probes: [lookAround, servicesProbe, processesProbe, resolverLinkProbe, chainsProbe],
    read: (outputs) => read(shownIn(outputs)),
  })
