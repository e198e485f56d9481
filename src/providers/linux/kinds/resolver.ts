import { Optional, type Static, Unsafe } from 'typebox'
import type { Resources } from '../../../model/config/derived.ts'
import { canonicalAddress } from '../../../model/ip.ts'
import { resolverKeeperOf, resolverKeepers, resolverLinkProbe } from '../../../model/node/resolver-keeper.ts'
import { servicesIn, servicesProbe } from '../../../model/node/services.ts'
import { type Command, type ProbeOutput, putFile, removeFile, restoreResolver } from '../../../model/plan/command.ts'
import { defineKind } from '../../../model/plan/kind.ts'
import { type ResolverSpec, resolverSpecs, serversOf } from '../../../resources/host/resolver.ts'
import { mostNameServers } from '../../../schema/fields/name-servers.ts'
import { array, object, oneOf, string } from '../../../schema/vocabulary.ts'
import { probeFile, readFile } from '../files.ts'
import { isHostWord } from '../names.ts'
import { dropIn, readDropIn, recordFile, tellResolvconf, tellResolved } from '../resolver/keepers.ts'

const Resolver = object({
  nameservers: Optional(array(string('An address.'), 'Asked in this order.')),
  searchDomains: Optional(array(string('A domain.'), 'Tried for short names.')),
  options: Optional(array(string('An option.'), 'Other settings of the file, kept as they are.')),
  symlink: Optional(
    Unsafe<string | null>({
      type: ['string', 'null'],
      description:
        'Where the file is a link to, when another program keeps it that netloom cannot tell; null: it is a plain file, or that of one that is told.',
    }),
  ),
  by: Optional(oneOf(resolverKeepers, 'Who keeps the file: nobody else, or who is told what to put there.')),
})
export type Resolver = Static<typeof Resolver>

const file = '/etc/resolv.conf'

/**
 * How the node resolves names. Where systemd-resolved or resolvconf keeps the file, that is told by files of its own, and what is
 * seen is what stands in those. A link to the file of another program gives way to a plain file of our own, which such programs
 * respect; releasing it puts the link back.
 */
export const resolver = defineKind<Resolver>({
  kind: 'Resolver',
  plural: 'resolvers',
  order: 'file',
  spec: Resolver,
  id: () => 'resolvers',
  permanent: () => true,
  lastOf: ({ before, after }) =>
    before && servers(before) > 0 && (after === null || (servers(after) === 0 && !after.symlink))
      ? ['name server']
      : [],

  fromResources: wanted,

  probes: () => [probeFile(file), resolverLinkProbe, servicesProbe, probeFile(dropIn), probeFile(recordFile)],
  observe: ([content, link, states, told, recorded]) => {
    const target = (link as ProbeOutput).stdout.trim()
    const by = resolverKeeperOf(target, servicesIn(states).get('systemd-resolved')?.isActive === true)
    if (by === 'nobody') return [{ ...read(readFile(content as ProbeOutput) ?? '', target), by }]
    const own = by === 'systemd-resolved' ? readDropIn(textOf(told)) : read(textOf(recorded), '')
    return [{ ...own, options: [], symlink: null, by }]
  },

  // What holds, whoever wrote it.
  statuses: (observed, [content]) =>
    observed.map((one) => {
      const { nameservers = [], searchDomains = [] } =
        (one.nameservers ?? []).length > 0 ? one : read(textOf(content), '')
      return {
        dnsServers: nameservers,
        nameServers: nameservers.map((addr) => ({ addr, protocol: 'Do53' })),
        searchDomains,
      }
    }),

  commands: ({ before, after }): Command[] => {
    if (after === null) return []
    const { by = before ? (before.by ?? 'nobody') : undefined } = after
    // At boot nobody has looked.
    if (by === undefined) return [restoreResolver(write(after))]
    if (by === 'systemd-resolved') return tellResolved(after.nameservers ?? [], after.searchDomains ?? [])
    if (by === 'resolvconf') return tellResolvconf(write({ ...after, options: [] }))
    if (after.symlink) return [{ argv: ['ln', '-sfn', after.symlink, file] }]
    const text = write(after)
    return [text === '' ? removeFile(file) : putFile(file, text)]
  },

  defaults: { by: [] },
  columns: {
    RESOLVERS: ({ nameservers = [] }) => nameservers.join(' '),
    'SEARCH DOMAINS': ({ searchDomains = [] }) => searchDomains.join(' '),
  },
  examples: [
    { nameservers: ['10.0.0.53', '2001:db8::53'], searchDomains: ['example.org'], symlink: null, by: 'nobody' },
    { nameservers: ['10.0.0.54'], searchDomains: [], options: ['ndots:2'], symlink: null, by: 'nobody' },
  ],
})

const servers = ({ nameservers = [] }: Resolver): number => nameservers.length

const textOf = (output: ProbeOutput | undefined): string => (output && readFile(output)) ?? ''

/** Where only what is written is looked after, nothing that the default layer has is asked for. */
function wanted({ scope, of }: Resources): Resolver[] {
  return of<ResolverSpec>(resolverSpecs).flatMap(({ spec, written = {} }) => {
    const isAsked = (field: string): boolean => scope === 'whole' || written[field] !== undefined
    const plain = serversOf(spec).filter(({ protocol = 'Do53' }) => protocol === 'Do53')
    const nameservers = isAsked('nameServers') ? plain.slice(0, mostNameServers).map(({ addr }) => addr) : []
    const searchDomains = isAsked('searchDomains') ? (spec.searchDomains ?? []).filter(isHostWord) : []
    // An empty list of search domains is one, where somebody wrote it.
    const searches = written.searchDomains !== undefined || searchDomains.length > 0
    if (nameservers.length === 0 && !searches) return []
    return [{ ...(nameservers.length > 0 && { nameservers }), ...(searches && { searchDomains }), symlink: null }]
  })
}

function read(content: string, link: string): Resolver {
  const lines = content.split('\n').map((line) => line.trim().split(/\s+/))
  const of = (keyword: string): string[][] => lines.filter(([first]) => first === keyword).map((line) => line.slice(1))
  const search = [...of('search'), ...of('domain')][0] ?? []
  return {
    nameservers: of('nameserver').flatMap(([address]) => (address ? [canonicalAddress(address) ?? address] : [])),
    searchDomains: search.filter((domain) => domain !== '.'),
    options: of('options').flat(),
    symlink: link === '' ? null : link,
  }
}

const write = ({ nameservers = [], searchDomains = [], options = [] }: Resolver): string =>
  [
    ...nameservers.map((address) => `nameserver ${address}\n`),
    ...(searchDomains.length > 0 ? [`\nsearch ${searchDomains.join(' ')}\n`] : []),
    ...(options.length > 0 ? [`\noptions ${options.join(' ')}\n`] : []),
  ].join('')
