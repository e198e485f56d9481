import type { ClusterNode } from '../../config/cluster/load.ts'
import { type Derived, rangeOfPlace } from '../../model/config/derived.ts'
import { type FieldChange, fieldChanges } from '../../model/plan/partial.ts'
import type { SpecChange } from '../../render/specs-diff.ts'
import { derive, givenOf } from '../../resources/derive.ts'

/** What two configs of one node mean differently: each spec that only one of them has, or that both have otherwise. */
export function specChanges(base: ClusterNode | undefined, head: ClusterNode | undefined): SpecChange[] {
  const [before, after] = [specsOf(base), specsOf(head)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    // Every spec of a config is of this layer.
    const fields = fieldChanges(was?.spec ?? {}, is?.spec ?? {}).filter(({ path }) => path !== 'layer')
    const there = (is ?? was) as Derived
    if (was && is && fields.length === 0) return []
    const action = was === undefined ? 'create' : is === undefined ? 'delete' : 'update'
    const { type, id } = there.metadata
    return [{ action, kind: type.replace(/s\..*/, ''), id, fields, written: placesOf(there, action, fields) }]
  })
}

const specsOf = (node: ClusterNode | undefined): ReadonlyMap<string, Derived> =>
  new Map(
    node === undefined
      ? []
      : derive(givenOf(node.machine, {})).merged.map((one) => [`${one.metadata.type}/${one.metadata.id}`, one]),
  )

/** Where the fields that differ are written, as `file:line`; of a spec that comes or goes, where any of it is. */
function placesOf({ written = {} }: Derived, action: SpecChange['action'], fields: readonly FieldChange[]): string[] {
  const isMeant = (field: string) =>
    action !== 'update' || fields.some(({ path }) => path === field || path.startsWith(`${field}.`))
  const places = Object.entries(written).flatMap(([field, place]) => {
    const range = isMeant(field) ? rangeOfPlace(place) : undefined
    return range ? [`${range.file}:${range.start.line}`] : []
  })
  return [...new Set(places)].sort()
}
