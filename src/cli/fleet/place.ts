import type { InventoryNode } from '../../model/config/inventory.ts'
import { splitPrefix } from '../../model/ip.ts'
import { type Snapshot, seen } from '../../model/node/snapshot.ts'
import type { Candidate } from '../../planner/waves/candidate.ts'
import { nodeNames } from '../../render/text/names.ts'
import { type OperatorSpec, operatorSpecs } from '../../resources/network/operators/operator-spec.ts'
import type { wantedResources } from '../../resources/wanted.ts'

/** What the place of a node among the waves depends on beside the inventory. */
export type Place = Pick<Candidate, 'last' | 'classes'>

/** By what was seen on a node, and by who is reached through it. */
export function placeOf(
  resources: ReturnType<typeof wantedResources>,
  snapshot: Snapshot,
  behind: readonly InventoryNode[],
): Place {
  const held = seen(snapshot, 'Address').flatMap(({ spec }) =>
    textIn(spec, 'address').map((one) => splitPrefix(one)[0]),
  )
  const shared = resources
    .of<OperatorSpec>(operatorSpecs)
    .flatMap(({ spec }) => (spec.vip && held.includes(spec.vip.ip) ? [spec.vip.ip] : []))
  const drivers = new Set(seen(snapshot, 'Link').flatMap(({ spec }) => textIn(spec, 'driver')))
  const holds = shared.length > 0 ? { last: `it holds the shared address ${shared.join(', ')}` } : undefined
  return { ...placeUnseen(behind), ...holds, classes: [...drivers].sort().map((driver) => `NIC driver ${driver}`) }
}

/** Of a node that could not be looked at. */
export const placeUnseen = (behind: readonly InventoryNode[]): Place => ({
  classes: [],
  ...(behind.length > 0 && { last: `${few(behind)} reached through it` }),
})

const few = (behind: readonly InventoryNode[]): string =>
  behind.length > 6
    ? `${behind.length} nodes are`
    : `${nodeNames(behind.map(({ name }) => name))} ${behind.length === 1 ? 'is' : 'are'}`

const textIn = (spec: object, field: string): string[] => {
  const value: unknown = Reflect.get(spec, field)
  return typeof value === 'string' ? [value] : []
}
