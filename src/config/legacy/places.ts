import type { LegacyAddressing } from '../../schema/legacy/addressing.ts'
import type { Path } from '../yaml/located-value.ts'

/** Where an entry of the legacy form has what its document has at a path; `own` is where it names itself. */
export const placesIn =
  ({ cidr = '' }: LegacyAddressing, entry: Path, own: Path, members: 'bond' | 'bridge' | undefined) =>
  ([field, n, part]: Path): Path => {
    if (field === 'links' && members) return [...entry, members, 'interfaces', ...(n === undefined ? [] : [n])]
    if (field === 'routes')
      return [...entry, field, ...(n === undefined ? [] : [n]), ...(part ? [routePart(part)] : [])]
    return field === 'addresses' ? [...entry, cidr === '' ? field : 'cidr'] : own
  }

const routePart = (part: string | number): string | number => (part === 'destination' ? 'network' : part)
