import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { canonicalAddress } from '../../model/ip.ts'
import { shown } from '../values/shown.ts'
import { duration } from '../values/values.ts'
import { boolean, formatted, integer, object, string } from '../vocabulary.ts'

export const bgpNeighbor = object({
  address: Optional(formatted('address', 'Its address; or else `link`.')),
  link: Optional(string('The link it is on, for a session without addresses.')),
  peerASN: Optional(integer('Number of its system; 0 takes any.')),
  localASN: Optional(integer('Number we show to it, if another.')),
  passive: Optional(boolean('Wait for it to call.')),
  holdTime: Optional(formatted('duration', 'How long silence is borne.')),
  bfd: Optional(
    object(
      {
        transmitInterval: Optional(formatted('duration', 'How often we send.')),
        receiveInterval: Optional(formatted('duration', 'How often we expect.')),
        detectMultiplier: Optional(integer('How many may be missed.', { maximum: 255 })),
      },
      'Fast detection of a dead neighbour.',
    ),
  ),
})
type Neighbor = Static<typeof bgpNeighbor>

/** Rules of all neighbours of an instance in a VRF (empty for the default domain). */
export function bgpNeighborRules(neighbors: readonly Neighbor[], vrf: string): Fault[] {
  if (neighbors.length === 0) {
    const summary = 'the BGP instance has no neighbours'
    return [{ severity: 'warning', code: 'document/no-effect', path: [], summary, hint: 'add `neighbors`' }]
  }
  const seen = new Set<string>()
  return neighbors.flatMap((neighbor, n) => {
    const at = ['neighbors', n]
    const key = keyOf(neighbor)
    const twice = key !== undefined && seen.has(key)
    if (key !== undefined) seen.add(key)
    return [
      ...(key === undefined
        ? [
            {
              code: 'document/exclusive',
              path: at,
              summary: eitherOr,
              hint: 'remove one, or add the one it is reached by',
            },
          ]
        : []),
      ...(twice
        ? [
            {
              code: 'document/duplicate',
              path: at,
              summary: `the neighbour ${shown(key)} is there twice`,
              hint: 'keep one',
            },
          ]
        : []),
      ...timeRules(neighbor, at, vrf),
    ]
  })
}

const eitherOr = 'a neighbour has exactly one of `address` and `link`'

function keyOf({ address, link = '' }: Neighbor): string | undefined {
  if ((address === undefined) === (link === '')) return undefined
  return address === undefined ? link : canonicalAddress(address)
}

function timeRules({ holdTime, bfd }: Neighbor, at: Fault['path'], vrf: string): Fault[] {
  const negative = (field: string[], text = '0'): Fault[] =>
    (duration(text) ?? 0) < 0
      ? [
          {
            code: 'document/out-of-range',
            path: [...at, ...field],
            summary: `${field.join('.')} cannot be negative`,
            hint: 'write zero or more, or leave it out',
          },
        ]
      : []
  return [
    ...negative(['holdTime'], holdTime),
    ...(bfd && vrf !== ''
      ? [
          {
            code: 'document/exclusive',
            path: [...at, 'bfd'],
            summary: 'there is no bfd inside a VRF',
            hint: 'remove `bfd`, or `vrf`',
          },
        ]
      : []),
    ...negative(['bfd', 'transmitInterval'], bfd?.transmitInterval),
    ...negative(['bfd', 'receiveInterval'], bfd?.receiveInterval),
  ]
}
