import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { defineDocument } from '../define.ts'
import { keyRules } from '../fields/keys.ts'
import { commonLink, commonLinkRules, linkInWords, linkName } from '../fields/link.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { notNegative } from '../in-words.ts'
import { duration } from '../values/values.ts'
import { anyInteger, array, formatted, integer, object, secret, string } from '../vocabulary.ts'

const peer = object({
  publicKey: Optional(string('Public key of the peer, in base64.')),
  presharedKey: Optional(secret('A second key that both ends share, in base64.')),
  endpoint: Optional(formatted('address-and-port', 'Where the peer is reached: address and port, no names.')),
  persistentKeepaliveInterval: Optional(formatted('duration', 'How often an idle peer is greeted, such as 25s.')),
  allowedIPs: Optional(array(formatted('prefix', 'A network.'), 'Networks behind the peer.')),
})

const schema = object(
  {
    name: linkName('Name of the WireGuard link.'),
    privateKey: secret('Private key, in base64.'),
    listenPort: Optional(
      integer('UDP port; absent or 0 lets the kernel choose.', { maximum: 65_535, 'x-any-size': true }),
    ),
    firewallMark: Optional(integer('Mark of packets that leave.', anyInteger)),
    peers: Optional(array(peer, 'The other ends.')),
    ...commonLink,
  },
  'An encrypted link to one or more peers.',
)
export type WireguardConfig = Static<typeof schema>

export const WireguardConfig = defineDocument<WireguardConfig>({
  kind: 'WireguardConfig',
  identity: 'name',
  schema,
  rules: (document) => [
    ...linkNameRule(document.name, ['name']),
    ...keyRules(document.privateKey, ['privateKey'], 'private key'),
    ...(document.peers ?? []).flatMap((entry, n) => peerRules(entry, ['peers', n])),
    ...commonLinkRules(document),
  ],
  links: ({ name }) => [{ name, path: [] }],
  inWords: {
    ...linkInWords,
    privateKey: ['32 bytes in base64.'],
    'peers.publicKey': ['32 bytes in base64.'],
    'peers.presharedKey': ['32 bytes in base64.'],
    'peers.persistentKeepaliveInterval': [notNegative],
    'peers.allowedIPs': ['The same network at two peers: a warning.'],
  },
  example: {
    name: 'wg0',
    privateKey: 'GBfnMCmKtIPmUYwV8bkXTzKmTSHz1Qk3MtXfKmYlmFw=',
    listenPort: 51_820,
    peers: [
      {
        publicKey: 'dVqJmm9LRNZSbR0sXH5XjTIIBdwfVVPqVqVOFuQdBX4=',
        endpoint: '192.0.2.7:51820',
        persistentKeepaliveInterval: '25s',
        allowedIPs: ['10.77.0.0/24'],
      },
    ],
    addresses: [{ address: '10.77.0.1/24' }],
  },
})

const peerRules = (entry: Static<typeof peer>, at: Fault['path']): Fault[] => [
  ...keyRules(entry.publicKey ?? '', [...at, 'publicKey'], 'peer’s public key'),
  ...(entry.presharedKey ? keyRules(entry.presharedKey, [...at, 'presharedKey'], 'preshared key') : []),
  ...((duration(entry.persistentKeepaliveInterval ?? '0') ?? 0) < 0
    ? [
        {
          code: 'document/out-of-range',
          path: [...at, 'persistentKeepaliveInterval'],
          summary: 'persistentKeepaliveInterval cannot be negative',
          hint: 'write it as in `25s`, or leave it out',
        },
      ]
    : []),
]
