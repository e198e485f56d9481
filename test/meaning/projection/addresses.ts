import type { Projected } from '../projection.ts'
import type { Meaning } from './meaning.ts'

interface AddressSpec {
  readonly address: string
  readonly linkName: string
  readonly priority?: number
}

/** Every address that is asked for, under the kernel's name of its link. */
export const addressesAsked = (meaning: Meaning) =>
  [...meaning.asked<AddressSpec>('AddressSpecs').values()].map((spec) => ({
    ...spec,
    link: meaning.kernelName(spec.linkName),
  }))

/** The addresses of links that are wanted. */
export const addressWants = (meaning: Meaning, links: ReadonlySet<string>): readonly Projected[] =>
  addressesAsked(meaning)
    .filter(({ link }) => links.has(link))
    .map(({ link, address, priority }) => ({
      kind: 'Address',
      key: `${link}/${address}`,
      spec: { link, address, ...(priority ? { priority } : {}), dynamic: false },
    }))
