import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { defineDocument } from '../define.ts'
import { linkName } from '../fields/link.ts'
import { linkNameRule } from '../fields/link-name.ts'
import { shown } from '../values/shown.ts'
import { array, boolean, object, secret, string } from '../vocabulary.ts'

const network = object({
  ssid: string('Name of the network, 1 to 32 bytes.', { minLength: 1 }),
  psk: Optional(secret('Passphrase, 8 to 63 characters; none for an open network.')),
  hidden: Optional(boolean('The network does not tell its name.')),
})

const schema = object(
  {
    name: linkName('Name of the link.'),
    countryCode: Optional(string('Whose rules for radio hold, in two capitals.', { pattern: '^[A-Z]{2}$' })),
    networks: array(network, 'The first that is there is taken.', { minItems: 1 }),
  },
  'Wireless networks that a link joins.',
)
export type NetworkWifiConfig = Static<typeof schema>

export const NetworkWifiConfig = defineDocument<NetworkWifiConfig>({
  kind: 'NetworkWifiConfig',
  identity: 'name',
  pending: true,
  schema,
  rules: ({ name, networks }) => [
    ...linkNameRule(name, ['name']),
    ...networks.flatMap((one, n) => networkRules(one, ['networks', n])),
    ...networks.flatMap(({ ssid }, n) =>
      isFirst(networks, ssid, n) ? [] : [listedTwice(ssid, ['networks', n, 'ssid'])],
    ),
  ],
  inWords: {
    'networks.ssid': ['The same twice: a warning, for the second is never tried.'],
  },
  example: {
    name: 'wlan0',
    countryCode: 'DE',
    networks: [{ ssid: 'plant', psk: 'correct horse battery' }, { ssid: 'guests' }],
  },
})

/** Of a passphrase only its length is ever said. */
function networkRules({ ssid, psk }: Static<typeof network>, at: Fault['path']): Fault[] {
  const bytes = Buffer.byteLength(ssid)
  return [
    ...(bytes > 32 ? [bad([...at, 'ssid'], `the name of the network has ${bytes} bytes`, 'use 32 bytes at most')] : []),
    ...(psk !== undefined && (psk.length < 8 || psk.length > 63)
      ? [bad([...at, 'psk'], `the passphrase has ${psk.length} characters`, 'use 8 to 63')]
      : []),
  ]
}

const bad = (path: Fault['path'], summary: string, hint: string): Fault => ({
  ...{ code: 'document/bad-value', path, summary, hint },
})

const isFirst = (networks: NetworkWifiConfig['networks'], ssid: string, n: number): boolean =>
  networks.findIndex((other) => other.ssid === ssid) === n

const listedTwice = (ssid: string, path: Fault['path']): Fault => ({
  severity: 'warning',
  code: 'lint/listed-twice',
  path,
  summary: `the network ${shown(ssid)} is listed twice`,
  hint: 'keep one',
})
