import type { Place } from '../../model/config/derived.ts'
import { rangeOfPlace } from '../../model/config/derived.ts'
import type { MachineConfig } from '../../model/config/machine-config.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { familyOf, networkOf, splitPrefix } from '../../model/ip.ts'
import { givenOf } from '../../resources/derive.ts'
import type { Given } from '../../resources/given.ts'
import { addressesAsked } from '../../resources/network/addresses.ts'
import { configuredLinks } from '../../resources/network/links/links.ts'
import { membershipsOf } from '../../resources/network/links/memberships.ts'
import { linkSources } from '../../resources/network/links/types/index.ts'
import { routesAsked } from '../../resources/network/routes.ts'
import { rulesAsked } from '../../resources/network/routing-rules.ts'
import { LegacyConfig } from '../../schema/legacy/index.ts'
import { shown } from '../../schema/values/shown.ts'

/**
 * What one kernel cannot hold at once, wherever its parts are written: of two such things one would win in silence. The
 * place reported is that of the second; the first is named.
 */
export function contradictions(config: MachineConfig): readonly Diagnostic[] {
  const given = givenOf(config, {})
  return [...twoMasters(given), ...sameRoute(given), ...sameAddress(given), ...sameVlan(given), ...sameRule(given)]
}

/** A thing that is asked for: things of one key exclude each other, unless they are the same in all. */
interface Claim {
  readonly key: string
  readonly whole: string
  readonly name: string
  readonly place: Place | undefined
}

interface Finding {
  readonly code: string
  readonly summary: string
  readonly hint: string
}

function rivals(
  claims: readonly Claim[],
  isReported: (first: Claim, second: Claim) => boolean,
  finding: (first: Claim, second: Claim) => Finding,
): Diagnostic[] {
  const first = new Map<string, Claim>()
  return claims.flatMap((claim) => {
    const before = first.get(claim.key)
    if (before === undefined) first.set(claim.key, claim)
    if (before === undefined || before.whole === claim.whole || isReported(before, claim)) return []
    const [at, there] = [rangeOf(claim), rangeOf(before)]
    return {
      severity: 'error' as const,
      ...finding(before, claim),
      ...(there ? { detail: `The first is in ${there.file} on line ${there.start.line}.` } : {}),
      ...(at ? { at } : {}),
    }
  })
}

const rangeOf = ({ place }: Claim) => place && rangeOfPlace(place)

function twoMasters(given: Given): Diagnostic[] {
  const claims = membershipsOf(given).map(({ member: key, master: name, place }) => ({ key, whole: name, name, place }))
  return rivals(claims, reportedElsewhere, (first, { key, name }) => ({
    code: 'config/two-masters',
    summary: `${shown(key)} belongs to ${shown(first.name)} and to ${shown(name)}: a link can belong to one only`,
    hint: 'remove it from one of them',
  }))
}

/** The priority is a number, however its name spells it. */
function sameRule(given: Given): Diagnostic[] {
  const claims = rulesAsked(given).map(({ spec, written }) => ({
    key: `${spec.family} ${spec.priority}`,
    whole: JSON.stringify(spec),
    name: `the ${spec.family === 'inet4' ? 'IPv4' : 'IPv6'} rule ${spec.priority}`,
    place: written.priority,
  }))
  return rivals(claims, never, (_, { name }) => ({
    code: 'config/same-rule-twice',
    summary: `${name} is written twice, in two ways`,
    hint: 'give one of them another priority',
  }))
}

/** What the legacy form alone has twice of membership is refused by its own rules. */
const reportedElsewhere = (first: Claim, second: Claim): boolean =>
  [first, second].every(({ place }) => isLegacy(place))

const isLegacy = (place: Place | undefined): boolean => place?.document.type.kind === LegacyConfig.kind

const never = (): boolean => false

/** The kernel identifies routes of one table by destination and metric, whatever link or gateway they name. */
function sameRoute(given: Given): Diagnostic[] {
  const claims = routesAsked(given).map(({ spec, written }) => {
    const { family, dst, table, priority, gateway, outLinkName = '', type } = spec
    const destination = dst === '' ? 'default' : networkOf(dst)
    return {
      key: [family, table, destination, priority].join(' '),
      whole: [gateway, outLinkName, type, spec.src, spec.mtu ?? ''].join(' '),
      name: `the ${family === 'inet4' ? 'IPv4' : 'IPv6'} route ${destination} with metric ${priority}`,
      place: written.dst,
    }
  })
  return rivals(claims, never, (_, { name }) => ({
    code: 'config/same-route-twice',
    summary: `${name} is written twice, in two ways: the kernel holds one route of a destination and metric`,
    hint: 'give one of them another metric or table, or remove it',
  }))
}

/** Of IPv6 the prefix length is no part of what an address is. */
function sameAddress(given: Given): Diagnostic[] {
  const claims = addressesAsked(given).map(({ spec: { linkName, address, priority }, written }) => ({
    key: `${linkName} ${familyOf(address) === 6 ? splitPrefix(address)[0] : address}`,
    whole: `${address} ${priority ?? ''}`,
    name: address,
    place: written.address,
  }))
  return rivals(claims, never, (_, { key, name }) => ({
    code: 'config/address-twice',
    summary: `the address ${name} is written twice for ${shown(key.split(' ')[0] ?? '')}, in two ways`,
    hint: 'keep one of the two',
  }))
}

function sameVlan(given: Given): Diagnostic[] {
  const whats = new Map<string, string>()
  const claims = configuredLinks(given).flatMap(({ spec, written }) => {
    const { name } = spec
    return linkSources.flatMap(({ sole }) => {
      const own = sole?.(spec)
      if (own === undefined) return []
      whats.set(own.key, own.what)
      return [{ key: own.key, whole: name, name, place: written.name }]
    })
  })
  return rivals(claims, never, (first, { key, name }) => ({
    code: 'config/same-vlan-twice',
    summary: `${shown(first.name)} and ${shown(name)} are both ${whats.get(key)}`,
    hint: 'give one of them another number, or remove it',
  }))
}
