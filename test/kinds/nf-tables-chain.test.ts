import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains } from '../../src/model/ip.ts'
import { sourcesOf } from '../../src/providers/linux/firewall/sets.ts'
import { nfTablesChain } from '../../src/providers/linux/kinds/nf-tables-chain.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { NetworkDefaultActionConfig } from '../../src/schema/documents/network-default-action-config.ts'
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
const opened = (...rules: NetworkRuleConfig[]) => chainLines('block', rules).ingress?.slice(8)
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
        'meta l4proto icmp limit rate 5/second counter accept',
        'meta l4proto ipv6-icmp limit rate 5/second counter accept',
        'ip saddr 10.0.0.0/8 tcp dport 22 counter accept',
      ],
      prerouting: [
        'iifname { "lo", "kubespan", "siderolink" } counter accept',
        'ip daddr != { 10.0.0.1-10.0.0.2, 10.0.0.9 } counter accept',
        'meta nfproto ipv6 counter accept',
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
