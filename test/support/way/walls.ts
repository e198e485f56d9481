/** One chain of a firewall, in the addresses of IPv4. What is absent is as in the chain `ingress`. */
export interface Wall {
  readonly name?: string
  readonly hook?: string
  readonly type?: string
  readonly priority?: number
  readonly policy: string
  readonly rules: readonly string[]
}

const established = 'ct state established,related counter accept'
const neighbours = 'meta l4proto ipv6-icmp counter accept'
const ssh = 'tcp dport 22 counter accept'
const ingress = (policy: string, ...rules: string[]): Wall => ({
  policy,
  rules: policy === 'drop' ? [...rules, neighbours] : rules,
})
const deaf = (...rules: string[]): Wall => ({ policy: 'drop', rules })
const early = (...rules: string[]): readonly Wall[] => [
  ingress('accept'),
  { name: 'prerouting', hook: 'prerouting', priority: -110, policy: 'accept', rules },
]
const nat = (rule: string): readonly Wall[] => [
  ingress('accept'),
  { name: 'prerouting-nat', type: 'nat', hook: 'prerouting', priority: -100, policy: 'accept', rules: [rule] },
]

/** Firewalls that somebody could want, wise or not, as nft prints them. */
export const walls: Readonly<Record<string, readonly Wall[]>> = {
  open: [ingress('accept')],
  shut: [ingress('drop')],
  sessions: [ingress('drop', established)],
  usual: [ingress('drop', established, 'ct state invalid counter drop', ssh)],
  plain: [ingress('drop', ssh)],
  deaf: [deaf(ssh)],
  half: [deaf(ssh, 'icmpv6 type { nd-neighbor-solicit, nd-router-advert } counter accept')],
  hears: [deaf(ssh, 'icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } counter accept')],
  untrackedOnly: [deaf('ct state established,untracked counter accept', ssh)],
  news: [ingress('drop', 'ct state established counter accept', 'ct state new tcp dport 22 counter accept')],
  newsOnly: [ingress('drop', 'ct state new tcp dport 22 counter accept')],
  noNews: [ingress('accept', 'ct state new tcp dport 22 counter drop')],
  far: [ingress('drop', 'ip saddr 192.0.2.0/24 tcp dport { 22, 80-90 } counter accept')],
  near: [ingress('drop', established, 'ip saddr 10.0.0.0/24 tcp dport 22 counter accept')],
  notNear: [ingress('accept', 'ip saddr != 10.0.0.0/24 tcp dport 22 counter drop')],
  toOther: [ingress('drop', 'ip daddr 10.0.0.6 tcp dport 22 counter accept')],
  range: [ingress('accept', 'meta l4proto { tcp, udp } th dport 20-30 counter drop')],
  otherPort: [ingress('drop', 'tcp dport 2222 counter accept')],
  byEth0: [ingress('drop', 'iifname "eth0" tcp dport 22 counter accept')],
  byEth1: [ingress('drop', 'iifname "eth1" tcp dport 22 counter accept')],
  notEth0: [ingress('accept', 'iifname != "eth0" tcp dport 22 counter drop')],
  lo: [ingress('accept', 'iifname "lo" counter drop')],
  early: early('iifname "eth0" tcp dport 22 counter drop'),
  earlyBridge: early('iifname "br0" counter drop'),
  earlyElsewhere: early('ip daddr != 10.0.0.5 counter drop'),
  reverse: early('fib saddr . iif oif missing counter drop'),
  limited: [ingress('accept', 'tcp dport 22 limit rate over 1/day burst 1 packets counter drop')],
  nat: nat('ip daddr 10.0.0.5 tcp dport 22 counter dnat ip to 10.9.9.9'),
  natOther: nat('ip daddr 10.0.0.6 counter dnat ip to 10.9.9.9'),
  natEth1: nat('iifname "eth1" counter dnat ip to 10.9.9.9'),
  replies: [
    ingress('accept'),
    { name: 'egress', hook: 'output', priority: -140, policy: 'drop', rules: [established, neighbours] },
  ],
  noReplies: [
    ingress('accept'),
    { name: 'egress', hook: 'output', priority: -140, policy: 'drop', rules: [neighbours] },
  ],
  repliesBy: [
    ingress('accept'),
    {
      name: 'egress',
      hook: 'output',
      priority: -140,
      policy: 'accept',
      rules: ['oifname "eth0" tcp sport 22 counter drop'],
    },
  ],
  late: [
    ingress('accept'),
    { name: 'postrouting', hook: 'postrouting', priority: 100, policy: 'accept', rules: ['tcp sport 22 counter drop'] },
  ],
  untracked: early('tcp dport 22 counter notrack'),
}
