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
import { matches, type Sent } from './rule.ts'
import { type Found, type Hop, lookUp } from './table.ts'
import { rulesWithVrf, vrfOfFlow, vrfOfLink } from './vrf.ts'

/** Whether answers find a way out, and by which gateway, where it is a single one. */
export interface Reply extends PathVerdict {
  readonly gateway?: string
  /** What the route says of how large they may be, in bytes. */
  readonly mtu?: number
}

/** Whether replies find a way out to the client, as the kernel would look it up: rules by priority, then their tables. */
export const replyVerdict = (around: Around, flow: ManagementFlow, facts: PathFacts = {}): Reply =>
  verdictOn(around, { flow, facts, sent: 'answers' })

/** Whether what goes through the node finds a way to the client of a flow, made there or by others. */
export const throughVerdict = (around: Around, flow: ManagementFlow, facts: PathFacts = {}): Reply =>
  verdictOn(around, { flow, facts, sent: 'through' })

interface Question {
  readonly flow: ManagementFlow
  readonly facts: PathFacts
  readonly sent: Sent
}

function verdictOn(around: Around, question: Question): Reply {
  const { flow } = question
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
    { ...question, vrf },
    rules.toSorted((a, b) => a.priority - b.priority),
  )
}

const named = (id: string): Ref => ({ kind: 'Link', id })

interface Asked extends Question {
  /** The VRF that the session is in. */
  readonly vrf: Link | undefined
}

/** Asks the rules one after the other, until one decides. */
function walk(around: Around, asked: Asked, rules: readonly RoutingRule[]): Reply {
  const { flow, facts, vrf, sent } = asked
  const [rule, ...rest] = rules
  if (!rule) return { verdict: 'cuts', because: `there is no route to ${flow.clientAddress}` }
  const match = rule.l3mdev && vrf ? !rule.not : matches(rule, flow, facts, sent)
  if (!match || rule.action === 'nop') return walk(around, asked, rest)
  const unknown: Reply = {
    verdict: 'unknown',
    because: `the rule ${name(rule)} decides by what was not looked at`,
  }
  if (rule.action === 'goto')
    return match === 'unknown'
      ? unknown
      : walk(
          around,
          asked,
          rest.filter(({ priority }) => priority >= (rule.goto ?? 0)),
        )
  const decided = decision(around, asked, rule)
  if (!decided) return walk(around, asked, rest)
  if (match !== 'unknown') return decided
  const otherwise = walk(around, asked, rest)
  return isSame(decided, otherwise) ? otherwise : unknown
}

/** What becomes of a packet by a rule that concerns it; undefined where the next one is asked. */
function decision(around: Around, { flow, vrf }: Asked, rule: RoutingRule): Reply | undefined {
  const table = rule.l3mdev ? vrf?.vrf?.table : rule.table
  if (rule.action !== 'unicast' || table === undefined) {
    return { verdict: 'cuts', because: `the rule ${name(rule)} has the action ${rule.action}` }
  }

  const found = lookUp(around, table, flow)
  if (found === 'unknown')
    return { verdict: 'unknown', because: `table ${table} offers links it does not choose between` }
  const suppressed = found && rule.suppressPrefixLength !== undefined && found.length <= rule.suppressPrefixLength
  if (!found || suppressed || found.type === 'throw') return undefined
  const strange = found.hops.find(({ link }) => vrfOfLink(around, link)?.name !== vrf?.name)
  if (strange && found.type === 'unicast')
    return { verdict: 'unknown', because: `${found.words} leads out of the VRF of ${flow.nodeAddress}, or into one` }
  return wayOut(around, found, flow)
}

/** Whichever of two rules decides, the packet goes the same way, or nowhere. */
const isSame = (one: Reply, other: Reply): boolean =>
  one.verdict === other.verdict && one.way === other.way && one.link === other.link && one.mtu === other.mtu

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
