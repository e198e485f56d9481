import { Optional, type Static, Record as TRecord } from 'typebox'
import { defineDocument } from '../define.ts'
import { linkName } from '../fields/link.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { array, boolean, integer, object, oneOf, string, zeroCounts } from '../vocabulary.ts'

const ring = (description: string) => Optional(integer(description, zeroCounts))

const schema = object(
  {
    name: linkName('The network card.'),
    features: Optional(
      TRecord(string('Feature.'), boolean('On or off.'), {
        description: 'Offloads and other features, as `ethtool -k` names them.',
      }),
    ),
    rings: Optional(
      object(
        {
          rx: ring('Receive buffers.'),
          tx: ring('Send buffers.'),
          'rx-mini': ring('Receive buffers for small frames.'),
          'rx-jumbo': ring('Receive buffers for large frames.'),
          'rx-buf-len': ring('Length of a receive buffer.'),
          'cqe-size': ring('Size of a completion entry.'),
          'tx-push': Optional(boolean('Push frames to the card.')),
          'rx-push': Optional(boolean('Push receive descriptors.')),
          'tx-push-buf-len': ring('Length of the push buffer.'),
          'tcp-data-split': Optional(boolean('Split headers from data.')),
        },
        'Buffers of the card.',
      ),
    ),
    channels: Optional(
      object(
        {
          rx: ring('Receive queues.'),
          tx: ring('Send queues.'),
          other: ring('Other queues.'),
          combined: ring('Queues for both ways.'),
        },
        'Queues of the card.',
      ),
    ),
    wakeOnLan: Optional(
      array(
        oneOf(['phy', 'unicast', 'multicast', 'broadcast', 'magic', 'magicsecure', 'filter'], 'What wakes.'),
        'What wakes the machine; an empty array is nothing, absent leaves it alone.',
      ),
    ),
  },
  'Settings of a network card.',
)
export type EthernetConfig = Static<typeof schema>

export const EthernetConfig = defineDocument<EthernetConfig>({
  kind: 'EthernetConfig',
  identity: 'name',
  schema,
  rules: ({ name }) => linkNameRule(name, ['name']),
  inWords: {
    features: [
      'By the names of `ethtool -k`, or those of the kernel. One the driver never changes: an error of the plan.',
    ],
    rings: ['More than the driver takes: an error of the plan.'],
    channels: ['More than the driver takes: an error of the plan.'],
    wakeOnLan: ['What the card cannot do: an error of the plan.'],
  },
  example: { name: 'enp1s0', features: { 'tx-checksum-ipv4': true }, rings: { rx: 4096 }, channels: { combined: 8 } },
})
