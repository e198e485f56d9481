import { parseCidr } from 'cidr-tools'
import { contains, familyOf, hostPrefix } from '../../../model/ip.ts'
import type { ManagementFlow } from '../../../model/node/snapshot.ts'

type Answer = boolean | 'unknown'
type Clause = readonly [words: RegExp, answer: (found: readonly string[], login: Login) => Answer]

/** A new login, and the link it comes by, where that is known. */
export interface Login extends ManagementFlow {
  readonly link?: string | undefined
}

const value = String.raw`(!= )?(\{[^}]*\}|\S+)`

/** What nft prints of a rule before its verdict, word by word; a login is a new TCP connection from elsewhere. */
const clauses: readonly Clause[] = [
  [/^counter(?: packets \d+ bytes \d+)? ?/, () => true],
  // No login from elsewhere comes in by a link that leads to the node itself or into an overlay.
  [/^iifname (?:"lo"|\{(?: "(?:lo|kubespan|siderolink)",?)+ \}) ?/, () => false],
  [
    new RegExp(`^iifname ${value} ?`),
    ([not, names = ''], { link }) => (link === undefined ? 'unknown' : one(not, items(names).includes(`"${link}"`))),
  ],
  [/^(?:icmp|icmpv6|udp|sctp) .*/, () => false],
  // How many routers are between was not looked at.
  [/^(?:ip ttl|ip6 hoplimit) \S+ ?/, () => 'unknown'],
  // That the node holds the address that was called is judged by itself.
  [
    new RegExp(`^fib daddr(?: \\. iif)? type ${value} ?`),
    ([not, types = '']) => one(not, items(types).includes('local')),
  ],
  [new RegExp(`^ct state ${value} ?`), ([not, states = '']) => one(not, /\bnew\b/.test(states))],
  [
    new RegExp(`^meta nfproto ${value} ?`),
    ([not, name], flow) => one(not, name === `ipv${familyOf(flow.clientAddress)}`),
  ],
  [
    new RegExp(`^meta l4proto ${value} ?`),
    ([not, names = '']) =>
      one(
        not,
        items(names).some((item) => item === 'tcp' || item === '6'),
      ),
  ],
  [new RegExp(`^(ip6?) saddr ${value} ?`), (found, flow) => address(found, flow.clientAddress)],
  [new RegExp(`^(ip6?) daddr ${value} ?`), (found, flow) => address(found, flow.nodeAddress)],
  [
    new RegExp(`^(?:tcp|th) dport ${value} ?`),
    ([not, ports = ''], flow) =>
      one(
        not,
        items(ports).some((item) => hasPort(item, flow.nodePort)),
      ),
  ],
]

const verdicts = /^(?:accept|drop|reject|return|jump|goto|queue|dnat|redirect)\b/

/** Whether a rule speaks of a new login; `unknown` when that hangs on words that are not understood here. */
export function speaksOf(rule: string, login: Login): Answer {
  let rest = rule
  let answer: Answer = true
  while (rest !== '' && !verdicts.test(rest)) {
    const read = readClause(rest, login)
    if (!read) return 'unknown'
    if (read.answer === false) return false
    if (read.answer === 'unknown') answer = 'unknown'
    rest = read.rest
  }
  return answer
}

function readClause(text: string, login: Login): { answer: Answer; rest: string } | undefined {
  for (const [words, answer] of clauses) {
    const found = words.exec(text)
    if (found) return { answer: answer(found.slice(1), login), rest: text.slice(found[0].length) }
  }
  return undefined
}

const one = (not: string | undefined, matched: boolean): boolean => (not ? !matched : matched)

const items = (text: string): string[] => text.replace(/^\{ ?| ?\}$/g, '').split(', ')

/** A match on addresses of the other family never holds, turned round or not. */
function address([family, not, values = '']: readonly string[], subject: string): Answer {
  if (familyOf(subject) !== (family === 'ip' ? 4 : 6)) return false
  return one(
    not,
    items(values).some((item) => hasAddress(item, subject)),
  )
}

function hasAddress(item: string, subject: string): boolean {
  if (item.includes('/')) return contains(item, subject)
  const [first = '', last = first] = item.split('-')
  const [low, at, high] = [first, subject, last].map((text) => parseCidr(hostPrefix(text)).start)
  return (low as bigint) <= (at as bigint) && (at as bigint) <= (high as bigint)
}

function hasPort(item: string, port: number): boolean {
  const [first = '', last = first] = item.split('-')
  return Number(first) <= port && port <= Number(last)
}
