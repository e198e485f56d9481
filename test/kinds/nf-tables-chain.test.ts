import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentType } from '../../src/model/config/document-type.ts'
import { contains } from '../../src/model/ip.ts'
import { pair } from '../../src/model/plan/pair.ts'
import { sourcesOf } from '../../src/providers/linux/firewall/sets.ts'
import { nfTablesChain } from '../../src/providers/linux/kinds/nf-tables-chain.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { NetworkDefaultActionConfig } from '../../src/schema/documents/network-default-action-config.ts'
import { NetworkLinkIngressConfig } from '../../src/schema/documents/network-link-ingress-config.ts'
import { NetworkNATRuleConfig } from '../../src/schema/documents/network-nat-rule-config.ts'
import { NetworkRuleConfig } from '../../src/schema/documents/network-rule-config.ts'
import { chainLines } from '../support/firewall.ts'
import { configOf, printed, probed, seen, typed } from './words.ts'

type Selector = NetworkRuleConfig['portSelector']
const rule = (portSelector: Selector, ...ingress: NonNullable<NetworkRuleConfig['ingress']>) => ({
  name: 'r',
  portSelector,
  ingress,
})
const ssh: Selector = { ports: ['22'], protocol: 'tcp' }
const opened = (...rules: NetworkRuleConfig[]) => chainLines('block', rules).ingress?.slice(14)
const shut = (...rules: NetworkRuleConfig[]) => chainLines('accept', rules).ingress?.slice(3)

describe('what rules mean', () => {
  test('blocked by default: ports open to their sources, one rule for each family', () => {
    expect(opened(rule(ssh, { subnet: '10.0.0.0/8', except: '10.0.0.0/9' }, { subnet: '2001:db8::/32' }))).toEqual([
      'ip saddr 10.128.0.0/9 tcp dport 22 counter accept',
      'ip6 saddr 2001:db8::/32 tcp dport 22 counter accept',
    ])
    expect(opened(rule(ssh))).toEqual([])
    expect(opened(rule(ssh, { subnet: '0.0.0.0/0' }))).toEqual(['meta nfproto ipv4 tcp dport 22 counter accept'])
    expect(opened(rule(ssh, { subnet: '0.0.0.0/0' }, { subnet: '::/0' }))).toEqual(['tcp dport 22 counter accept'])
  })

  test('accepted by default: ports shut to all others, so one family shuts the other out', () => {
    expect(shut(rule(ssh, { subnet: '10.0.0.0/8' }))).toEqual([
      'ip saddr != 10.0.0.0/8 tcp dport 22 counter drop',
      'meta nfproto ipv6 tcp dport 22 counter drop',
    ])
    expect(shut(rule(ssh))).toEqual(['tcp dport 22 counter drop'])
    expect(shut(rule(ssh, { subnet: '0.0.0.0/0' }))).toEqual(['meta nfproto ipv6 tcp dport 22 counter drop'])
    expect(shut(rule(ssh, { subnet: '0.0.0.0/0' }, { subnet: '::/0' }))).toEqual([])
  })

  test('an exception cuts every subnet of its rule', () => {
    const ingress = [
      { subnet: '10.0.0.0/8' },
      { subnet: '10.66.0.0/16' },
      { subnet: '192.0.2.0/24', except: '10.66.0.0/16' },
    ]
    expect(opened(rule(ssh, ...ingress))).toEqual([
      'ip saddr { 10.0.0.0-10.65.255.255, 10.67.0.0-10.255.255.255, 192.0.2.0/24 } tcp dport 22 counter accept',
    ])
  })

  test('ports are sorted and joined, mean nothing to ICMP, and stand for TCP and UDP where no protocol is named', () => {
    const any = { subnet: '192.0.2.1/32' }
    expect(opened(rule({ ports: ['90', '80-88', '89', '22'], protocol: 'udp' }, any))).toEqual([
      'ip saddr 192.0.2.1 udp dport { 22, 80-90 } counter accept',
    ])
    expect(opened(rule({ ports: ['1'], protocol: 'icmp' }, any))).toEqual([
      'ip saddr 192.0.2.1 meta l4proto icmp counter accept',
    ])
    expect(opened(rule({ ports: ['1'], protocol: 'icmpv6' }, any))).toEqual([])
    expect(shut(rule({ ports: ['1'], protocol: 'icmpv6' }, any))).toEqual(['meta l4proto ipv6-icmp counter drop'])
    expect(opened(rule({ ports: ['53'] }, any))).toEqual([
      'ip saddr 192.0.2.1 meta l4proto { tcp, udp } th dport 53 counter accept',
    ])
  })

  test('the whole of a blocking firewall, in its order', () => {
    const chains = chainLines('block', [rule(ssh, { subnet: '10.0.0.0/8' })], ['10.0.0.1', '10.0.0.2', '10.0.0.9'])
    expect(chains).toEqual({
      ingress: [
        'iifname { "lo", "kubespan", "siderolink" } counter accept',
        'ct state established,related counter accept',
        'ct state invalid counter drop',
        'icmp type { timestamp-request, timestamp-reply, address-mask-request, address-mask-reply } counter drop',
        'icmpv6 type { nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert } counter accept',
        'ip6 saddr fe80::/10 udp dport 546 counter accept',
        'icmpv6 type { mld-listener-query, mld-listener-report, mld-listener-done, mld2-listener-report } counter accept',
        'ip daddr 224.0.0.0/4 meta l4proto igmp counter accept',
        'ip ttl 255 meta l4proto vrrp counter accept',
        'ip6 hoplimit 255 meta l4proto vrrp counter accept',
        'ip ttl 255 udp dport 3784 counter accept',
        'ip6 hoplimit 255 udp dport 3784 counter accept',
        'meta l4proto icmp limit rate 5/second counter accept',
        'meta l4proto ipv6-icmp limit rate 5/second counter accept',
        'ip saddr 10.0.0.0/8 tcp dport 22 counter accept',
      ],
      prerouting: [
        'iifname { "lo", "kubespan", "siderolink" } counter accept',
        'ip daddr != { 10.0.0.1-10.0.0.2, 10.0.0.9 } counter accept',
        'meta nfproto ipv6 counter accept',
        'ip ttl 255 udp dport 3784 counter accept',
        'ip6 hoplimit 255 udp dport 3784 counter accept',
        'ip saddr 10.0.0.0/8 ct state new tcp dport 22 counter accept',
        'ct state new meta l4proto tcp counter drop',
        'ct state new meta l4proto udp counter drop',
      ],
    })
  })

  test('an address is among the sources just when a subnet holds it and no exception does', () => {
    const byte = fc.integer({ min: 0, max: 3 })
    const address = fc.tuple(byte, byte).map(([a, b]) => `10.0.${a}.${b}`)
    const prefix = fc.tuple(address, fc.integer({ min: 22, max: 32 })).map(([text, length]) => `${text}/${length}`)
    fc.assert(
      fc.property(fc.array(prefix), fc.array(prefix), address, (included, excluded, source) => {
        const value = source.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
        const among = sourcesOf(included, excluded)[4].some(([first, last]) => first <= value && value <= last)
        const holds = (one: string) => contains(one, source)
        expect(among).toBe(included.some(holds) && !excluded.some(holds))
      }),
    )
  })
})

