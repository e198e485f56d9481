import type { ClusterNode } from '../../config/cluster/load.ts'
import { type Derived, rangeOfPlace } from '../../model/config/derived.ts'
import { type FieldChange, fieldChanges } from '../../model/plan/partial.ts'
import { refKey } from '../../model/ref.ts'
import type { SpecChange } from '../../render/diff/report.ts'
import { derive, givenOf } from '../../resources/derive.ts'

/**
 * What two configs of one node mean differently: each spec that only one of them has, or that both have otherwise; and what no plan
 * may remove by only one of them.
 */
export function specChanges(base: ClusterNode | undefined, head: ClusterNode | undefined): SpecChange[] {
  const [before, after] = [specsOf(base), specsOf(head)]
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): SpecChange[] => {
    const [was, is] = [before.get(key), after.get(key)]
    // Every spec of a config is of this layer.
    const fields = fieldChanges(was?.spec ?? {}, is?.spec ?? {}).filter(({ path }) => path !== 'layer')
    const there = (is ?? was) as Derived
    if (was && is && fields.length === 0) return []
    const action = was === undefined ? 'create' : is === undefined ? 'delete' : 'update'
    const { type, id } = there.metadata
    return [{ action, kind: kindOf(type), id, fields, ...placesOf(there, action, fields, is ? head : base) }]
  })
  return [...changes, ...protectionChanges(base, head)]
}

/** What is a node's own in the specs of its configs: addresses with their length, names. */
export const ownWords = (...sides: readonly (ClusterNode | undefined)[]): readonly string[] =>
  sides.flatMap((node) =>
    [...specsOf(node).values()].flatMap(({ metadata: { type }, spec }) => {
      const field = owned[kindOf(type)]
      const word = field && (spec as Readonly<Record<string, unknown>>)[field]
      return typeof word === 'string' && word !== '' ? [word] : []
    }),
  )

const owned: Readonly<Record<string, string>> = { AddressSpec: 'address', HostnameSpec: 'hostname' }

const kindOf = (type: string): string => type.replace(/s\..*/, '')

const specsOf = (node: ClusterNode | undefined): ReadonlyMap<string, Derived> =>
  new Map(
    node === undefined
      ? []
      : derive(givenOf(node.machine, {})).merged.map((one) => [`${one.metadata.type}/${one.metadata.id}`, one]),
  )

/** Where the fields that differ are written, as `file:line`; of a spec that comes or goes, where any of it is. */
function placesOf(
  { written = {} }: Derived,
  action: SpecChange['action'],
  fields: readonly FieldChange[],
  node: ClusterNode | undefined,
): Pick<SpecChange, 'written' | 'sorts'> {
  const isMeant = (field: string) =>
    action !== 'update' || fields.some(({ path }) => path === field || path.startsWith(`${field}.`))
  const places = Object.entries(written).flatMap(([field, place]) => {
    const range = isMeant(field) ? rangeOfPlace(place) : undefined
    const sort = range && node?.files.get(range.file)
    return range ? [[`${range.file}:${range.start.line}`, sort ?? 'layer'] as const] : []
  })
  const all = [...new Map(places)].sort(([a], [b]) => (a < b ? -1 : 1))
  return { written: all.map(([place]) => place), sorts: all.map(([, sort]) => sort) }
}

function protectionChanges(base: ClusterNode | undefined, head: ClusterNode | undefined): SpecChange[] {
  const only = (node: ClusterNode | undefined, other: ClusterNode | undefined, action: 'create' | 'delete') => {
    const there = new Set(other?.protect.map(refKey))
    return (node?.protect ?? [])
      .filter((one) => !there.has(refKey(one)))
      .map(({ written, ...ref }): SpecChange => {
        return { action, kind: 'Protection', id: refKey(ref), fields: [], written: [written], sorts: ['cluster'] }
      })
  }
  return [...only(base, head, 'delete'), ...only(head, base, 'create')]
}
