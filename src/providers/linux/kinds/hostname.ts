import { Optional, type Static, Unsafe } from 'typebox'
import type { Resources } from '../../../model/config/derived.ts'
import { type Command, type ProbeOutput, putFile, removeFile } from '../../../model/plan/command.ts'
import { defineKind } from '../../../model/plan/kind.ts'
import { type HostnameSpec, hostnameSpecs } from '../../../resources/host/hostname.ts'
import { isOwnName } from '../../../schema/fields/hostname.ts'
import { object, string } from '../../../schema/vocabulary.ts'
import { isHostWord } from '../names.ts'

const Hostname = object({
  hostname: string('The name, without its domain.'),
  domainname: Optional(string('The domain; empty for none.')),
  stored: Optional(
    Unsafe<string | null>({ type: ['string', 'null'], description: 'The name in /etc/hostname; null: no such file.' }),
  ),
})
export type Hostname = Static<typeof Hostname>

const file = '/etc/hostname'
const live = { hostname: '/proc/sys/kernel/hostname', domainname: '/proc/sys/kernel/domainname' }

/** The node's own name: the one the kernel has now, and the one it gets at the next boot. */
export const hostname = defineKind<Hostname>({
  kind: 'Hostname',
  plural: 'hostnames',
  order: 'file',
  spec: Hostname,
  id: () => 'hostname',
  permanent: () => true,

  fromResources: wanted,

  probes: () => [{ argv: ['grep', '-s', '-H', '', live.hostname, live.domainname, file], mayFail: true }],
  observe: ([output]) => [read(output as ProbeOutput)],

  statuses: (observed) => observed.map(({ hostname, domainname = '' }) => ({ hostname, domainname })),

  // Not `hostnamectl`, which asks a daemon that may not run.
  commands: ({ before, after }): Command[] => {
    if (after === null) return []
    const { hostname, domainname, stored } = after
    return [
      ...(hostname === before?.hostname ? [] : [{ argv: ['hostname', hostname] as const }]),
      ...(domainname === undefined || domainname === before?.domainname
        ? []
        : [{ argv: ['domainname', domainname || noDomain] as const }]),
      ...(stored === undefined || stored === before?.stored
        ? []
        : [stored === null ? removeFile(file) : putFile(file, `${stored}\n`)]),
    ]
  },

  own: ({ hostname }) => [hostname],
  columns: {
    HOSTNAME: ({ hostname }) => hostname,
    DOMAINNAME: ({ domainname = '' }) => domainname,
    STORED: ({ stored }) => stored ?? '',
  },
  examples: [
    { hostname: 'worker-33', domainname: 'example.org', stored: 'worker-33' },
    { hostname: 'worker-34', domainname: '', stored: 'worker-34' },
  ],
})

/** What the kernel shows where there is none. */
const noDomain = '(none)'

function wanted(resources: Resources): Hostname[] {
  return resources
    .of<HostnameSpec>(hostnameSpecs)
    .filter(
      ({ spec: { hostname, domainname } }) => isOwnName(hostname) && (domainname === '' || isHostWord(domainname)),
    )
    .map(({ spec: { hostname, domainname } }) => ({
      hostname,
      ...(domainname !== '' && { domainname }),
      stored: hostname,
    }))
}

function read({ stdout, stderr, code }: ProbeOutput): Hostname {
  const lines = stdout.split('\n')
  const valuesIn = (path: string): string[] =>
    lines.filter((line) => line.startsWith(`${path}:`)).map((line) => line.slice(path.length + 1).trim())
  const hostname = valuesIn(live.hostname)[0]
  if (hostname === undefined)
    throw new Error(`no host name could be read (${code ?? 'no exit code'}): ${stderr.trim()}`)
  const domainname = valuesIn(live.domainname)[0] ?? ''
  const stored = valuesIn(file).find((line) => line !== '' && !line.startsWith('#'))
  return { hostname, domainname: domainname === noDomain ? '' : domainname, stored: stored ?? null }
}
