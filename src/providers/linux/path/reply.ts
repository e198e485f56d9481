import { familyOf, splitPrefix } from '../../../model/ip.ts'
import type { PathVerdict } from '../../../model/node/path-model.ts'
import type { ManagementFlow } from '../../../model/node/snapshot.ts'
import type { Around } from '../../../model/plan/kind.ts'
import type { Ref } from '../../../model/ref.ts'
import type { Address } from '../address/spec.ts'
import type { Link } from '../link/spec.ts'
import type { RoutingRule } from '../rule/spec.ts'
import type { PathFacts } from './facts.ts'
import { linkVerdict } from './link.ts'
import { matches } from './rule.ts'
import { type Found, type Hop, lookUp } from './table.ts'
import { rulesWithVrf, vrfOfFlow, vrfOfLink } from './vrf.ts'

/** Whether answers find a way out, and by which gateway, where it is a single one. */
export interface Reply extends PathVerdict {
  readonly gateway?: string
  /** What the route says of how large they may be, in bytes. */
  readonly mtu?: number
}

/** Whether replies find a way out to the client, as the kernel would look it up: rules by priority, then their tables. */
export function replyVerdict(around: Around, flow: ManagementFlow, facts: PathFacts = {}): Reply {
  const { clientAddress: client } = flow
  const own = around<Address>('Address').some(({ address }) => splitPrefix(address)[0] === client)
  if (own) return { verdict: 'keeps', because: `${client} is the node itself` }

  const vrf = vrfOfFlow(around, flow)
  if (vrf?.up === false) return { verdict: 'cuts', because: `${vrf.name} is switched off`, ref: named(vrf.name) }
  const family = familyOf(client) === 4 ? 'inet4' : 'inet6'
  const seen = around<RoutingRule>('RoutingRule').filter((rule) => rule.family === family)
  if (seen.length === 0) return { verdict: 'unknown', because: 'no rules of policy routing were seen' }
  const rules = vrf ? rulesWithVrf(seen, family) : seen
  return walk(
    around,
    { flow, facts, vrf },
    rules.toSorted((a, b) => a.priority - b.priority),
  )
}

const named = (id: string): Ref => ({ kind: 'Link', id })

interface Question {
  readonly flow: ManagementFlow
  readonly facts: PathFacts
  /** The VRF that the session is in. */
  readonly vrf: Link | undefined
}

/** Asks the rules one after the other, until one decides. */
function walk(around: Around, asked: Question, rules: readonly RoutingRule[]): Reply {
  const { flow, facts, vrf } = asked
  const [rule, ...rest] = rules
  if (!rule) return { verdict: 'cuts', because: `there is no route to ${flow.clientAddress}` }
  const match = rule.l3mdev && vrf ? !rule.not : matches(rule, flow, facts)
  if (match === 'unknown')
    return { verdict: 'unknown', because: `the rule ${name(rule)} decides by what was not looked at` }
  if (!match || rule.action === 'nop') return walk(around, asked, rest)
  if (rule.action === 'goto')
    return walk(
      around,
      asked,
      rest.filter(({ priority }) => priority >= (rule.goto ?? 0)),
    )
  const table = rule.l3mdev ? vrf?.vrf?.table : rule.table
  if (rule.action !== 'unicast' || table === undefined) {
    return { verdict: 'cuts', because: `the rule ${name(rule)} has the action ${rule.action}` }
  }

  const found = lookUp(around, table, flow)
  if (found === 'unknown')
    return { verdict: 'unknown', because: `table ${table} offers links it does not choose between` }
  const suppressed = found && rule.suppressPrefixLength !== undefined && found.length <= rule.suppressPrefixLength
  if (!found || suppressed || found.type === 'throw') return walk(around, asked, rest)
  const strange = found.hops.find(({ link }) => vrfOfLink(around, link)?.name !== vrf?.name)
  if (strange && found.type === 'unicast')
    return { verdict: 'unknown', because: `${found.words} leads out of the VRF of ${flow.nodeAddress}, or into one` }
  return wayOut(around, found, flow)
}

function wayOut(around: Around, { type, hops, way, words, gateway, mtu }: Found, flow: ManagementFlow): Reply {
  if (type !== 'unicast') return { verdict: 'cuts', because: `${words} drops what goes to ${flow.clientAddress}` }
  const verdicts = hops.map((hop) => hopVerdict(around, hop))
  const bad = verdicts.find(({ verdict }) => verdict !== 'keeps')
  if (verdicts.length === 0) return { verdict: 'unknown', because: `${words} names no link` }
  // With several next hops the kernel chooses by the packet, which was not looked at.
  if (bad && verdicts.some(({ verdict }) => verdict === 'keeps')) return { ...bad, verdict: 'unknown' }
  if (bad) return bad
  const [{ link } = { link: undefined }, ...more] = hops
  const single = link !== undefined && more.length === 0 && { link, ...(gateway && { gateway }), ...(mtu && { mtu }) }
  return { verdict: 'keeps', because: `replies leave by ${words}`, way, ...single }
}

const hopVerdict = (around: Around, { link }: Hop): PathVerdict =>
  link === undefined ? { verdict: 'unknown', because: 'a next hop names no link' } : linkVerdict(around, link)

const name = ({ family, priority }: RoutingRule): string => `${family} ${priority}`
