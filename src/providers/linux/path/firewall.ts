import { canonicalAddress } from '../../../model/ip.ts'
import type { PathVerdict } from '../../../model/node/path-model.ts'
import type { Around } from '../../../model/plan/kind.ts'
import type { Chain } from '../firewall/ruleset.ts'
import { type Login, speaksOf } from './rule-text.ts'

/**
 * Whether our firewall lets a new login in. A session that is open already is judged by the same: what lives only because
 * it is tracked as established dies with the tracking, and what it was translated to is kept there too. Tables of others are
 * not read, so nothing is reported of them. Chains after routing are not asked: what answers a login is translated as its
 * first packet was, which came from outside.
 */
export function loginVerdict(around: Around, login: Login): PathVerdict {
  const asked = around<Chain>('NfTablesChain')
    .filter(({ hook }) => hook === 'prerouting' || hook === 'input')
    .sort((a, b) => order(a) - order(b) || a.priority - b.priority)
  const verdicts = asked.map((chain) => chainVerdict(chain, login))
  const bad = verdicts.find(({ verdict }) => verdict !== 'keeps')
  return bad ?? { verdict: 'keeps', because: verdicts.at(-1)?.because ?? 'our firewall is not in the way' }
}

const order = ({ hook }: Chain): number => (hook === 'prerouting' ? 0 : 1)

/** The first rule that speaks of a login and ends the matter decides; else the chain’s policy. */
function chainVerdict({ name, rules, policy }: Chain, flow: Login): PathVerdict {
  const ref = { kind: 'NfTablesChain', id: name }
  const login = `a login from ${flow.clientAddress} to port ${flow.nodePort}`
  for (const [i, rule] of rules.entries()) {
    const place = `rule ${i + 1} of chain ${name} (${rule})`
    const speaks = speaksOf(rule, flow)
    if (speaks === 'unknown') return { verdict: 'unknown', because: `${place} may speak of ${login}`, ref }
    if (!speaks) continue
    const end = /\b(accept|drop|reject\b.*|return|jump .*|goto .*|queue.*|dnat .*|redirect.*)$/.exec(rule)?.[1]
    if (end === undefined) continue
    if (end === 'accept') return { verdict: 'keeps', because: `${place} accepts ${login}` }
    if (end === 'drop' || end.startsWith('reject')) return { verdict: 'cuts', because: `${place} drops ${login}`, ref }
    if (end.startsWith('dnat')) return { ...translated(end, flow, `${place} sends ${login}`), ref }
    return { verdict: 'unknown', because: `${place} sends ${login} where was not looked`, ref }
  }
  return policy === 'drop'
    ? { verdict: 'cuts', because: `no rule of chain ${name} accepts ${login}, and its policy is drop`, ref }
    : { verdict: 'keeps', because: `chain ${name} accepts what no rule drops` }
}

/** A login that is sent elsewhere is none to this node any more; another port of it may be one of sshd too. */
function translated(end: string, { nodeAddress, nodePort }: Login, sends: string): PathVerdict {
  const [, v6, v4 = '', port] =
    /^dnat ip6? to (?:\[(.*)\]|([^[\]]*?))(?::(\d+))?$/.exec(end.replace(bare6, '[$1]')) ?? []
  const address = canonicalAddress(v6 ?? v4)
  if (address === undefined) return { verdict: 'unknown', because: `${sends} where was not looked` }
  if (address !== nodeAddress)
    return { verdict: 'cuts', because: `${sends} to ${address}; a session that is tracked already lives on` }
  if (port === undefined || Number(port) === nodePort) return { verdict: 'keeps', because: `${sends} where it goes` }
  return { verdict: 'unknown', because: `${sends} to port ${port}` }
}

/** An IPv6 address without a port has no brackets. */
const bare6 = /(?<=^dnat ip6 to )([^[\]]+)$/
