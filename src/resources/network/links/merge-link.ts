import type { Merge } from '../../merge.ts'
import { inOrder } from './link-order.ts'
import { type LinkSpec, plainLink } from './link-spec.ts'
import { linkSources } from './types/index.ts'
import { isZero } from './zero.ts'

/** Field by field: what a stronger layer leaves at zero stays as the weaker one has it. Others may leave zeros out. */
export const mergeLink: Merge<LinkSpec> = ([weakest, ...stronger]) =>
  inOrder(stronger.reduce(over, { ...zero(weakest.name), ...weakest }))

const zero = (name: string): LinkSpec => ({ ...plainLink(name), up: false })

function over(weaker: LinkSpec, stronger: LinkSpec): LinkSpec {
  // Multicast is not among the fields that layers merge.
  const { multicast: _, ...others } = stronger
  return {
    ...weaker,
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => !isZero(value))),
    ...Object.assign({}, ...linkSources.map((source) => source.overlay?.(weaker, stronger))),
    layer: stronger.layer,
  }
}
