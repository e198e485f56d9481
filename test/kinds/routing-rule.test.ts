import { describe, expect, test } from 'vitest'
import type { Around } from '../../src/model/plan/kind.ts'
import { routingRule } from '../../src/providers/linux/kinds/routing-rule.ts'
import type { RoutingRule } from '../../src/providers/linux/rule/spec.ts'
import { RoutingRuleConfig } from '../../src/schema/documents/routing-rule-config.ts'
import { configOf, printed, seen, typed } from './words.ts'

const wanted = (document: object) => routingRule.fromResources(configOf([RoutingRuleConfig, document]))
const [rule] = wanted({ name: '1000', src: '10.1.2.3/8', table: '100', fwMark: 16, fwMask: 255, iifName: 'eth0' }) as [
  RoutingRule,
]

describe('a rule of policy routing', () => {
  test('in the words of the machine', () => {
    const words = 'priority 1000 from 10.0.0.0/8 fwmark 16/255 iif eth0 table 100 protocol 110'
    expect(typed(routingRule, null, rule)).toEqual([`ip -4 rule add ${words}`])
    expect(typed(routingRule, rule, null)).toEqual([`ip -4 rule del ${words}`])
  })

  test('a change never leaves a moment without one', () => {
    expect(
      typed(routingRule, { ...rule, protocol: 'unspec' }, rule).map((line) => line.split(' ').slice(2, 4)),
    ).toEqual([
      ['rule', 'add'],
      ['rule', 'del'],
    ])
  })

  test('without source and destination there is one for each family', () => {
    expect(wanted({ name: '5', action: 'prohibit' }).map((one) => routingRule.id(one))).toEqual([
      'inet4/5 type prohibit',
      'inet6/5 type prohibit',
    ])
    expect(wanted({ name: '5', dst: '::/0', table: 'main' }).map((one) => routingRule.id(one))).toEqual([
      'inet6/5 table 254',
    ])
    expect(wanted({ name: '5', table: '7', fwMark: 0, fwMask: 0 })[0]).not.toHaveProperty('fwMark')
  })

  test('as it is seen, with every match there is', () => {
    const rules = seen(routingRule, printed('rules4.json'), printed('rules6.json'))
    expect(rules['inet4/1000 from 10.0.0.0/8 fwmark 16/255 iif eth0 table 100']).toEqual(rule)
    expect(Object.keys(rules)).toEqual([
      'inet4/0 table 255',
      'inet4/900 oif nosuch goto 1002',
      'inet4/1000 from 10.0.0.0/8 fwmark 16/255 iif eth0 table 100',
      'inet4/1000 from 10.3.0.0/16 table 101',
      'inet4/1001 not to 10.1.0.0/16 tos 0x10 ipproto 6 sport 1-2 dport 80 uidrange 0-99 table 254 suppress_prefixlength 0',
      'inet4/1002 from 10.2.0.1/32 type blackhole',
      'inet4/1003 l3mdev',
      'inet4/1004 type nop',
      'inet4/32766 table 254',
      'inet4/32767 table 253',
      'inet6/0 table 255',
      'inet6/1000 to 2001:db8::/32 table 100',
      'inet6/32766 table 254',
    ])
    const by = (test: ((spec: RoutingRule) => boolean) | undefined) =>
      Object.values(rules).filter((one) => test?.(one)).length
    expect([by(routingRule.automatic), by(routingRule.ours)]).toEqual([5, 2])
  })

  test('ours comes after the routes of its table, and outlives them', () => {
    const routes = [
      { destination: '10.0.0.0/8', table: 100, metric: 5 },
      { destination: '::/0', table: 100, metric: 5 },
    ]
    const around: Around = <S>() => routes as readonly object[] as readonly S[]
    const need = { kind: 'Route', id: '100/10.0.0.0/8/5' }
    expect(routingRule.requires?.(rule, around)).toEqual([need])
    expect(routingRule.requires?.({ ...rule, protocol: 'static' }, around)).toEqual([])
    expect(routingRule.outlives?.(rule, need)).toEqual(rule)
  })
})
