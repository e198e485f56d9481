import type { CosiResource } from '../../model/cosi.ts'
import { inputsOf } from '../given.ts'
import { merged } from '../layer.ts'
import type { Merged, Part } from '../part.ts'
import { hostnameStatus, nodeAddress } from './statuses.ts'

/** What of the network is ready, as far as somebody looked. */
export const networkStatus: Part = {
  follow: (all) => {
    const observed = nodeAddress(all, 'current') ?? inputsOf(all, routes)[0] ?? inputsOf(all, probes)[0]
    return observed ? [status(all)] : []
  },
}

const routes = 'RouteStatuses.net.talos.dev'
const probes = 'ProbeStatuses.net.talos.dev'

const status = (all: Merged): CosiResource =>
  merged('NetworkStatuses.net.talos.dev', 'status', {
    addressReady: (nodeAddress(all, 'current')?.addresses ?? []).length > 0,
    connectivityReady: isConnected(all),
    hostnameReady: hostnameStatus(all) !== undefined,
    etcFilesReady: hasFiles(all),
  })

/** Where probes are set up they must all succeed; else a default route will do. */
function isConnected(all: Merged): boolean {
  const probed = inputsOf<{ success?: boolean }>(all, probes)
  if (probed.length > 0) return probed.every(({ spec }) => spec.success === true)
  return inputsOf<{ dst?: string }>(all, routes).some(({ spec: { dst = '' } }) =>
    ['', '0.0.0.0/0', '::/0'].includes(dst),
  )
}

/** As observed; where nobody looked, what was asked for is supposed to be there. */
function hasFiles(all: Merged): boolean {
  const seen = inputsOf(all, 'EtcFileStatuses.files.talos.dev')
  const files = seen.length > 0 ? seen : all.merged.filter(({ metadata }) => metadata.namespace === 'files')
  return ['hosts', 'resolv.conf'].every((id) => files.some(({ metadata }) => metadata.id === id))
}
