import type { CosiResource } from '../../model/cosi.ts'
import { contains, splitPrefix } from '../../model/ip.ts'
import { type Given, inputsOf } from '../given.ts'
import { merged } from '../layer.ts'
import type { Part } from '../part.ts'
import { type Order, prefixOrder } from './address-order.ts'
import { isReachable, isSideroLink } from './address-uses.ts'
import { upLinks } from './links-up.ts'
import { addressFilters, type NodeAddressFilter, sortAlgorithm } from './node-address-filters.ts'
import { type NodeAddress, nodeAddress, readPrefix, nodeAddresses as type } from './statuses.ts'

/** An address seen on the machine; the field names are those of AddressStatus. */
export interface AddressStatus {
  readonly address: string
  readonly linkName?: string
  readonly linkIndex?: number
  readonly scope?: string
}

/** The machine's addresses, as far as somebody looked: derived from addresses seen, never from those asked for. */
export const nodeAddresses: Part = { follow: addressLists }

/** The one address that stands for the machine: as derived, else as handed in. */
export function defaultAddress(given: Given): NodeAddress | undefined {
  const derived = addressesSeen(given)
  return derived ? stickyDefault(given, derived) : before(given, 'default')
}

function addressLists(given: Given): CosiResource<NodeAddress>[] {
  const seen = addressesSeen(given)
  if (!seen) return []
  const algorithm = sortAlgorithm(given)
  const list = (id: string, addresses: readonly string[]) =>
    merged<NodeAddress>(type, id, { addresses, sortAlgorithm: algorithm })
  const lists = (suffix: string, kept: (address: string) => boolean) => [
    list(`current${suffix}`, seen.current.filter(kept)),
    list(`routed${suffix}`, seen.routed.filter(kept)),
    list(
      `accumulative${suffix}`,
      accumulated(before(given, `accumulative${suffix}`), seen.all.filter(kept), prefixOrder(algorithm)),
    ),
  ]
  const standing = stickyDefault(given, seen)
  return [
    ...(standing ? [merged(type, 'default', standing)] : []),
    ...lists('', () => true),
    ...addressFilters(given).flatMap(({ metadata, spec }) => lists(`-${metadata.id}`, (one) => passes(spec, one))),
  ]
}

interface Seen {
  readonly first?: string
  readonly current: readonly string[]
  readonly routed: readonly string[]
  /** Link by link. */
  readonly all: readonly string[]
}

/** Addresses that by the cloud lead to the machine are put on this link, which does not exist. */
const external = 'external'

function addressesSeen(given: Given): Seen | undefined {
  const inputs = inputsOf<AddressStatus>(given, 'AddressStatuses.net.talos.dev')
  if (inputs.length === 0) return undefined
  const statuses = inputs.flatMap(({ spec }) => {
    const address = readPrefix(spec.address)
    return address === undefined ? [] : [{ ...spec, address }]
  })
  const order = prefixOrder(sortAlgorithm(given))
  const isUp = upLinks(given.links)
  const usable = statuses.filter(({ address, scope = 'global' }) => isReachable(address, scope)).toSorted(byLink(order))
  const first = usable.find(({ linkName }) => linkName !== external)?.address
  return {
    ...(first === undefined ? {} : { first }),
    current: sortedOnce(
      usable.filter((status) => status.linkName === external || isUp(status)),
      order,
    ),
    routed: sortedOnce(
      usable.filter((status) => status.linkName !== external && isUp(status) && !isSideroLink(status.address)),
      order,
    ),
    all: usable.map(({ address }) => address),
  }
}

/** Stays what it was while that is there and sorting has not changed. */
function stickyDefault(given: Given, { first, current }: Seen): NodeAddress | undefined {
  if (first === undefined) return undefined
  const algorithm = sortAlgorithm(given)
  const old = before(given, 'default')
  const stays = old?.sortAlgorithm === algorithm && old.addresses[0] && current.includes(old.addresses[0])
  return stays ? old : { addresses: [first], sortAlgorithm: algorithm }
}

const before = (given: Given, id: string): NodeAddress | undefined => nodeAddress({ ...given, merged: [] }, id)

const byLink =
  (order: Order) =>
  ({ linkName: a = '', address: left }: AddressStatus, { linkName: b = '', address: right }: AddressStatus): number =>
    a === b ? order(left, right) : a < b ? -1 : 1

const sortedOnce = (statuses: readonly AddressStatus[], order: Order): string[] => [
  ...new Set(statuses.map(({ address }) => address).toSorted(order)),
]

/** Every prefix ever seen. */
const accumulated = (old: NodeAddress | undefined, now: readonly string[], order: Order): string[] =>
  [...new Set([...(old?.addresses ?? []), ...now])].toSorted(order)

function passes({ includeSubnets = [], excludeSubnets = [] }: Partial<NodeAddressFilter>, prefix: string): boolean {
  const inside = (subnet: string) => contains(readPrefix(subnet) ?? nowhere, splitPrefix(prefix)[0])
  return (includeSubnets.length === 0 || includeSubnets.some(inside)) && !excludeSubnets.some(inside)
}

/** Holds no address that a machine can have. */
const nowhere = '0.0.0.0/32'
