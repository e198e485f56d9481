import type { LinkStatus } from '../given.ts'

/** Whether what depends on a link can be reached: asked by index where both sides know it, else by name. */
export function upLinks(
  links: readonly LinkStatus[],
): (on: { readonly linkName?: string; readonly linkIndex?: number }) => boolean {
  const up = links.filter(isUp)
  return ({ linkName, linkIndex }) =>
    up.some(({ name, index }) =>
      linkIndex === undefined || index === undefined ? name === linkName : index === linkIndex,
    )
}

/** A physical link needs its carrier as well. */
const isUp = ({ operationalState = 'unknown', type, kind = '', linkState = false }: LinkStatus): boolean =>
  ['up', 'unknown'].includes(operationalState) && (!(type === 'ether' && kind === '') || linkState)
