import type { ProbeOutput } from '../../../model/command.ts'
import { type Around, defineKind } from '../../../model/kind.ts'
import type { Ref } from '../../../model/ref.ts'
import type { LinkRow } from '../address-row.ts'
import { everyLink, rows } from '../iproute.ts'
import { fixedBondFields } from '../link/bond.ts'
import { linksFrom } from '../link/from-resources.ts'
import { readLink } from '../link/read.ts'
import { isFarEnd, Link, makeable } from '../link/spec.ts'
import { linkStatus } from '../link/status.ts'
import { changeLink, makeLink, removeLink } from '../link/write.ts'

/** Network links. NICs are there or not; VLANs, bonds, bridges, dummies and veth pairs are ours to make. */
export const link = defineKind<Link>({
  kind: 'Link',
  plural: 'links',
  order: 'link',
  spec: Link,
  id: ({ name }) => name,
  requires: (link, around) => [
    ...(link.vlan?.parent ? [named(link.vlan.parent)] : []),
    ...(link.master ? [named(link.master)] : []),
    ...nearEnd(link, around),
  ],
  // A port stays when its master goes; a bond leaves its links switched off.
  outlives: (link, lost) =>
    lost.id === link.master
      ? { ...link, master: null, portOf: null, ...(link.portOf === 'bond' && { up: false }) }
      : undefined,
  claims: (link) => [
    ...(link.vlan ? [`VLAN ${link.vlan.id} (${link.vlan.protocol}) on ${link.vlan.parent}`] : []),
    ...(isFarEnd(link) ? [] : [`the name ${link.name}`]),
    ...(link.veth?.peer && !isFarEnd(link) ? [`the name ${link.veth.peer}`] : []),
  ],
  fixed: ['type', 'vlan', 'veth', ...fixedBondFields],
  permanent: ({ type }) => type === undefined || !makeable.includes(type),

  fromResources: linksFrom,

  probes: () => [everyLink],
  observe: ([output]) => rows<LinkRow>(output as ProbeOutput, 'ip address show').map(readLink),

  statuses: (observed, [output]) => {
    const all = rows<LinkRow>(output as ProbeOutput, 'ip address show')
    return all.map((row, n) => linkStatus(observed[n] as Link, row, all))
  },

  commands: ({ before, after }) =>
    before && after ? changeLink(before, after) : after ? makeLink(after) : removeLink(before),

  unsaid: { name: [], portOf: [] },
  columns: {
    TYPE: ({ type = '' }) => type,
    UP: ({ up }) => String(up ?? ''),
    'OPER STATE': (_, { operationalState }) => String(operationalState),
    'LINK STATE': (_, { linkState }) => String(linkState),
    MTU: ({ mtu }) => String(mtu ?? ''),
    'HW ADDR': ({ hardwareAddr = '' }) => hardwareAddr,
    MASTER: ({ master }) => master ?? '',
  },
  examples: [
    { name: 'br7', type: 'bridge', up: true, bridge: { stp: false, vlanFiltering: false } },
    { name: 'br7', type: 'bridge', up: true, mtu: 1400, bridge: { stp: true } },
    { name: 'br7', type: 'bridge', up: false, hardwareAddr: '02:00:5e:10:00:07' },
  ],
})

const named = (name: string): Ref => ({ kind: 'Link', id: name })

/** The end of a pair that the other one comes with, unless that end has left it for a third. */
function nearEnd(link: Link, around: Around): Ref[] {
  if (!isFarEnd(link)) return []
  const near = around<Link>('Link').find(({ name }) => name === link.veth?.peer)
  return near && near.veth?.peer !== link.name ? [] : [named(link.veth?.peer as string)]
}
