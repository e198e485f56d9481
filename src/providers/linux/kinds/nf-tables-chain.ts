import { Integer, type Static } from 'typebox'
import type { Resources } from '../../../model/config/derived.ts'
import type { ProbeOutput } from '../../../model/plan/command.ts'
import { defineKind } from '../../../model/plan/kind.ts'
import { array, object, string } from '../../../schema/vocabulary.ts'
import { absentLinks } from '../carried-by.ts'
import { awaitedRemark } from '../firewall/awaited.ts'
import { chainScript, readChains, removalScript, table } from '../firewall/ruleset.ts'
import { chainStatuses } from '../firewall/status.ts'
import { wantedLines } from '../firewall/wanted.ts'

const NfTablesChain = object({
  name: string('Name in the table `inet netloom`.'),
  type: string('filter, route or nat.'),
  hook: string('Where in the path of a packet it is asked.'),
  priority: Integer({ description: 'The lowest is asked first.' }),
  policy: string('What becomes of packets that pass all rules.'),
  rules: array(string('A rule as nft prints it, without counts.'), 'Asked in this order.'),
})
export type NfTablesChain = Static<typeof NfTablesChain>

/** The first chain to come and the last to go, which the table comes and goes with: without rules where it has none to hold. */
const ingress = { name: 'ingress', type: 'filter', hook: 'input', priority: -140 } as const

/** The firewall, in a table of our own. Other tables are never read, changed or flushed. */
export const nfTablesChain = defineKind<NfTablesChain>({
  kind: 'NfTablesChain',
  plural: 'chains',
  order: 'firewall',
  beforeNetwork: true,
  protects: true,
  spec: NfTablesChain,
  id: ({ name }) => name,
  requires: ({ name }) => (name === ingress.name ? [] : [{ kind: 'NfTablesChain', id: ingress.name }]),
  fixed: ['type', 'hook', 'priority'],
  disrupts: ({ before, after }) =>
    after?.policy === 'drop' && before?.policy !== 'drop' ? [`${after.name} drops what no rule accepts`] : [],
  ours: () => true,
  denies: ({ policy, rules }) => [...(policy === 'drop' ? ['policy drop'] : []), ...rules.filter(isDeny)],

  dormant: ({ rules }, around) =>
    absentLinks(
      rules.filter((rule) => !isGiven(rule)).flatMap((rule) => linksIn(rule)),
      around,
    ),
  stopped: ({ counted }) =>
    new Map(
      (counted as readonly { readonly rule: string; readonly packets?: number }[]).flatMap(({ rule, packets }) =>
        packets === undefined ? [] : [[rule, packets]],
      ),
    ),
  lastOf: ({ before, after }) =>
    after?.name === ingress.name && after.policy === 'drop' && before && lettingIn(before) > 0 && lettingIn(after) === 0
      ? ['rule of the firewall that lets anybody in']
      : [],

  fromResources: wantedChains,

  probes: () => [{ argv: ['nft', '-s', '-y', '-p', 'list', 'table', ...table.split(' ')], mayFail: true }],
  observe: ([output]) => read(output as ProbeOutput),

  statusProbes: [{ argv: ['nft', '-y', '-p', 'list', 'table', ...table.split(' ')], mayFail: true }],
  statuses: (observed, [, counted], wanted) => chainStatuses(observed, counted?.stdout ?? '', wanted),

  commands: ({ before, after }) => [
    {
      argv: ['nft', '-f', '-'],
      stdin: after ? chainScript(after) : removalScript(before.name, before.name === ingress.name),
    },
  ],

  remarks: ({ before, after }) => (after?.policy === 'drop' && before?.policy !== 'drop' ? [awaitedRemark] : []),

  defaults: { name: [], type: ['filter'] },
  columns: {
    TYPE: ({ type }) => type,
    HOOK: ({ hook }) => hook,
    PRIORITY: ({ priority }) => String(priority),
    POLICY: ({ policy }) => policy,
    RULES: ({ rules }) => String(rules.length),
    PACKETS: (_, { packets = '' }) => String(packets),
  },
  examples: [
    { ...ingress, policy: 'accept', rules: ['iifname "lo" counter accept', 'tcp dport 22 counter drop'] },
    { ...ingress, policy: 'drop', rules: ['iifname "lo" counter accept', 'meta l4proto icmp counter accept'] },
  ],
})

function wantedChains(resources: Resources): NfTablesChain[] {
  const chains = wantedLines(resources).map(({ id, spec: { rules: _, ...hooked }, lines }) => ({
    name: id,
    ...hooked,
    rules: lines.map(({ line }) => line),
  }))
  const holds = chains.length === 0 || chains.some(({ name }) => name === ingress.name)
  return holds ? chains : [{ ...ingress, policy: 'accept', rules: [] }, ...chains]
}

function read({ code, stdout, stderr }: ProbeOutput): NfTablesChain[] {
  if (code === 0) return readChains(stdout).map((chain) => ({ ...chain, rules: [...chain.rules] }))
  if (code === 1 && stderr.includes('No such file or directory')) return []
  throw new Error(`nft ended with ${code ?? 'no exit code'}: ${stderr.trim() || 'no message'}`)
}

/** Names of links and sets are no verdicts, whatever they are called. */
const isDeny = (rule: string): boolean => /(?:^|\s)(?:drop|reject)(?=\s|$)/.test(rule.replaceAll(/"[^"]*"/g, '""'))

/** How many rules accept what comes anew, beside what every chain that drops lets through. */
const lettingIn = ({ rules }: NfTablesChain): number => rules.filter((rule) => isAccept(rule) && !isGiven(rule)).length

const isAccept = (rule: string): boolean => / accept$/.test(rule)

/** Written by nobody: loopback and tunnels, answers, control messages, and what the node waits for. */
const isGiven = (rule: string): boolean =>
  /^(?:[io]ifname (?:\{ )?"lo"|ct state established|icmpv6 type|ip6 saddr fe80::\/10 udp dport 546 |ip daddr 224\.0\.0\.0\/4 meta l4proto igmp |ip ttl 255 |ip6 hoplimit 255 |meta l4proto (?:icmp|ipv6-icmp) limit )/.test(
    rule,
  )

const linksIn = (rule: string): string[] =>
  [...rule.matchAll(/\b[io]ifname (?:!= )?(?:\{ ([^}]*) \}|("[^"]*"))/g)].flatMap(([, many, one]) =>
    (many ?? one ?? '').split(', ').map((name) => name.slice(1, -1)),
  )
