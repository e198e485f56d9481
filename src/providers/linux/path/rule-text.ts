import { parseCidr } from 'cidr-tools'
import { contains, familyOf, hostPrefix } from '../../../model/ip.ts'
import type { Packet } from './packet.ts'

type Answer = boolean | 'unknown'
type Clause = readonly [words: RegExp, answer: (found: readonly string[], packet: Packet) => Answer]

const value = String.raw`(!= )?(\{[^}]*\}|\S+)`
const saying = (words: string): RegExp => new RegExp(`^${words} ${value} ?`)

/** What nft prints of a rule before its verdict, word by word. */
const clauses: readonly Clause[] = [
  [/^counter(?: packets \d+ bytes \d+)? ?/, () => true],
  // No login from elsewhere comes in by a link that leads to the node itself or into an overlay.
  [/^iifname (?:"lo"|\{(?: "(?:lo|kubespan|siderolink)",?)+ \}) ?/, () => false],
  [saying('iifname'), (found, { cameBy }) => link(found, cameBy)],
  [saying('oifname'), (found, { leavesBy }) => link(found, leavesBy)],
  [/^(?:icmp|udp|sctp) .*/, () => false],
  [saying('icmpv6 type'), ([not, types = ''], { type }) => type !== undefined && one(not, items(types).includes(type))],
  [/^icmpv6 .*/, (_, { protocol }) => (protocol === 'icmpv6' ? 'unknown' : false)],
  // How many routers are between was not looked at.
  [/^(?:ip ttl|ip6 hoplimit) \S+ ?/, () => 'unknown'],
  // That the node holds the address that was called is judged by itself.
  [
    saying(String.raw`fib daddr(?: \. iif)? type`),
    ([not, types = ''], { cameBy }) => (cameBy === null ? 'unknown' : one(not, items(types).includes('local'))),
  ],
  [saying('ct state'), ([not, states = ''], { state }) => one(not, states.split(/\W+/).includes(state))],
  [saying('meta nfproto'), ([not, name], { to }) => one(not, name === `ipv${familyOf(to)}`)],
  [
    saying('meta l4proto'),
    ([not, names = ''], { protocol }) =>
      one(
        not,
        items(names).some((item) => (protocols[protocol] as readonly string[]).includes(item)),
      ),
  ],
  [saying('(ip6?) saddr'), (found, { from }) => address(found, from)],
  [saying('(ip6?) daddr'), (found, { to }) => address(found, to)],
  [saying('(tcp|th) dport'), (found, packet) => port(found, packet, packet.toPort)],
  [saying('(tcp|th) sport'), (found, packet) => port(found, packet, packet.fromPort)],
  [/^tcp .*/, (_, { protocol }) => (protocol === 'tcp' ? 'unknown' : false)],
]

const protocols = { tcp: ['tcp', '6'], icmpv6: ['ipv6-icmp', 'icmpv6', '58'] } as const satisfies Record<
  Packet['protocol'],
  readonly string[]
>

const verdicts = /^(?:accept|drop|reject|return|jump|goto|queue|dnat|redirect|notrack)\b/

/** Whether a rule speaks of a packet; `unknown` when that hangs on words that are not understood here. */
export function speaksOf(rule: string, packet: Packet): Answer {
  let rest = rule
  let answer: Answer = true
  while (rest !== '' && !verdicts.test(rest)) {
    const read = readClause(rest, packet)
    if (!read) return 'unknown'
    if (read.answer === false) return false
    if (read.answer === 'unknown') answer = 'unknown'
    rest = read.rest
  }
  return answer
}

function readClause(text: string, packet: Packet): { answer: Answer; rest: string } | undefined {
  for (const [words, answer] of clauses) {
    const found = words.exec(text)
    if (found) return { answer: answer(found.slice(1), packet), rest: text.slice(found[0].length) }
  }
  return undefined
}

const one = (not: string | undefined, matched: boolean): boolean => (not ? !matched : matched)

const items = (text: string): string[] => text.replace(/^\{ ?| ?\}$/g, '').split(', ')

/** A match on addresses of the other family never holds, turned round or not. */
function address([family, not, values = '']: readonly string[], subject: string | undefined): Answer {
  if (subject === undefined) return family === 'ip' ? false : 'unknown'
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

/** A packet that is none of the node’s own has a link, which its own has not: there nothing is called so. */
function link([not, names = '']: readonly string[], called: string | null | undefined): Answer {
  return called === undefined ? 'unknown' : one(not, items(names).includes(`"${called}"`))
}

/** What follows the head of other packets is no port. */
function port([of, not, ports = '']: readonly string[], { protocol }: Packet, called: number | undefined): Answer {
  if (protocol !== 'tcp') return of === 'th' ? 'unknown' : false
  if (called === undefined) return 'unknown'
  return one(
    not,
    items(ports).some((item) => hasPort(item, called)),
  )
}

function hasPort(item: string, port: number): boolean {
  const [first = '', last = first] = item.split('-')
  return Number(first) <= port && port <= Number(last)
}
