import { type Clue, type Packet, rangeOf, type Verdict } from './packets.ts'

/** What becomes of a packet in a chain of rules as nft prints them. Throws for a word that is not known here. */
export function verdictOfLines(lines: readonly string[], policy: Verdict, packet: Packet): Verdict {
  for (const line of lines) {
    const verdict = parsed(line)(packet)
    if (verdict) return verdict
  }
  return policy
}

/** What packets have that such a line may speak of. */
export function clueOfLine(line: string): Clue {
  const after = (word: string): readonly string[] =>
    Array.from(line.matchAll(new RegExp(`${word} (?:!= )?(\\{[^}]*\\}|\\S+)`, 'g'))).flatMap(([, value = '']) =>
      value.split(/[{},\s]+/).filter((text) => text !== ''),
    )
  return {
    sources: after('saddr').map(rangeOf),
    destinations: after('ip6? daddr').map(rangeOf),
    ports: after('dport').flatMap((text) => text.split('-').map(Number)),
    protocols: [...after('l4proto'), ...(/\b(tcp|udp|icmp|icmpv6)\b/.exec(line)?.slice(1) ?? [])].map((word) =>
      word === 'ipv6-icmp' ? 'icmpv6' : word,
    ),
    links: [...after('iifname'), ...after('oifname')].map((name) => name.replaceAll('"', '')),
  }
}

type Line = (packet: Packet) => Verdict | undefined
type Match = (packet: Packet) => boolean

const lines = new Map<string, Line>()

function parsed(text: string): Line {
  const before = lines.get(text)
  if (before) return before
  const line = parse(text)
  lines.set(text, line)
  return line
}

function parse(text: string): Line {
  const words = text.match(/\{[^}]*\}|"[^"]*"|[^\s]+/g) ?? []
  const matches: Match[] = []
  let verdict: Verdict | undefined
  while (words.length > 0) {
    const word = words.shift() as string
    if (['accept', 'drop', 'masquerade'].includes(word)) verdict = word
    else if (word === 'snat' || word === 'dnat') verdict = `${word} ${translationOf(words, text, matches)}`
    else if (word !== 'counter') matches.push(matchOf(word, words, text))
  }
  if (!verdict) throw new Error(`a rule without a verdict: ${text}`)
  return (packet) => (matches.every((match) => match(packet)) ? verdict : undefined)
}

/** An address of a family, and a port if there is one. */
function translationOf(words: string[], line: string, matches: Match[]): string {
  const [family = fail(line), to, target = fail(line)] = words.splice(0, 3)
  const [, v6, v4 = '', port = ''] = /^(?:\[(.*)\]|([\d.]+)):(\d+)$/.exec(target) ?? ['', undefined, target]
  if ((family !== 'ip' && family !== 'ip6') || to !== 'to') return fail(line)
  matches.push((packet) => packet.family === (family === 'ip' ? 4 : 6))
  return `${v6 ?? v4}:${port}`
}

/** Takes the words of one match off the list. */
function matchOf(word: string, words: string[], line: string): Match {
  const next = (): string => words.shift() ?? fail(line)
  switch (word) {
    case 'iifname':
    case 'oifname':
      return among(words, line, ({ link }, values) => values.includes(`"${link}"`))
    case 'ct':
      if (next() !== 'state') return fail(line)
      return among(words, line, ({ state }, values) => values.includes(state))
    case 'limit':
      if (next() !== 'rate' || !/^\d+\/second$/.test(next())) return fail(line)
      return ({ overLimit }) => !overLimit
    case 'meta':
      return metaMatch(next(), words, line)
    case 'ip':
    case 'ip6':
      return addressMatch(word === 'ip' ? 4 : 6, next(), words, line)
    case 'fib': {
      if (next() !== 'daddr') return fail(line)
      // The second look-up, among the addresses of the link, finds no more than the first where there is no VRF.
      if (words[0] === '.') words.splice(0, 2)
      if (next() !== 'type') return fail(line)
      return among(words, line, ({ destinationType }, types) => types.includes(destinationType))
    }
    case 'icmp':
    case 'icmpv6':
      if (next() !== 'type') return fail(line)
      return both(
        ({ protocol }) => protocol === word,
        among(words, line, ({ icmpType }, all) => all.includes(icmpType)),
      )
    case 'tcp':
    case 'udp':
    case 'th':
      if (next() !== 'dport') return fail(line)
      return both(
        ({ protocol }) => (word === 'th' ? protocol === 'tcp' || protocol === 'udp' : protocol === word),
        among(words, line, ({ port }, all) => all.some((text) => inPorts(text, port))),
      )
    default:
      return fail(line)
  }
}

function metaMatch(key: string, words: string[], line: string): Match {
  if (key === 'nfproto') return among(words, line, ({ family }, values) => values.includes(`ipv${family}`))
  if (key !== 'l4proto') return fail(line)
  return among(words, line, ({ protocol }, values) => values.includes(protocol === 'icmpv6' ? 'ipv6-icmp' : protocol))
}

function addressMatch(family: 4 | 6, field: string, words: string[], line: string): Match {
  if (field === (family === 4 ? 'ttl' : 'hoplimit')) {
    const limit = Number(words.shift() ?? fail(line))
    return (packet) => packet.family === family && packet.hopLimit === limit
  }
  if (field !== 'saddr' && field !== 'daddr') return fail(line)
  const inside = among(words, line, (packet, values) => {
    const address = field === 'saddr' ? packet.source : packet.destination
    return values.some((value) => {
      const { first, last } = rangeOf(value)
      return first <= address && address <= last
    })
  })
  return both((packet) => packet.family === family, inside)
}

/** A value, or several in braces or with commas; `!=` in front means all but these. */
function among(words: string[], line: string, holds: (packet: Packet, values: readonly string[]) => boolean): Match {
  const [negated, first = fail(line)] = words[0] === '!=' ? [words.shift(), words.shift()] : [undefined, words.shift()]
  const values = first
    .replace(/[{}]/g, ' ')
    .split(/[\s,]+/)
    .filter((value) => value !== '')
  return (packet) => holds(packet, values) === (negated === undefined)
}

const both =
  (one: Match, other: Match): Match =>
  (packet) =>
    one(packet) && other(packet)

function inPorts(text: string, port: number): boolean {
  const [first, last = first] = text.split('-').map(Number)
  return (first as number) <= port && port <= (last as number)
}

function fail(line: string): never {
  throw new Error(`nobody here knows what this rule means: ${line}`)
}
