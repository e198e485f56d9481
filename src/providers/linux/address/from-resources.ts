import type { Resources } from '../../../model/config/derived.ts'
import { type AddressSpec, addressSpecs } from '../../../resources/network/addresses.ts'
import { linkCarriedOut } from '../carried-out.ts'
import type { Address } from './spec.ts'

/** The addresses a config asks for, on links that we set up or that are there. */
export function addressesFrom(resources: Resources): readonly Address[] {
  const linkOf = linkCarriedOut(resources)
  return resources.of<AddressSpec>(addressSpecs).flatMap(({ spec: { linkName, address, priority } }) => {
    const link = linkOf(linkName)
    return link === undefined ? [] : [{ link, address, ...(priority && { priority }), dynamic: false }]
  })
}
