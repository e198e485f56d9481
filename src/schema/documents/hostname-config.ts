import { Optional, type Static } from 'typebox'
import { defineDocument } from '../define.ts'
import { hostnameRules } from '../fields/hostname.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { unfinished } from '../unfinished.ts'
import { object, oneOf, string } from '../vocabulary.ts'

const schema = object(
  {
    auto: Optional(
      oneOf(['stable', 'off'], 'How the machine names itself; `off` leaves the name alone.', {
        'x-unfit': { 'talos-addr': '' },
      }),
    ),
    hostname: Optional(string('The machine’s name, with or without its domain.')),
  },
  'The machine’s name.',
)
export type HostnameConfig = Static<typeof schema>

export const HostnameConfig = defineDocument<HostnameConfig>({
  kind: 'HostnameConfig',
  identity: 'singleton',
  schema,
  rules: ({ auto, hostname = '' }) => {
    if (auto === undefined && hostname === '') {
      return [
        {
          code: 'document/missing',
          path: [],
          summary: 'HostnameConfig sets neither `hostname` nor `auto`',
          hint: 'add `hostname`, or `auto: stable` for a name of its own',
        },
      ]
    }
    return [
      ...(auto === 'stable' && hostname !== ''
        ? [
            {
              code: 'document/exclusive',
              path: ['auto'],
              summary: 'the name is either given or automatic, not both',
              hint: 'remove `auto` or `hostname`',
            },
          ]
        : []),
      ...(auto === 'stable' && hostname === '' ? [unfinished(['auto'], 'automatic host names')] : []),
      ...hostnameRules(hostname, ['hostname']),
    ]
  },
  inWords: {
    '': ['Either `hostname` or `auto`.'],
    auto: ['`stable` excludes `hostname`.'],
    hostname: [
      'At most 253 bytes; the part before the first dot has 1 to 63.',
      'On a node that part holds letters, digits and dashes; Talos lets any pass, with a warning here.',
    ],
  },
  conflicts: (_, { machine = {} }: LegacyConfig) => ({
    'machine.network.hostname': (machine.network?.hostname ?? '') !== '',
    'machine.features.stableHostname': machine.features?.stableHostname === true,
  }),
  example: { hostname: 'worker-33.example.org' },
})