describe('chains a config asks for', () => {
  test('none at all where everything is accepted', () => {
    expect(nfTablesChain.fromResources(configOf([NetworkDefaultActionConfig, { ingress: 'accept' }]))).toEqual([])
    expect(nfTablesChain.fromResources(configOf())).toEqual([])
  })

  test('the second one guards the addresses the config gives, but for those that stay on a link', () => {
    const addresses = ['10.0.0.1/24', 'fe80::1/64', '127.0.0.2/8', '2001:db8::1/64'].map((address) => ({ address }))
    const config = configOf(
      [LinkConfig, { name: 'eth0', addresses }],
      [NetworkDefaultActionConfig, { ingress: 'block' }],
    )
    expect(nfTablesChain.fromResources(config)).toMatchObject([
      { name: 'ingress', hook: 'input', priority: -140, policy: 'drop' },
      {
        ...{ name: 'prerouting', hook: 'prerouting', priority: -110, policy: 'accept' },
        rules: expect.arrayContaining([
          'ip daddr != 10.0.0.1 counter accept',
          'ip6 daddr != 2001:db8::1 counter accept',
        ]),
      },
    ])
    const [ingress, prerouting] = nfTablesChain.fromResources(configOf([NetworkRuleConfig, rule(ssh)]))
    expect(ingress).toMatchObject({ policy: 'accept' })
    expect(prerouting).toBeUndefined()
  })
})

