import type { Omitted } from '../../../model/config/description.ts'
import { familyOf } from '../../../model/ip.ts'
import { type Address, addressId } from '../address/spec.ts'

/** The addresses of a link as its document says them. */
export const writtenAddresses = (link: string, all: readonly Address[]) =>
  all
    .filter((one) => one.link === link && whyNot(one) === undefined && !isPassing(one))
    .map(({ address, priority = 0 }) => ({
      address,
      ...(priority !== (familyOf(address) === 6 ? 256 : 0) && { routePriority: priority }),
    }))

/** Those that no document says, but for what the kernel made. */
export const omittedAddresses = (all: readonly Address[]): Omitted[] =>
  all.flatMap((one) => {
    const why = one.dynamic ? 'a lease, or announced by a router' : whyNot(one)
    return why === undefined || one.generated ? [] : [{ what: `address ${addressId(one)}`, why }]
  })

const isPassing = ({ dynamic, generated }: Address): boolean => Boolean(dynamic || generated)

function whyNot({ peer, duplicate }: Address): string | undefined {
  if (peer !== undefined) return 'no document says the other end of an address'
  return duplicate ? 'another machine holds it, so it is of no use here' : undefined
}
