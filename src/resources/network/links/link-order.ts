import type { LinkSpec } from './link-spec.ts'
import { linkSources } from './types/index.ts'

/** Fields in the order resources show them, without those that are empty. */
export const inOrder = (spec: LinkSpec): LinkSpec =>
  Object.fromEntries(
    order.flatMap((field) => (spec[field] === undefined ? [] : [[field, spec[field]]])),
  ) as unknown as LinkSpec

const order: readonly (keyof LinkSpec)[] = [
  ...(['name', 'logical', 'up', 'mtu', 'kind', 'type', 'hardwareAddr', 'parentName'] as const),
  ...linkSources.flatMap(({ members }) => members?.fields ?? []),
  ...linkSources.flatMap(({ field }) => field ?? []),
  ...(['multicast', 'layer'] as const),
]
