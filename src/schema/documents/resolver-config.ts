import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { canonicalAddress } from '../../model/ip.ts'
import { defineDocument } from '../define.ts'
import { hostWordRule } from '../fields/hostname.ts'
import { zoneNameRule } from '../fields/zone.ts'
import type { LegacyConfig } from '../legacy/machine-config.ts'
import { unfinished } from '../unfinished.ts'
import { array, boolean, formatted, object, oneOf, string } from '../vocabulary.ts'

const nameserver = object({
  address: formatted('address', 'Address of the name server.'),
  protocol: Optional(oneOf(['Do53', 'DoT', 'DoH'], 'Plain DNS, DNS over TLS or DNS over HTTPS.', { default: 'Do53' })),
  tlsServerName: Optional(string('Name in the server’s certificate; for DoT and DoH.')),
})

const schema = object(
  {
    nameservers: Optional(array(nameserver, 'Name servers, in the order they are asked.')),
    searchDomains: Optional(
      object(
        {
          domains: Optional(
            array(string('A domain.'), 'Domains tried for short names; an empty array means none at all.'),
          ),
          disableDefault: Optional(boolean('Do not search the machine’s own domain.')),
        },
        'How short names are completed.',
      ),
    ),
    hostDNS: Optional(
      object(
        {
          enabled: Optional(boolean('Run a caching resolver on the machine.')),
          forwardKubeDNSToHost: Optional(boolean('Let the cluster’s DNS ask this resolver.')),
          resolveMemberNames: Optional(boolean('Answer for the names of cluster members.')),
        },
        'A resolver on the machine itself.',
      ),
    ),
  },
  'How the machine resolves names.',
)
export type ResolverConfig = Static<typeof schema>

export const ResolverConfig = defineDocument<ResolverConfig>({
  kind: 'ResolverConfig',
  identity: 'singleton',
  schema,
  rules: (document) => [
    ...(document.nameservers ?? []).flatMap(serverNameRule),
    ...(document.nameservers ?? []).flatMap(({ address }, n) => zoneNameRule(address, ['nameservers', n, 'address'])),
    ...allEncryptedRule(document),
    ...(document.searchDomains?.domains ?? []).flatMap((domain, n) =>
      hostWordRule(domain, ['searchDomains', 'domains', n]),
    ),
    ...hostDnsRules(document),
    ...(document.nameservers ?? []).flatMap(({ protocol = 'Do53' }, n) =>
      protocol === 'Do53' ? [] : [unfinished(['nameservers', n, 'protocol'], `name servers that speak ${protocol}`)],
    ),
    ...(document.hostDNS?.enabled === true ? [unfinished(['hostDNS'], 'a resolver on the machine')] : []),
  ],
  inWords: {
    nameservers: [
      'Only encrypted ones: a warning, because certificates need a clock.',
      'More than three plain ones: a warning, because Linux asks no more.',
    ],
    'nameservers.tlsServerName': ['Needed by every protocol but Do53, and refused with Do53.'],
    'hostDNS.forwardKubeDNSToHost': ['Needs `hostDNS.enabled`.'],
    'hostDNS.resolveMemberNames': ['Needs `hostDNS.enabled`.'],
  },
  conflicts: ({ hostDNS = {} }, { machine: { network = {}, features = {} } = {} }: LegacyConfig) => ({
    'machine.network.searchDomains': network.searchDomains !== undefined,
    'machine.network.nameservers': (network.nameservers ?? []).some((text) => canonicalAddress(text) !== undefined),
    'machine.network.disableSearchDomain': network.disableSearchDomain === true,
    'machine.features.hostDNS': Object.keys(hostDNS).length > 0 && features.hostDNS !== undefined,
  }),
  example: {
    nameservers: [{ address: '10.0.0.53' }, { address: 'fd00::53' }],
    searchDomains: { domains: ['example.org'] },
  },
})

function serverNameRule(
  { protocol = 'Do53', tlsServerName = '' }: Static<typeof nameserver>,
  n: number,
): readonly Fault[] {
  const path = ['nameservers', n, 'tlsServerName']
  if (protocol === 'Do53' && tlsServerName !== '') {
    return [
      {
        code: 'document/exclusive',
        path,
        summary: 'tlsServerName has no place with plain DNS',
        hint: 'remove it, or add `protocol: DoT`',
      },
    ]
  }
  if (protocol !== 'Do53' && tlsServerName === '') {
    const hint = 'add `tlsServerName`: the name in the server’s certificate'
    return [
      { code: 'document/missing', path, summary: `tlsServerName must be set when the protocol is ${protocol}`, hint },
    ]
  }
  return []
}

const allEncryptedRule = ({ nameservers = [] }: ResolverConfig): readonly Fault[] =>
  nameservers.length > 0 && nameservers.every(({ protocol = 'Do53' }) => protocol !== 'Do53')
    ? [
        {
          severity: 'warning',
          code: 'document/all-encrypted',
          path: ['nameservers'],
          summary:
            'every name server is encrypted: certificates need a correct clock, which may need a name server first',
          hint: 'add one plain server, or give time servers by address',
        },
      ]
    : []

const hostDnsRules = ({ hostDNS = {} }: ResolverConfig): readonly Fault[] =>
  hostDNS.enabled === true
    ? []
    : (['forwardKubeDNSToHost', 'resolveMemberNames'] as const).flatMap((field) =>
        hostDNS[field] === true
          ? [
              {
                code: 'document/exclusive',
                path: ['hostDNS', field],
                summary: `hostDNS.${field} needs hostDNS.enabled`,
                hint: 'set `hostDNS.enabled` to true, or leave this out',
              },
            ]
          : [],
      )
