import { documentsOf } from '../../model/config/machine-config.ts'
import type { CosiResource } from '../../model/cosi.ts'
import { contains, familyOf, splitPrefix } from '../../model/ip.ts'
import { KubeNodeConfig } from '../../schema/documents/kube-node-config.ts'
import { legacyVips, writtenVips } from '../network/operators/vips.ts'
import type { Merged, Part } from '../part.ts'
import { kubeNetwork, legacyOf } from './configured.ts'
import { nodeAddress, readPrefix } from './statuses.ts'

/** The addresses that the node shows to Kubernetes, one of each family, and where they are looked for. */
export const nodeIp: Part = {
  follow: (all) => {
    const places = asked(all)
    if (!places) return []
    const known = nodeAddress(all, 'routed-no-k8s')?.addresses.map((prefix) => splitPrefix(prefix)[0]) ?? []
    const found = firstOfEach(inPlaces(known, [...places.valid, ...places.excluded.map((place) => `!${place}`)]))
    return [
      kubelet('NodeIPConfigs', { validSubnets: places.valid, excludeSubnets: places.excluded }),
      ...(found.length > 0 ? [kubelet('NodeIPs', { addresses: found })] : []),
    ]
  },
}

interface Places {
  /** In the order of preference; `!` in front leaves one out. */
  readonly valid: readonly string[]
  /** Networks of pods and services, and addresses that move between machines. */
  readonly excluded: readonly string[]
}

/**
 * Of a machine in a cluster whose networks are configured. The document hides the legacy config; where neither has a field, the
 * families of the services' networks count.
 */
function asked({ config }: Merged): Places | undefined {
  const [document] = documentsOf(config, KubeNodeConfig)
  const machine = legacyOf(config)?.machine
  const network = kubeNetwork(config)
  if (machine === undefined || network === undefined) return undefined
  const validSubnets = (document ?? machine.kubelet)?.nodeIP?.validSubnets ?? []
  const families = network.services.map((prefix) => (familyOf(prefix) === 4 ? '0.0.0.0/0' : '::/0'))
  const old = (machine.network?.interfaces ?? []).flatMap((entry) =>
    legacyVips({ ...entry, interface: entry.interface ?? '' }, (name) => name),
  )
  const shared = [...old, ...writtenVips(config, (name) => name)].flatMap(({ vip }) => (vip ? [vip.ip] : []))
  return {
    valid: validSubnets.length > 0 ? validSubnets : families,
    excluded: [...network.pods, ...network.services, ...shared],
  }
}

/** Addresses in the order of the places that they are found in, without those that a later place leaves out. */
const inPlaces = (addresses: readonly string[], places: readonly string[]): readonly string[] =>
  places.reduce<readonly string[]>((found, place) => {
    const subnet = readPrefix(place.replace(/^!/, ''))
    const inside = (address: string) => subnet !== undefined && contains(subnet, address)
    if (place.startsWith('!')) return found.filter((address) => !inside(address))
    return found.concat(addresses.filter((address) => inside(address) && !found.includes(address)))
  }, [])

const firstOfEach = (addresses: readonly string[]): readonly string[] =>
  addresses.filter((address, n) => addresses.findIndex((one) => familyOf(one) === familyOf(address)) === n)

const kubelet = (type: string, spec: object): CosiResource => ({
  metadata: { namespace: 'k8s', type: `${type}.kubernetes.talos.dev`, id: 'kubelet' },
  spec,
})