describe('a chain in the words of the machine', () => {
  const chain = {
    ...{ name: 'ingress', type: 'filter', hook: 'input', priority: -140, policy: 'drop' },
    rules: ['meta l4proto { tcp, udp } th dport 53 counter accept', 'meta l4proto ipv6-icmp counter accept'],
  }

  test('swapped whole in one transaction, with protocols as numbers', () => {
    expect(nfTablesChain.commands({ before: null, after: chain })).toEqual([
      {
        argv: ['nft', '-f', '-'],
        stdin: `table inet netloom {
  chain ingress {
    type filter hook input priority -140; policy drop;
  }
}
flush chain inet netloom ingress
add rule inet netloom ingress meta l4proto { 6, 17 } th dport 53 counter accept
add rule inet netloom ingress meta l4proto 58 counter accept
`,
      },
    ])
  })

  test('the last chain takes our table with it, and nothing else ever is touched', () => {
    expect(typed(nfTablesChain, chain, null)).toEqual([
      'nft -f - < "add table inet netloom\\ndelete table inet netloom\\n"',
    ])
    expect(typed(nfTablesChain, { ...chain, name: 'prerouting' }, null)).toEqual([
      'nft -f - < "add chain inet netloom prerouting\\ndelete chain inet netloom prerouting\\n"',
    ])
    expect(nfTablesChain.requires?.({ ...chain, name: 'prerouting' }, () => [])).toEqual([
      { kind: 'NfTablesChain', id: 'ingress' },
    ])
  })

  test('as it is seen', () => {
    const { ingress, prerouting } = seen(nfTablesChain, printed('table.nft'))
    expect(ingress).toMatchObject({ type: 'filter', hook: 'input', priority: -140, policy: 'drop' })
    expect(ingress?.rules[4]).toBe('meta l4proto icmp limit rate 5/second counter accept')
    expect(ingress?.rules[13]).toBe('meta l4proto { tcp, udp } th dport { 53, 80 } counter accept')
    expect(prerouting).toMatchObject({ priority: -110, policy: 'accept' })
    expect(prerouting?.rules).toHaveLength(5)
  })

  test('no table is no chain; no nft, or no permission, is not known', () => {
    const noTable = probed('', 1, printed('no-table.txt').stdout)
    expect(nfTablesChain.observe([noTable], [])).toEqual([])
    expect(() => nfTablesChain.observe([probed('', 127, 'nft: not found')], [])).toThrow('not found')
    expect(() => nfTablesChain.observe([probed('', 1, 'Operation not permitted')], [])).toThrow('not permitted')
  })
})

describe('translation, and what a link lets in', () => {
  const nat = (...rules: object[]) =>
    chainsOf(...rules.map((one, n) => [NetworkNATRuleConfig, { name: `n${n}`, ...one }] as const))
  const chainsOf = (...documents: (readonly [DocumentType, object])[]) =>
    Object.fromEntries(nfTablesChain.fromResources(configOf(...documents)).map((one) => [one.name, one]))
  const from = (...includeSubnets: string[]) => ({ sourceAddress: { includeSubnets } })
  const by = (...interfaceNames: string[]) => ({ outputInterface: { interfaceNames } })

  test('a rule for each document and family, in their order, in a chain for sources and one for destinations', () => {
    const { ingress, ...chains } = nat(
      { ...from('10.0.0.0/8', 'fd00::/8'), ...by('wan1', 'ab') },
      { type: 'dnat', dnatAddress: '10.0.0.5', dnatPort: 80, inputInterface: { interfaceNames: ['wan1'] } },
      { type: 'snat', snatAddress: 'FD00::1', ...from('10.0.0.0/8', 'fd00::/8') },
      { type: 'snat', snatAddress: '192.0.2.1', snatPort: 1000, destinationAddress: { includeSubnets: ['0.0.0.0/0'] } },
      { type: 'snat', snatAddress: '192.0.2.1', ...from('fd00::/8') },
    )
    expect(ingress).toMatchObject({ policy: 'accept', rules: [] })
    expect(chains).toEqual({
      'prerouting-nat': {
        ...{ name: 'prerouting-nat', type: 'nat', hook: 'prerouting', priority: -100, policy: 'accept' },
        rules: ['meta nfproto ipv4 iifname "wan1" meta l4proto { tcp, udp } counter dnat ip to 10.0.0.5:80'],
      },
      'postrouting-nat': {
        ...{ name: 'postrouting-nat', type: 'nat', hook: 'postrouting', priority: 100, policy: 'accept' },
        rules: [
          'ip saddr 10.0.0.0/8 oifname { "ab", "wan1" } counter masquerade',
          'ip6 saddr fd00::/8 oifname { "ab", "wan1" } counter masquerade',
          'ip6 saddr fd00::/8 counter snat ip6 to fd00::1',
          'meta nfproto ipv4 meta l4proto { tcp, udp } counter snat ip to 192.0.2.1:1000',
        ],
      },
    })
  })

  test('what has no effect for its type is left out', () => {
    const { 'postrouting-nat': chain } = nat({
      ...{ dnatAddress: '10.0.0.5', snatAddress: '10.0.0.6', snatPort: 5 },
      inputInterface: { interfaceNames: ['lan'] },
    })
    expect(chain?.rules).toEqual(['counter masquerade'])
  })

  test('by a link, for the addresses of the machine, or for those listed and the discovery of IPv6, or nothing', () => {
    const { 'link-ingress': chain } = chainsOf(
      [NetworkLinkIngressConfig, { name: 'wan1' }],
      [NetworkLinkIngressConfig, { name: 'wan2', destinationAddresses: ['192.0.2.1/32'] }],
      [NetworkLinkIngressConfig, { name: 'wan3', destinationAddresses: ['192.0.2.1/32', '2001:db8::1/128'] }],
      [NetworkLinkIngressConfig, { name: 'wan4', destinationAddresses: [] }],
    )
    const own = 'type != { local, broadcast, anycast, multicast }'
    expect(chain).toEqual({
      ...{ name: 'link-ingress', type: 'filter', hook: 'prerouting', priority: -310, policy: 'accept' },
      rules: [
        `iifname "wan1" fib daddr ${own} fib daddr . iif ${own} counter drop`,
        'ip daddr != 192.0.2.1 iifname "wan2" counter drop',
        'meta nfproto ipv6 iifname "wan2" counter drop',
        'iifname "wan3" icmpv6 type { nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert } counter accept',
        'ip daddr != 192.0.2.1 iifname "wan3" counter drop',
        'ip6 daddr != 2001:db8::1 iifname "wan3" counter drop',
        'iifname "wan4" counter drop',
      ],
    })
  })

  test('a name that no ruleset can hold never reaches nft', () => {
    for (const name of ['a"; flush ruleset; #', 'a\\', 'eth*', 'a\nb', ''])
      expect(chainsOf([NetworkLinkIngressConfig, { name }])['link-ingress']?.rules).toEqual([])
  })
})

