import type { Resources } from '../../../model/config/derived.ts'
import { defineKind } from '../../../model/plan/kind.ts'
import type { Pair } from '../../../model/plan/pair.ts'
import { type EthernetSpec, ethernetSpecs } from '../../../resources/network/ethernet.ts'
import { isLinkName } from '../carried-out.ts'
import { probesOf, readCards } from '../ethernet/read.ts'
import { remarksOnCard } from '../ethernet/remarks.ts'
import { Ethernet, featureName, wakeLetters, wakersOf } from '../ethernet/spec.ts'
import { setCard } from '../ethernet/write.ts'

/** Settings of network cards: offloads, buffers, queues, what wakes the machine. */
export const ethernet = defineKind<Ethernet>({
  kind: 'Ethernet',
  plural: 'ethernet',
  order: 'param',
  spec: Ethernet,
  namesLinks: true,
  id: ({ link }) => link,
  requires: ({ link }) => [{ kind: 'Link', id: link }],
  disrupts,

  fromResources: wanted,

  probes: probesOf,
  observe: readCards,

  commands: setCard,
  remarks: remarksOnCard,

  defaults: { link: [], fixed: [], most: [], wakers: [] },
  columns: {
    RINGS: ({ rings = {} }) => shown(rings),
    CHANNELS: ({ channels = {} }) => shown(channels),
    FEATURES: ({ features = {} }) => `${Object.values(features).filter(Boolean).length} on`,
    'WAKE ON LAN': ({ wakeOnLan = [] }) => wakeOnLan.join(' '),
  },
  examples: [
    { link: 'eth1', features: { 'rx-gro': true, 'tx-generic-segmentation': false } },
    { link: 'eth1', features: { 'rx-gro': false, 'tx-generic-segmentation': true } },
  ],
})

const shown = (settings: Readonly<Record<string, number | boolean>>): string =>
  Object.entries(settings)
    .map(([field, value]) => `${field}=${value}`)
    .join(' ')

function wanted(resources: Resources): Ethernet[] {
  return resources
    .of<EthernetSpec>(ethernetSpecs)
    .filter(({ metadata: { id } }) => isLinkName(id))
    .map(({ metadata: { id }, spec: { features, rings, channels, wakeOnLan } }) => ({
      link: id,
      ...(features && {
        features: Object.fromEntries(Object.entries(features).map(([name, value]) => [featureName(name), value])),
      }),
      ...(rings && { rings }),
      ...(channels && { channels }),
      ...(wakeOnLan && { wakeOnLan: wakersOf(wakeLetters(wakeOnLan)) }),
    }))
}

/** Drivers may take the link down and up again to build what they send and receive by. */
function disrupts({ before, after }: Pair<Ethernet>): string[] {
  if (before === null || after === null) return []
  const parts = [
    ['rings', 'buffers'],
    ['channels', 'queues'],
    ['features', 'offloads'],
  ] as const
  return parts.flatMap(([field, what]) =>
    JSON.stringify(before[field]) === JSON.stringify(after[field]) ? [] : [`the ${what} of ${after.link} change`],
  )
}
