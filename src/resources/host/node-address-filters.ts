import type { CosiResource } from '../../model/cosi.ts'
import { type Given, inputsOf } from '../given.ts'
import { merged } from '../layer.ts'
import type { Part } from '../part.ts'
import { kubeNetwork, legacyOf } from './configured.ts'

export interface NodeAddressFilter {
  readonly includeSubnets: readonly string[]
  readonly excludeSubnets: readonly string[]
}

const type = 'NodeAddressFilters.net.talos.dev'
const algorithms = 'NodeAddressSortAlgorithms.net.talos.dev'

/** Which parts of the machine's addresses are listed apart, and how they are sorted. */
export const nodeAddressFilters: Part = {
  follow: (given) => [...ownFilters(given), merged(algorithms, 'default', { algorithm: sortAlgorithm(given) })],
}

/** Those handed in, and our own where they are not among them. */
export function addressFilters(given: Given): readonly CosiResource<NodeAddressFilter>[] {
  const seen = inputsOf<NodeAddressFilter>(given, type)
  return [...ownFilters(given).filter(({ metadata }) => seen.every((one) => one.metadata.id !== metadata.id)), ...seen]
}

/** Only the legacy config has it. */
export function sortAlgorithm(given: Given): string {
  const [seen] = inputsOf<{ algorithm?: string }>(given, algorithms)
  const algorithm = legacyOf(given.config)?.machine?.features?.nodeAddressSortAlgorithm || seen?.spec.algorithm || 'v1'
  return algorithm.toLowerCase()
}

/** Addresses inside the cluster's networks, and all others. Where there is no cluster, none is inside. */
function ownFilters(given: Given): CosiResource<NodeAddressFilter>[] {
  const network = kubeNetwork(given.config)
  const inside = network ? [...network.pods, ...nodePods(given), ...network.services] : []
  return [
    merged(type, 'no-k8s', { includeSubnets: [], excludeSubnets: inside }),
    merged(
      type,
      'only-k8s',
      inside.length > 0
        ? { includeSubnets: inside, excludeSubnets: [] }
        : { includeSubnets: [], excludeSubnets: ['0.0.0.0/0', '::/0'] },
    ),
  ]
}

/** The node's own part of the pods' networks, where Kubernetes has given it one. */
function nodePods(given: Given): readonly string[] {
  const [name] = inputsOf<{ nodename?: string }>(given, 'Nodenames.kubernetes.talos.dev')
  const statuses = inputsOf<{ podCIDRs?: readonly string[] }>(given, 'NodeStatuses.kubernetes.talos.dev')
  const own = statuses.find(({ metadata }) => name === undefined || metadata.id === name.spec.nodename)
  return own?.spec.podCIDRs ?? []
}
