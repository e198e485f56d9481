import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { canonicalAddress } from '../../model/ip.ts'
import { defineDocument } from '../define.ts'
import { notNegative } from '../in-words.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { unfinished } from '../unfinished.ts'
import { shown } from '../values/shown.ts'
import { duration } from '../values/values.ts'
import { array, boolean, formatted, object, string } from '../vocabulary.ts'

const schema = object(
  {
    enabled: Optional(boolean('Whether the clock is set by others.', { default: true })),
    bootTimeout: Optional(formatted('duration', 'How long boot waits for the right time.')),
    ntp: Optional(
      object(
        {
          servers: Optional(array(string('A host name or an address.'), 'Time servers.')),
          useNTS: Optional(boolean('Ask them with authentication (NTS).')),
        },
        'Time by NTP.',
      ),
    ),
    ptp: Optional(object({ devices: Optional(array(string('A device.'), 'Clock devices.')) }, 'Time by PTP.')),
  },
  'Where the machine gets the time from.',
)
export type TimeSyncConfig = Static<typeof schema>

export const TimeSyncConfig = defineDocument<TimeSyncConfig>({
  kind: 'TimeSyncConfig',
  identity: 'singleton',
  schema,
  rules: ({ bootTimeout = '0', ntp, ptp }) => [
    ...((duration(bootTimeout) ?? 0) < 0 ? [negative] : []),
    ...(ntp && ptp
      ? [
          {
            code: 'document/exclusive',
            path: ['ptp'],
            summary: 'time comes by ntp or by ptp, not both',
            hint: 'remove one of them',
          },
        ]
      : []),
    ...(ntp?.useNTS === true ? (ntp.servers ?? []).flatMap(namedServer) : []),
    ...((duration(bootTimeout) ?? 0) > 0 ? [unfinished(['bootTimeout'], 'a boot that waits for the right time')] : []),
    ...((ptp?.devices ?? []).length > 0 ? [unfinished(['ptp'], 'time by PTP')] : []),
  ],
  inWords: {
    bootTimeout: [notNegative, 'netloom does not set it up yet: a warning.'],
    ptp: ['Not together with `ntp`.', 'netloom does not set it up yet: a warning.'],
    'ntp.servers': ['With `useNTS`: names, no addresses.'],
  },
  conflicts: (_, { machine: { time = {} } = {} }: LegacyConfig) => ({
    'machine.time.disabled': time.disabled === true,
    'machine.time.servers': (time.servers ?? []).length > 0,
    'machine.time.bootTimeout': (duration(time.bootTimeout ?? '0') ?? 0) !== 0,
  }),
  example: { ntp: { servers: ['time.example.org'], useNTS: true } },
})

const negative: Fault = {
  code: 'document/out-of-range',
  path: ['bootTimeout'],
  summary: 'bootTimeout cannot be negative',
  hint: 'write it as in `2m`, or leave it out',
}

const namedServer = (server: string, n: number): Fault[] =>
  canonicalAddress(server) === undefined
    ? []
    : [
        {
          code: 'document/bad-value',
          path: ['ntp', 'servers', n],
          summary: `NTS needs a host name, not ${shown(server)}`,
          hint: 'name the server as its certificate does, or remove `useNTS`',
        },
      ]
