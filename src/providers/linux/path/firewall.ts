import type { PathVerdict } from '../../../model/node/path-model.ts'
import type { ManagementFlow } from '../../../model/node/snapshot.ts'
import type { Around } from '../../../model/plan/kind.ts'
import type { Chain } from '../firewall/ruleset.ts'
import { speaksOf } from './rule-text.ts'

/**
 * Whether our firewall lets a new login in. A session that is open already is judged by the same: what lives only because
 * it is tracked as established dies with the tracking. Tables of others are not read, so nothing is reported of them.
 */
export function loginVerdict(around: Around, flow: ManagementFlow): PathVerdict {
  const asked = around<Chain>('NfTablesChain')
    .filter(({ hook }) => hook === 'prerouting' || hook === 'input')
    .sort((a, b) => order(a) - order(b) || a.priority - b.priority)
  const verdicts = asked.map((chain) => chainVerdict(chain, flow))
  const bad = verdicts.find(({ verdict }) => verdict !== 'keeps')
  return bad ?? { verdict: 'keeps', because: verdicts.at(-1)?.because ?? 'our firewall is not in the way' }
}

const order = ({ hook }: Chain): number => (hook === 'prerouting' ? 0 : 1)

/** The first rule that speaks of a login and ends the matter decides; else the chain’s policy. */
function chainVerdict({ name, rules, policy }: Chain, flow: ManagementFlow): PathVerdict {
  const ref = { kind: 'NfTablesChain', id: name }
  const login = `a login from ${flow.clientAddress} to port ${flow.nodePort}`
  for (const [i, rule] of rules.entries()) {
    const place = `rule ${i + 1} of chain ${name} (${rule})`
    const speaks = speaksOf(rule, flow)
    if (speaks === 'unknown') return { verdict: 'unknown', because: `${place} may speak of ${login}`, ref }
    if (!speaks) continue
    const end = /\b(accept|drop|reject\b.*|return|jump .*|goto .*|queue.*)$/.exec(rule)?.[1]
    if (end === undefined) continue
    if (end === 'accept') return { verdict: 'keeps', because: `${place} accepts ${login}` }
    if (end === 'drop' || end.startsWith('reject')) return { verdict: 'cuts', because: `${place} drops ${login}`, ref }
    return { verdict: 'unknown', because: `${place} sends ${login} where was not looked`, ref }
  }
  return policy === 'drop'
    ? { verdict: 'cuts', because: `no rule of chain ${name} accepts ${login}, and its policy is drop`, ref }
    : { verdict: 'keeps', because: `chain ${name} accepts what no rule drops` }
}
