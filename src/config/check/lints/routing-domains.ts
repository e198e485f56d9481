import type { Diagnostic } from '../../../model/diagnostic.ts'
import { BGPInstanceConfig } from '../../../schema/documents/bgp-instance-config.ts'
import { VRFConfig } from '../../../schema/documents/vrf-config.ts'
import { shown } from '../../../schema/values/shown.ts'
import { tableNumber } from '../../../schema/values/values.ts'
import { type ConfigDocument, ofKind } from '../../document/config-document.ts'
import { type Links, lint } from './links.ts'

/** VRFs and BGP instances that get in each other’s way. */
export const routingDomainLints = (links: Links, documents: readonly ConfigDocument[]): readonly Diagnostic[] => [
  ...outsideRoutes(links, ofKind(documents, VRFConfig)),
  ...twice(
    ofKind(documents, VRFConfig),
    ({ table }) => String(tableNumber(table)),
    (document, first) =>
      lint(
        document,
        ['table'],
        'same-table',
        `the VRFs ${shown(first.name)} and ${shown(document.content.name)} share the routing table ${document.content.table}`,
        'give each VRF a table of its own',
      ),
  ),
  ...twice(
    ofKind(documents, BGPInstanceConfig),
    ({ vrf = '' }) => vrf,
    (document, first) =>
      lint(
        document,
        [document.content.vrf ? 'vrf' : 'name'],
        'bgp-domain',
        `the BGP instances ${shown(first.name)} and ${shown(document.content.name)} share a routing domain: one of them will not run`,
        'give each instance a VRF of its own',
      ),
  ),
  ...bgpReferences(documents),
]

/** What comes in by a link of a VRF is looked up in the table of that alone. */
const outsideRoutes = (links: Links, vrfs: readonly ConfigDocument<VRFConfig>[]): Diagnostic[] =>
  vrfs.flatMap(({ content: { name, table, links: members = [] } }) =>
    members
      .flatMap((member) => (links.setups.get(member) ?? []).map((setup) => ({ member, setup })))
      .flatMap(({ member, setup: { document, link, path } }) =>
        (link.routes ?? []).flatMap((route, n) => {
          const own = route.table ?? 'main'
          if (tableNumber(own) === tableNumber(table)) return []
          const summary = `${shown(member)} belongs to the VRF ${shown(name)} with table ${table}, and this route of it to the table ${own}`
          return lint(document, [...path, 'routes', n], 'route-outside-vrf', summary, `write \`table: ${table}\``)
        }),
      ),
  )

function twice<T extends object>(
  documents: readonly ConfigDocument<T>[],
  keyOf: (content: T) => string,
  report: (document: ConfigDocument<T>, first: T) => Diagnostic,
): Diagnostic[] {
  const before = new Map<string, T>()
  return documents.flatMap((document) => {
    const key = keyOf(document.content)
    const first = before.get(key)
    if (first === undefined) before.set(key, document.content)
    return first === undefined ? [] : [report(document, first)]
  })
}

function bgpReferences(documents: readonly ConfigDocument[]): Diagnostic[] {
  const instances = ofKind(documents, BGPInstanceConfig)
  if (instances.length === 0) return []
  const names = new Set(instances.map(({ content }) => content.name))
  const vrfs = new Set(ofKind(documents, VRFConfig).map(({ content }) => content.name))
  return instances.flatMap((document) => {
    const { vrf = '', importRoutes = [] } = document.content
    return [
      ...(vrf === '' || vrfs.has(vrf)
        ? []
        : [lint(document, ['vrf'], 'no-vrf', `no VRFConfig sets up ${shown(vrf)}`, 'add one, or mend the name')]),
      ...importRoutes.flatMap(({ bgpInstance }, n) =>
        names.has(bgpInstance)
          ? []
          : [
              lint(
                document,
                ['importRoutes', n, 'bgpInstance'],
                'no-bgp-instance',
                `there is no BGP instance ${shown(bgpInstance)} to import from`,
                'add it, or mend the name',
              ),
            ],
      ),
    ]
  })
}
