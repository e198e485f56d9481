import type { MachineConfig } from '../../src/model/config/machine-config.ts'
import type { LinkStatus } from '../../src/resources/given.ts'
import { addressesAsked, addressWants } from './projection/addresses.ts'
import {
  chainWants,
  ethernetWants,
  fileWants,
  hostnameWants,
  moduleWants,
  paramWants,
  resolverWants,
} from './projection/host.ts'
import { linkWants } from './projection/links.ts'
import { type Meaning, meaningOf } from './projection/meaning.ts'
import { operatorWants, timeServerWants } from './projection/operators.ts'
import { routeWants } from './projection/routes.ts'
import { ruleWants } from './projection/rules.ts'

/** One thing that a plan shall want. `key` distinguishes it from others of its kind, as the kernel does. */
export interface Projected {
  readonly kind: string
  readonly key: string
  readonly spec: Readonly<Record<string, unknown>>
}

/** The link types that plans make; the empty one is a link that is there or not. */
export const carriedOut: readonly string[] = [
  ...['', 'vlan', 'bond', 'bridge', 'vrf', 'macvlan', 'vxlan', 'dummy', 'veth', 'wireguard'],
]

/**
 * What a plan shall want of a node that netloom looks after as far as its config lists things: read from what
 * `deriveSpecs` says, and nothing else. Only which fields somebody wrote is asked of the documents.
 */
export function projection(
  config: MachineConfig,
  links: readonly LinkStatus[],
  types: readonly string[] = carriedOut,
): readonly Projected[] {
  const meaning = meaningOf(config, links)
  const made = linkWants(meaning, types)
  const named = new Set(made.map(({ key }) => key))
  const addresses = addressWants(meaning, named)
  // What was asked for counts as come, also on links that are yet to be carried out.
  const then = meaning.with(addressesAsked(meaning))
  return [
    ...withAliases(meaning, made),
    ...addresses,
    ...routeWants(meaning, named),
    ...ruleWants(meaning),
    ...operatorWants(meaning, named),
    ...chainWants(then),
    ...paramWants(meaning),
    ...moduleWants(meaning),
    ...ethernetWants(meaning),
    ...hostnameWants(meaning),
    ...resolverWants(meaning),
    ...timeServerWants(meaning),
    ...fileWants(then),
  ]
}

/** An alias is set on its link, also where nothing else is asked of it. */
function withAliases(meaning: Meaning, links: readonly Projected[]): readonly Projected[] {
  const aliases = meaning.merged<{ alias: string }>('LinkAliasSpecs')
  const alone = [...aliases].filter(([name]) => !links.some(({ key }) => key === name))
  return [
    ...links.map((one) => ({ ...one, spec: { ...one.spec, ...aliases.get(one.key) } })),
    ...alone.map(([name, { alias }]) => ({ kind: 'Link', key: name, spec: { name, alias } })),
  ]
}
