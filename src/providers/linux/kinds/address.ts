import { familyOf, networkOf, splitPrefix } from '../../../model/ip.ts'
import type { ProbeOutput } from '../../../model/plan/command.ts'
import { type Ailment, type Around, defineKind, type Remark } from '../../../model/plan/kind.ts'
import { fromPorts } from '../address/from-ports.ts'
import { addressesFrom } from '../address/from-resources.ts'
import { promotionProbe, readPromotion } from '../address/promotion.ts'
import { readAddress } from '../address/read.ts'
import { Address, addressId } from '../address/spec.ts'
import { addressStatus } from '../address/status.ts'
import { putAddress, removeAddress } from '../address/write.ts'
import type { LinkRow } from '../address-row.ts'
import { everyLink, rows } from '../iproute.ts'
import { needsIpv6 } from '../ipv6.ts'
import { addressOnPort } from '../link/disabled-on-port.ts'

/** Addresses of links. What a router, DHCP or the kernel gave is shown and left alone. */
export const address = defineKind<Address>({
  kind: 'Address',
  plural: 'addresses',
  order: 'address',
  spec: Address,
  namesLinks: true,
  id: addressId,
  requires: (spec, around) => [
    { kind: 'Link', id: spec.link },
    ...(familyOf(spec.address) === 6 ? needsIpv6(spec.link, around) : []),
    ...preferredTo(spec, around('Address')).map((other) => ({ kind: 'Address', id: addressId(other) })),
  ],
  // The kernel puts another in the place of the one that went.
  outlives: (spec, { kind }) => (kind === 'Address' ? spec : undefined),
  movesFrom: fromPorts,
  // An IPv6 address is the same one whatever its prefix length.
  claims: (spec) => (familyOf(spec.address) === 6 ? [`${splitPrefix(spec.address)[0]} on ${spec.link}`] : []),
  ails: ({ duplicate }) => (duplicate ? isDuplicate : undefined),
  remarks: ({ before, after }, { seen, target }) => (before && !after ? firstAfter(before, seen, target) : []),
  disables: addressOnPort,
  disrupts: ({ before, after }) => (after === null ? [`${before.link} loses an address`] : []),
  automatic: ({ dynamic = false, generated = false }) => dynamic || generated,

  fromResources: addressesFrom,

  probes: () => [everyLink, promotionProbe],
  observe: ([links, promotion]) => {
    const promotes = readPromotion(promotion)
    return rows<LinkRow>(links as ProbeOutput, 'ip address show').flatMap((link) =>
      (link.addr_info ?? []).map((row) => readAddress(link, row, promotes(link.ifname))),
    )
  },

  statuses: (observed, [links]) => {
    const pairs = rows<LinkRow>(links as ProbeOutput, 'ip address show').flatMap((link) =>
      (link.addr_info ?? []).map((row) => [link, row] as const),
    )
    return pairs.map(([link, row], n) => addressStatus(observed[n] as Address, link, row))
  },

  commands: ({ before, after }) => (after ? putAddress(after, before) : removeAddress(before)),

  defaults: { link: [], address: [], dynamic: [false], scope: ['global'], secondary: [false], promotes: [] },
  own: ({ address }) => [address],
  drawn: ({ address, link, dynamic }) => ({
    name: address,
    word: dynamic ? 'dynamic address' : 'address',
    from: [{ kind: 'Link', id: link }],
    to: [],
  }),
  columns: {
    ADDRESS: (spec) => spec.address,
    LINK: ({ link }) => link,
    ORIGIN: originOf,
  },
  examples: [
    { link: 'lo', address: '10.9.0.1/24' },
    { link: 'lo', address: '10.9.0.1/24', priority: 50 },
    { link: 'lo', address: '10.9.0.1/24', priority: 4000 },
  ],
})

function originOf({ duplicate, dynamic, generated }: Address): string {
  if (duplicate) return 'duplicate'
  return dynamic ? 'dynamic' : generated ? 'kernel' : 'static'
}

/**
 * Of several IPv4 addresses in one network the kernel prefers the first as source, so new ones are made in the order they
 * were written, and those that were seen after the one that was first. What is there already stays as it is.
 */
function preferredTo(spec: Address, others: readonly Address[]): readonly Address[] {
  if (familyOf(spec.address) === 6 || (wasSeen(spec) && !spec.secondary)) return []
  const network = networkOf(spec.peer ?? spec.address)
  const rivals = others
    .filter((other) => other.link === spec.link && wasSeen(other) === wasSeen(spec))
    .filter((other) => networkOf(other.peer ?? other.address) === network)
  if (wasSeen(spec)) return rivals.filter(({ secondary }) => secondary === false)
  const at = rivals.findIndex((other) => other.address === spec.address)
  return at > 0 ? rivals.slice(at - 1, at) : []
}

/** Who takes the place of the first address of a network, once that goes. */
function firstAfter(gone: Address, seen: Around, target: Around): readonly Remark[] {
  if (familyOf(gone.address) === 6 || gone.secondary !== false) return []
  const network = networkOf(gone.peer ?? gone.address)
  const stays = new Set(target<Address>('Address').map(addressId))
  const next = seen<Address>('Address').find(
    (other) =>
      other.link === gone.link &&
      other.address !== gone.address &&
      networkOf(other.peer ?? other.address) === network &&
      stays.has(addressId(other)),
  )
  if (!next) return []
  return [
    {
      severity: 'info',
      code: 'plan/first-address',
      summary: `${next.address} becomes the first address of its network on ${next.link}: packets leave from it where no route names another`,
      at: { kind: 'Address', id: addressId(next) },
    },
  ]
}

/** The config language knows no scope; the kernel always reports one. */
const wasSeen = ({ scope }: Address): boolean => scope !== undefined

const isDuplicate: Ailment = {
  why: 'is a duplicate: another machine on its network holds it, so the kernel does not use it',
  hint: 'Give one of the two another. If the other has gone since, take it off the node and apply again.',
  isFault: true,
}
