import { familyOf, splitPrefix } from '../../../model/ip.ts'
import { type Command, promotingSecondaries } from '../../../model/plan/command.ts'
import { given, ip } from '../iproute.ts'
import { writeParam } from '../proc-sys.ts'
import { promotionKey } from './promotion.ts'
import type { Address } from './spec.ts'

/**
 * Makes or changes an address in one message. The rollback from a removal that was cut off in its middle also finds the
 * habit of its link as we left it for that moment.
 */
export const putAddress = (spec: Address, before: Address | null): Command[] => [
  ip(
    'address',
    'replace',
    ...place(spec),
    ...given('broadcast', broadcastOf(spec)),
    ...given('scope', spec.scope),
    ...given('metric', spec.priority),
    ...(spec.flags ?? []),
    ...lifetime(spec),
  ),
  ...(spec.promotes === false && before?.promotes !== false ? [writeParam(promotionKey(spec.link), '0')] : []),
]

/**
 * Removes an address. Where the kernel would drop the others of its network too, it is set not to for that moment; what
 * its habit is, only an address that was seen can say, so the rollback from one that was made finds out there and then.
 */
export function removeAddress(spec: Address): Command[] {
  const gone = ip('address', 'del', ...place(spec))
  const key = promotionKey(spec.link)
  if (spec.promotes === false) return [writeParam(key, '1'), gone, writeParam(key, '0')]
  if (spec.promotes || standsAlone(spec)) return [gone]
  return [promotingSecondaries(spec.link, gone)]
}

/** Only IPv4 knows first and other addresses of a network. */
const standsAlone = ({ address }: Address): boolean => familyOf(address) === 6 || splitPrefix(address)[1] === 32

const place = ({ link, address, peer }: Address): string[] => [
  ...(peer === undefined ? [address] : [splitPrefix(address)[0], 'peer', peer]),
  'dev',
  link,
]

/** Networks of one or two addresses have no broadcast address. */
function broadcastOf({ address, peer, broadcast }: Address): string | undefined {
  if (broadcast !== undefined) return broadcast ?? undefined
  return familyOf(address) === 4 && peer === undefined && splitPrefix(address)[1] < 31 ? '+' : undefined
}

/** What had a lifetime gets one again in a rollback; whoever gave the address renews it before the hour is over. */
const lifetime = ({ dynamic }: Address): (string | number)[] =>
  dynamic ? ['valid_lft', 3600, 'preferred_lft', 3600] : []
