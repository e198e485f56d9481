import { Optional, type Static } from 'typebox'
import type { Resources } from '../../../model/config/derived.ts'
import { canonicalAddress } from '../../../model/ip.ts'
import { servicesIn, servicesProbe } from '../../../model/node/services.ts'
import { type Command, type ProbeOutput, putFile, removeFile } from '../../../model/plan/command.ts'
import { defineKind, type Remark } from '../../../model/plan/kind.ts'
import { type TimeServerSpec, timeServerSpecs } from '../../../resources/host/time.ts'
import { array, boolean, object, oneOf, string } from '../../../schema/vocabulary.ts'
import { probeFile, readFile } from '../files.ts'
import { isHostWord } from '../names.ts'

const services = ['chrony', 'systemd-timesyncd', 'none'] as const

const TimeServer = object({
  timeServers: array(string('A host name or an address.'), 'Those that netloom wrote down, in this order.'),
  useNTS: Optional(boolean('They are asked with authentication (NTS).')),
  service: Optional(oneOf(services, 'Who sets the clock of the node; none: nobody does.')),
})
type TimeServer = Static<typeof TimeServer>

/**
 * Who is asked for the time: a file of ours for whichever of chrony and systemd-timesyncd runs. Where neither does it is written for the
 * latter, which is told. Boots need nothing of us: the file is there.
 */
export const timeServer = defineKind<TimeServer>({
  kind: 'TimeServer',
  plural: 'timeservers',
  order: 'file',
  spec: TimeServer,
  id: () => 'timeservers',
  permanent: () => true,

  fromResources: wanted,

  probes: () => [servicesProbe, probeFile(files.chrony), probeFile(files['systemd-timesyncd'])],
  observe: ([states, sources, dropIn]) => {
    const service = runningIn(states)
    const text = (service === 'chrony' ? readFile(sources as ProbeOutput) : readFile(dropIn as ProbeOutput)) ?? ''
    return [{ ...(service === 'chrony' ? readSources(text) : readDropIn(text)), service }]
  },

  statuses: (observed) =>
    observed.map(({ timeServers, useNTS = false, service }) => ({ timeServers, useNTS, service })),

  commands: ({ before, after }): Command[] => {
    const { timeServers, useNTS = false, service } = after ?? { ...before, timeServers: [] }
    if (service === undefined) return []
    const file = files[service]
    const folder = file.slice(0, file.lastIndexOf('/'))
    const write = service === 'chrony' ? writeSources : writeDropIn
    return [
      ...(timeServers.length > 0
        ? [{ argv: ['mkdir', '-p', '-m', '0755', folder] as const }, putFile(file, write(timeServers, useNTS))]
        : [removeFile(file), { argv: ['rmdir', '--ignore-fail-on-non-empty', folder] as const }]),
      ...tell[service],
    ]
  },

  remarks: ({ after }) => (after === null || after.timeServers.length === 0 ? [] : remarksOn(after)),

  columns: {
    TIMESERVERS: ({ timeServers }) => timeServers.join(' '),
    USENTS: ({ useNTS }) => String(useNTS ?? false),
    'SET BY': ({ service }) => service ?? '',
  },
  examples: [
    { timeServers: ['10.0.0.123', 'time.example.org'], useNTS: false, service: 'systemd-timesyncd' },
    { timeServers: ['fd00::123'], useNTS: false, service: 'systemd-timesyncd' },
  ],
})

const timesyncd = '/etc/systemd/timesyncd.conf.d/netloom.conf'
const files = {
  chrony: '/etc/chrony/sources.d/netloom.sources',
  'systemd-timesyncd': timesyncd,
  none: timesyncd,
} as const

const tell: Readonly<Record<(typeof services)[number], readonly Command[]>> = {
  chrony: [{ argv: ['chronyc', 'reload', 'sources'] }],
  'systemd-timesyncd': [{ argv: ['systemctl', 'restart', 'systemd-timesyncd.service'] }],
  none: [],
}

/** A clock that is to be left alone has no servers. Devices are none. */
function wanted(resources: Resources): TimeServer[] {
  return resources
    .of<TimeServerSpec>(timeServerSpecs)
    .filter(({ spec: { layer } }) => layer === 'configuration')
    .map(({ spec: { timeServers = [], useNTS } }) => ({
      timeServers: timeServers.filter(isServer),
      useNTS: useNTS === true,
    }))
    .filter(({ timeServers }) => timeServers.length > 0)
}

const isServer = (server: string): boolean =>
  canonicalAddress(server) !== undefined || (isHostWord(server) && !server.startsWith('/'))

function runningIn(output: ProbeOutput | undefined): (typeof services)[number] {
  const states = servicesIn(output)
  return services.find((service) => states.get(service)?.isActive) ?? 'none'
}

// An empty one first: what stands in other files is asked no more.
const writeDropIn = (servers: readonly string[]): string => `[Time]\nNTP=\nNTP=${servers.join(' ')}\n`

const writeSources = (servers: readonly string[], useNTS: boolean): string =>
  servers.map((server) => `server ${server} iburst${useNTS ? ' nts' : ''}\n`).join('')

const readDropIn = (text: string): TimeServer => ({
  timeServers: [...text.matchAll(/^NTP=(.+)$/gm)].flatMap(([, list = '']) => list.trim().split(/\s+/)),
  useNTS: false,
})

function readSources(text: string): TimeServer {
  const lines = text.split('\n').flatMap((line) => (/^server\s/.test(line) ? [line.trim().split(/\s+/)] : []))
  return {
    timeServers: lines.map(([, server = '']) => server),
    useNTS: lines.length > 0 && lines.every((words) => words.includes('nts')),
  }
}

function remarksOn({ useNTS, service }: TimeServer): Remark[] {
  if (useNTS && service !== 'chrony') return [noAuthentication]
  if (service === 'none') return [nobodyAsks]
  return service === 'chrony' ? [othersToo] : []
}

const noAuthentication: Remark = {
  severity: 'error',
  code: 'plan/no-nts',
  summary:
    'time servers are to be asked with authentication (NTS), and chrony, which can do that, does not run on this node',
  hint: 'Install chrony on it, or take `useNTS` out of the config.',
}

const nobodyAsks: Remark = {
  severity: 'warning',
  code: 'plan/no-time-client',
  summary:
    'nothing on this node sets its clock: the time servers are written down for systemd-timesyncd, which does not run',
  hint: 'Install systemd-timesyncd (or chrony) on it and start it, then plan again.',
}

const othersToo: Remark = {
  severity: 'info',
  code: 'plan/time-beside',
  summary: 'chrony asks the servers of its own files (/etc/chrony/chrony.conf) beside those of the config',
  hint: 'Take them out there, if only those of the config are to be asked.',
}
