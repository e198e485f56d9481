import { splitPrefix } from '../../model/ip.ts'
import type { Arrivals } from '../../model/node/arrival.ts'
import type { Step } from '../../model/plan/plan.ts'
import type { Address } from './address/spec.ts'

/** Addresses that were not on their link before, and those of them that another link gives away. */
export const arrivals: Arrivals = (steps) => {
  const own = steps.filter(({ kind }) => kind === 'Address')
  const ids = [...new Set(own.map(({ id }) => id))]
  const ways = ids.map((id) => wayOf(own.filter((step) => step.id === id)))
  const left = ways.flatMap(({ before, after }) => (before && !after ? [before] : []))
  return ways.flatMap(({ before, after }) => {
    if (before || !after) return []
    const address = hostOf(after)
    const from = left.find((other) => hostOf(other) === address && other.link !== after.link)?.link
    return [{ address, link: after.link, ...(from !== undefined && { from }) }]
  })
}

/** From the first of its steps to the last. */
const wayOf = (steps: readonly Step[]) => ({
  before: (steps[0]?.before ?? null) as Address | null,
  after: (steps.at(-1)?.after ?? null) as Address | null,
})

const hostOf = ({ address }: Address): string => splitPrefix(address)[0]
