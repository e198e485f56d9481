import type { Fault } from '../../model/config/document-type.ts'
import { canonicalPrefix, familyOf, plainAddress, splitPrefix } from '../../model/ip.ts'
import { unfinishedForAll } from '../unfinished.ts'
import { shown } from '../values/shown.ts'
import type { LegacyAddressing, LegacyRoute } from './addressing.ts'

type Path = Fault['path']

/** Addresses, routes and shared addresses of an interface. */
export const addressingRules = (entry: LegacyAddressing, at: Path): readonly Fault[] => [
  ...spellingRules(entry, at),
  ...cidrLint(entry, at, 'document/deprecated'),
  ...routesRules(entry, at),
  ...duidRule(entry, at),
  ...sharedAddressRule(entry, at),
  ...defaultRouteLints(entry, at),
  ...notCarriedOut(entry, at),
]

/** The same of a VLAN. Talos looks at neither its routes nor its shared address: what is wrong there is a warning. */
export const vlanAddressingRules = (entry: LegacyAddressing, at: Path): readonly Fault[] => [
  ...spellingRules(entry, at),
  ...cidrLint(entry, at, 'lint/deprecated'),
  ...[...routesRules(entry, at), ...sharedAddressRule(entry, at)].map(lint),
  ...duidRule(entry, at),
  ...defaultRouteLints(entry, at),
  ...notCarriedOut(entry, at),
]

const lint = (fault: Fault): Fault => ({ ...fault, severity: 'warning', code: 'lint/address' })

function spellingRules({ cidr = '', addresses = [] }: LegacyAddressing, at: Path): Fault[] {
  const summary = 'addresses are given by `cidr` or by `addresses`, not both'
  return [
    ...(cidr !== '' && addresses.length > 0
      ? [{ code: 'document/exclusive', path: [...at, 'cidr'], summary, hint: 'move it into `addresses`' }]
      : []),
    ...(cidr === '' || isAddressOrPrefix(cidr) ? [] : [noAddress([...at, 'cidr'], cidr)]),
    ...addresses.flatMap((text, n) => (isAddressOrPrefix(text) ? [] : [noAddress([...at, 'addresses', n], text)])),
  ]
}

const isAddressOrPrefix = (text: string): boolean =>
  (text.includes('/') ? canonicalPrefix(text) : plainAddress(text)) !== undefined

const wrong = (path: Path, summary: string, hint: string): Fault => ({
  code: 'document/bad-value',
  path,
  summary,
  hint,
})

const noAddress = (path: Path, text: string): Fault =>
  wrong(path, `${shown(text)} is no IP address`, 'write it as in `10.0.0.11/24`, or without its length')

const noBareAddress = (path: Path, text: string): Fault =>
  wrong(path, `${shown(text)} is no IP address`, 'write it as in `10.0.0.1`')

function cidrLint({ cidr = '', addresses = [] }: LegacyAddressing, at: Path, code: string): Fault[] {
  const hint = 'write it as the one item of `addresses`'
  return cidr === '' || addresses.length > 0
    ? []
    : [{ severity: 'warning', code, path: [...at, 'cidr'], summary: '`cidr` is a legacy form', hint }]
}

const routesRules = ({ routes = [] }: LegacyAddressing, at: Path): Fault[] =>
  routes.flatMap((route, n) => routeRules(route, [...at, 'routes', n]))

function routeRules({ network = '', gateway = '', source = '' }: LegacyRoute, at: Path): Fault[] {
  const address = (field: string, text: string): Fault[] =>
    text === '' || plainAddress(text) ? [] : [noBareAddress([...at, field], text)]
  return [
    ...(network === '' || canonicalPrefix(network)
      ? []
      : [wrong([...at, 'network'], `${shown(network)} is no network`, 'write it as in `10.20.0.0/16`')]),
    ...address('gateway', gateway),
    ...address('source', source),
    ...(network === '' && gateway === ''
      ? [
          {
            code: 'document/missing',
            path: at,
            summary: 'the route has neither `network` nor `gateway`',
            hint: 'add one',
          },
        ]
      : []),
  ]
}

/** The gateway alone decides which default route is meant: one written for the other family is not made. */
const defaultRouteLints = ({ routes = [] }: LegacyAddressing, at: Path): Fault[] =>
  routes.flatMap(({ network = '', gateway = '' }, n) => {
    const [prefix, next] = [canonicalPrefix(network), plainAddress(gateway)]
    if (prefix === undefined || next === undefined || familyOf(prefix) === familyOf(next)) return []
    if (splitPrefix(prefix)[1] !== 0) return []
    const summary = `network ${network} and gateway ${gateway} are of different families`
    const path = [...at, 'routes', n, 'network']
    return [{ severity: 'warning', code: 'lint/family', path, summary, hint: 'use IPv4 or IPv6 throughout' }]
  })

const sharedAddressRule = ({ vip }: LegacyAddressing, at: Path): Fault[] =>
  vip === undefined || plainAddress(vip.ip ?? '') ? [] : [noBareAddress([...at, 'vip', 'ip'], vip.ip ?? '')]

const notCarriedOut = ({ vip }: LegacyAddressing, at: Path): readonly Fault[] =>
  vip === undefined ? [] : [unfinishedForAll([...at, 'vip'], 'a shared address')]

/** Talos looks at it only when it is sent. */
const duidRule = ({ dhcpOptions: { duidv6 = '' } = {} }: LegacyAddressing, at: Path): Fault[] =>
  duidv6 === '' || /^([\da-f]{2}:?)+$/i.test(duidv6)
    ? []
    : [
        lint(
          wrong(
            [...at, 'dhcpOptions', 'duidv6'],
            `${shown(duidv6)} is no DUID, and is not sent`,
            'write its bytes in hex, as in `00010001abcdef`',
          ),
        ),
      ]
