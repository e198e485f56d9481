import { acrossChecks } from '../../checks/across/index.ts'
import { afterChecks } from '../../checks/after/index.ts'
import { checks } from '../../checks/index.ts'
import type { Provider } from '../provider.ts'
import { arrivals } from './arrivals.ts'
import { describe, describedKinds } from './describe/index.ts'
import { address } from './kinds/address.ts'
import { etcFile } from './kinds/etc-file.ts'
import { ethernet } from './kinds/ethernet.ts'
import { hostname } from './kinds/hostname.ts'
import { kernelModule } from './kinds/kernel-module.ts'
import { kernelParam } from './kinds/kernel-param.ts'
import { link } from './kinds/link.ts'
import { managerDropIn } from './kinds/manager-drop-in.ts'
import { nfTablesChain } from './kinds/nf-tables-chain.ts'
import { operator } from './kinds/operator.ts'
import { resolver } from './kinds/resolver.ts'
import { route } from './kinds/route.ts'
import { routingRule } from './kinds/routing-rule.ts'
import { sysfsParam } from './kinds/sysfs-param.ts'
import { timeServer } from './kinds/time-server.ts'
import { linkStatuses } from './link-statuses.ts'
import { managementPathWith } from './management-path.ts'
import { duplicates } from './path/duplicates.ts'
import { factsIn, pathFacts } from './path/facts.ts'
import { throughVerdict } from './path/reply.ts'

export const linux: Provider = {
  kinds: [
    link,
    address,
    routingRule,
    route,
    operator,
    nfTablesChain,
    kernelModule,
    kernelParam,
    sysfsParam,
    ethernet,
    hostname,
    resolver,
    timeServer,
    etcFile,
    managerDropIn,
  ],
  checks: [...checks, pathFacts],
  afterChecks,
  acrossChecks,
  links: linkStatuses,
  describe: { kinds: describedKinds, of: describe },
  path: {
    session: ({ checked }) => managementPathWith(factsIn(checked?.seen)),
    through:
      ({ checked }) =>
      (state, flow) =>
        throughVerdict(state, flow, factsIn(checked?.seen)),
    duplicates,
    arrivals,
  },
}