describe('what people are shown of a chain', () => {
  const chain = (counted: boolean) => `table inet netloom {
\tchain ingress {
\t\ttype filter hook input priority -140; policy drop;
\t\tiifname "lo" counter${counted ? ' packets 7 bytes 420' : ''} accept
\t\tip saddr 192.0.2.1 tcp dport 22 counter${counted ? ' packets 2 bytes 99' : ''} accept
\t}
}
`
  const documents = [
    [NetworkDefaultActionConfig, { ingress: 'block' }],
    [NetworkRuleConfig, rule(ssh, { subnet: '192.0.2.1/32' })],
  ] as const

  test('packets and bytes by rule, called by the document that asks for it; no plan knows of them', () => {
    const observed = nfTablesChain.observe([probed(chain(false))], [])
    const outputs = [probed(chain(false)), probed(chain(true))]
    const [status] = nfTablesChain.statuses?.(observed, outputs, configOf(...documents)) ?? []
    expect(status).toMatchObject({ name: 'ingress', rules: observed[0]?.rules, packets: 9 })
    expect(status?.counted).toEqual([
      { rule: 'iifname "lo" counter accept', packets: 7, bytes: 420 },
      {
        rule: 'ip saddr 192.0.2.1 tcp dport 22 counter accept',
        ...{ of: 'NetworkRuleConfig r', packets: 2, bytes: 99 },
      },
    ])
    expect(JSON.stringify(observed)).not.toContain('packets')
    expect(nfTablesChain.probes([]).every(({ argv }) => argv.includes('-s'))).toBe(true)
  })

  test('where the counts could not be read, the rules alone', () => {
    const observed = nfTablesChain.observe([probed(chain(false))], [])
    const [status] = nfTablesChain.statuses?.(observed, [probed(chain(false)), probed('', 1)]) ?? []
    expect(status?.counted).toEqual(observed[0]?.rules.map((line) => ({ rule: line })))
    expect(status).not.toHaveProperty('packets')
  })
})

describe('what the node itself waits for', () => {
  test('is named once a chain begins to drop', () => {
    const [accepts, drops] = nfTablesChain.examples
    const said = (before: typeof accepts | null, after: typeof accepts) =>
      nfTablesChain.remarks?.(pair(before, after), { seen: () => [], target: () => [] }).map(({ code }) => code)
    expect(said(null, drops)).toEqual(['plan/awaited'])
    expect(said(drops, drops)).toEqual([])
    expect(said(drops, accepts)).toEqual([])
  })
})
