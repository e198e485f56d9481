import { familyOf, splitPrefix } from '../../../model/ip.ts'
import type { PathVerdict } from '../../../model/node/path-model.ts'
import type { ManagementFlow } from '../../../model/node/snapshot.ts'
import type { Around } from '../../../model/plan/kind.ts'
import type { Ref } from '../../../model/ref.ts'
import type { Address } from '../address/spec.ts'
import type { Link } from '../link/spec.ts'
import type { RoutingRule } from '../rule/spec.ts'
import { linkVerdict } from './link.ts'
import { matches } from './rule.ts'
import { type Hop, lookUp } from './table.ts'

/** Whether replies find a way out to the client, as the kernel would look it up: rules by priority, then their tables. */
export function replyVerdict(around: Around, flow: ManagementFlow): PathVerdict {
  const { clientAddress: client } = flow
  const own = around<Address>('Address').some(({ address }) => splitPrefix(address)[0] === client)
  if (own) return { verdict: 'keeps', because: `${client} is the node itself` }

  const vrf = vrfOf(around, flow)
  if (vrf) return { verdict: 'unknown', because: `the routes of the VRF ${vrf} are not followed`, ref: named(vrf) }

  const family = familyOf(client) === 4 ? 'inet4' : 'inet6'
  const rules = around<RoutingRule>('RoutingRule')
    .filter((rule) => rule.family === family)
    .sort((a, b) => a.priority - b.priority)
  if (rules.length === 0) return { verdict: 'unknown', because: 'no rules of policy routing were seen' }
  return walk(around, flow, rules)
}

/** The VRF that a link of the called address belongs to: its rule alone does not show what the VRF's table does. */
function vrfOf(around: Around, { nodeAddress }: ManagementFlow): string | undefined {
  const holders = around<Address>('Address').filter(({ address }) => splitPrefix(address)[0] === nodeAddress)
  const links = around<Link>('Link').filter(({ name }) => holders.some(({ link }) => link === name))
  return links.find(({ portOf }) => portOf === 'vrf')?.master ?? undefined
}

const named = (id: string): Ref => ({ kind: 'Link', id })

/** Asks the rules one after the other, until one decides. */
function walk(around: Around, flow: ManagementFlow, rules: readonly RoutingRule[]): PathVerdict {
  const [rule, ...rest] = rules
  if (!rule) return { verdict: 'cuts', because: `there is no route to ${flow.clientAddress}` }
  const match = matches(rule, flow)
  if (match === 'unknown')
    return { verdict: 'unknown', because: `the rule ${name(rule)} decides by what was not looked at` }
  if (!match || rule.action === 'nop') return walk(around, flow, rest)
  if (rule.action === 'goto')
    return walk(
      around,
      flow,
      rest.filter(({ priority }) => priority >= (rule.goto ?? 0)),
    )
  if (rule.action !== 'unicast' || rule.table === undefined) {
    return { verdict: 'cuts', because: `the rule ${name(rule)} has the action ${rule.action}` }
  }

  const found = lookUp(around, rule.table, flow)
  if (found === 'unknown')
    return { verdict: 'unknown', because: `table ${rule.table} offers links it does not choose between` }
  const suppressed = found && rule.suppressPrefixLength !== undefined && found.length <= rule.suppressPrefixLength
  if (!found || suppressed || found.type === 'throw') return walk(around, flow, rest)
  return wayOut(around, found, flow)
}

function wayOut(
  around: Around,
  { type, hops, way, words }: NonNullable<Exclude<ReturnType<typeof lookUp>, 'unknown'>>,
  flow: ManagementFlow,
): PathVerdict {
  if (type !== 'unicast') return { verdict: 'cuts', because: `${words} drops what goes to ${flow.clientAddress}` }
  const verdicts = hops.map((hop) => hopVerdict(around, hop))
  const bad = verdicts.find(({ verdict }) => verdict !== 'keeps')
  if (verdicts.length === 0) return { verdict: 'unknown', because: `${words} names no link` }
  // With several next hops the kernel chooses by the packet, which was not looked at.
  if (bad && verdicts.some(({ verdict }) => verdict === 'keeps')) return { ...bad, verdict: 'unknown' }
  const [{ link } = { link: undefined }, ...more] = hops
  const single = link !== undefined && more.length === 0
  return bad ?? { verdict: 'keeps', because: `replies leave by ${words}`, way, ...(single && { link }) }
}

const hopVerdict = (around: Around, { link }: Hop): PathVerdict =>
  link === undefined ? { verdict: 'unknown', because: 'a next hop names no link' } : linkVerdict(around, link)

const name = ({ family, priority }: RoutingRule): string => `${family} ${priority}`
