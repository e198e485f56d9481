import { canonicalAddress } from '../../../model/ip.ts'
import type { Judged } from '../../../model/node/path-model.ts'
import type { Around } from '../../../model/plan/kind.ts'
import type { Chain } from '../firewall/ruleset.ts'
import type { Packet, Packets } from './packet.ts'
import { speaksOf } from './rule-text.ts'

/** Whether our firewall lets a new login in: its first packet, all that follow it, and what the node answers. */
export const loginVerdict = (around: Around, { login, known, reply, discovery }: Packets): Judged =>
  gravest([login, known, reply, ...discovery].map((packet) => passes(around, packet)))

/**
 * Whether it lets the open session go on. Where connection tracking knows the session, its packets are established; one that
 * was never tracked is taken for a new one when tracking begins, so that it hangs on that where only those are dropped.
 */
export function sessionVerdict(around: Around, { login, known, reply, discovery }: Packets): Judged {
  const tracked = gravest([known, reply, ...discovery].map((packet) => passes(around, packet)))
  const picked = passes(around, login)
  if (tracked.verdict !== 'keeps' || picked.verdict === 'keeps') return tracked
  return {
    ...picked,
    verdict: 'unknown',
    because: `where connection tracking does not know the session, ${picked.because}`,
  }
}

const gravest = (all: readonly Judged[]): Judged =>
  all.find(({ verdict }) => verdict === 'cuts') ??
  all.find(({ verdict }) => verdict === 'unknown') ??
  (all.find(({ because }) => because !== passed) as Judged | undefined) ?? { verdict: 'keeps', because: passed }

const passed = 'our firewall is not in the way'

/** What chains of each hook are asked of a packet, in their order: what comes in, or what the node itself sends. */
const hooks = { in: ['prerouting', 'input'], out: ['output', 'postrouting'] } as const

/**
 * Translation is asked of the first packet of a session alone: all others are translated as that one was. What answers a
 * login is so, too, whose first packet came from outside.
 */
function passes(around: Around, packet: Packet): Judged {
  const asked: readonly string[] = packet.cameBy === null ? hooks.out : hooks.in
  const chains = around<Chain>('NfTablesChain')
    .filter(({ hook, type }) => asked.includes(hook) && !(type === 'nat' && packet.state === 'established'))
    .sort((a, b) => asked.indexOf(a.hook) - asked.indexOf(b.hook) || a.priority - b.priority)
  const verdicts = chains.map((chain) => chainVerdict(chain, packet))
  const bad = verdicts.find(({ verdict }) => verdict !== 'keeps')
  if (bad && packet.spared) return { ...bad, verdict: 'unknown' }
  return bad ?? { verdict: 'keeps', because: verdicts.at(-1)?.because ?? passed }
}

/** The first rule that speaks of a packet and ends the matter decides; else the chain’s policy. */
function chainVerdict({ name, rules, policy }: Chain, packet: Packet): Judged {
  const ref = { kind: 'NfTablesChain', id: name }
  const what = wordsFor(packet)
  for (const [i, rule] of rules.entries()) {
    const place = `rule ${i + 1} of chain ${name} (${rule})`
    const speaks = speaksOf(rule, packet)
    if (speaks === 'unknown') return { verdict: 'unknown', because: `${place} may speak of ${what}`, ref }
    if (!speaks) continue
    const end = /\b(accept|drop|reject\b.*|return|jump .*|goto .*|queue.*|dnat .*|redirect.*|notrack)$/.exec(rule)?.[1]
    if (end === undefined) continue
    if (end === 'accept') return { verdict: 'keeps', because: `${place} accepts ${what}` }
    if (end === 'drop' || end.startsWith('reject')) return { verdict: 'cuts', because: `${place} drops ${what}`, ref }
    if (end.startsWith('dnat')) return { ...translated(end, packet, `${place} sends ${what}`), ref }
    return { verdict: 'unknown', because: `${place} sends ${what} where was not looked`, ref }
  }
  return policy === 'drop'
    ? { verdict: 'cuts', because: `no rule of chain ${name} accepts ${what}, and its policy is drop`, ref }
    : { verdict: 'keeps', because: `chain ${name} accepts what no rule drops` }
}

function wordsFor({ protocol, from, to, fromPort, toPort, cameBy, state }: Packet): string {
  if (protocol === 'icmpv6') return 'neighbour discovery, without which nobody finds an IPv6 address'
  if (cameBy === null) return `what is answered to ${to} from port ${fromPort}`
  return state === 'new'
    ? `a login from ${from} to port ${toPort}`
    : `what follows the first packet of a session from ${from} to port ${toPort}`
}

/** A login that is sent elsewhere is none to this node any more; another port of it may be one of sshd too. */
function translated(end: string, { to, toPort }: Packet, sends: string): Judged {
  const [, v6, v4 = '', port] =
    /^dnat ip6? to (?:\[(.*)\]|([^[\]]*?))(?::(\d+))?$/.exec(end.replace(bare6, '[$1]')) ?? []
  const address = canonicalAddress(v6 ?? v4)
  if (address === undefined) return { verdict: 'unknown', because: `${sends} where was not looked` }
  if (address !== to)
    return { verdict: 'cuts', because: `${sends} to ${address}; a session that is tracked already lives on` }
  if (port === undefined || Number(port) === toPort) return { verdict: 'keeps', because: `${sends} where it goes` }
  return { verdict: 'unknown', because: `${sends} to port ${port}` }
}

/** An IPv6 address without a port has no brackets. */
const bare6 = /(?<=^dnat ip6 to )([^[\]]+)$/
