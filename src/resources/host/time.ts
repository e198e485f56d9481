import { documentsOf } from '../../model/config/machine-config.ts'
import { TimeSyncConfig } from '../../schema/documents/time-sync-config.ts'
import type { Given } from '../given.ts'
import { type Layered, layered } from '../layer.ts'
import { mergeOf } from '../merge.ts'
import type { Part } from '../part.ts'
import { legacyOf } from './configured.ts'

export interface TimeServerSpec extends Layered {
  /** Absent from others who have none to name. */
  readonly timeServers?: readonly string[]
  readonly useNTS: boolean
}

export const timeServerSpecs = 'TimeServerSpecs.net.talos.dev'

const standard: TimeServerSpec = { timeServers: ['time.cloudflare.com'], useNTS: true, layer: 'default' }

export const time: Part = {
  produce: (given) => [standard, ...configured(given)].map((spec) => layered(timeServerSpecs, 'timeservers', spec)),
  merges: { [timeServerSpecs]: mergeOf<TimeServerSpec>(([first, ...others]) => others.reduce(mergeServers, first)) },
  ids: { [timeServerSpecs]: () => 'timeservers' },
}

/** The document hides all of the legacy config. A clock that is left alone has no servers. */
function configured({ config }: Given): TimeServerSpec[] {
  const [document] = documentsOf(config, TimeSyncConfig)
  const legacy = legacyOf(config)?.machine?.time
  const {
    enabled = true,
    servers = [],
    useNTS = false,
  } = document
    ? {
        enabled: document.enabled,
        servers: document.ntp?.servers ?? document.ptp?.devices,
        useNTS: document.ntp?.useNTS,
      }
    : { enabled: legacy?.disabled !== true, servers: legacy?.servers }
  return enabled && servers.length > 0 ? [{ timeServers: servers, useNTS, layer: 'configuration' }] : []
}

/** Those of one layer stand side by side, with authentication only if all of them have it. */
const mergeServers = (below: TimeServerSpec, above: TimeServerSpec): TimeServerSpec =>
  above.layer === below.layer
    ? {
        timeServers: [...(below.timeServers ?? []), ...(above.timeServers ?? [])],
        useNTS: below.useNTS === true && above.useNTS === true,
        layer: above.layer,
      }
    : above
