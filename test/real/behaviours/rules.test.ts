import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labLacks } from '../../support/lab.ts'
import { behavingLab } from './behaving.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`rules of policy routing${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let nodes: Awaited<ReturnType<typeof behavingLab>>
  beforeAll(async () => {
    nodes = await behavingLab(2)
  })
  afterAll(async () => await nodes?.[Symbol.asyncDispose]())

  const rule = (priority: number, ...fields: readonly string[]) =>
    `kind: RoutingRuleConfig\nname: "${priority}"\n${fields.join('\n')}`
  const card = 'kind: LinkConfig\nname: eth1\nup: true'

  it('all they match on comes back as it was written, once each, beside the rules of others', async () => {
    const { become, takeBack, byHand, shown, summary, state } = nodes.fresh()
    await byHand(
      'ip link set eth1 up',
      'ip rule add from 10.1.0.0/16 table 7 priority 1000 suppress_prefixlength 0',
      'ip rule add not fwmark 0x7 table 100 priority 1001',
      'ip -6 rule add to 2001:db8::/32 ipproto tcp dport 80-90 lookup 7 priority 1002',
    )
    const before = await state()
    const rules = [
      rule(1000, 'fwMark: 7', 'fwMask: 255', 'iifName: eth1', 'table: "100"'),
      rule(1001, 'src: 10.1.0.0/16', 'dst: 10.2.0.0/16', 'oifName: eth9', 'table: "100"'),
      rule(1002, 'src: 2001:db8::/32', 'action: prohibit'),
      rule(1003, 'dst: 10.3.0.0/16', 'action: blackhole'),
    ]
    await takeBack(card, ...rules)
    await become(card, ...rules)
    expect(await shown('ip rule | grep ^100; ip -6 rule | grep ^100')).toBe(
      [
        '1000:\tfrom 10.1.0.0/16 lookup 7 suppress_prefixlength 0',
        '1000:\tfrom all fwmark 0x7/0xff iif eth1 lookup 100 proto 110',
        '1001:\tnot from all fwmark 0x7 lookup 100',
        '1001:\tfrom 10.1.0.0/16 to 10.2.0.0/16 oif eth9 [detached] lookup 100 proto 110',
        '1003:\tfrom all to 10.3.0.0/16 blackhole proto 110',
        '1000:\tfrom all fwmark 0x7/0xff iif eth1 lookup 100 proto 110',
        '1002:\tfrom all to 2001:db8::/32 ipproto tcp dport 80-90 lookup 7',
        '1002:\tfrom 2001:db8::/32 prohibit proto 110',
        '',
      ].join('\n'),
    )
    const changed = [rule(1000, 'fwMark: 9', 'fwMask: 255', 'iifName: eth1', 'table: "100"'), ...rules.slice(1, 3)]
    expect(summary(await takeBack(card, ...changed))).toHaveLength(5)
    await become(card)
    expect(await state()).toBe(before)
  })

  it('a link goes together with its addresses, its routes, and the rules and the table for them', async () => {
    const { become, takeBack, summary, shown } = nodes.fresh()
    const policy = [
      'kind: VethConfig\nname: va\naddresses: [{ address: 10.8.0.1/24 }]\nroutes: [{ gateway: 10.8.0.254, table: "100" }, { destination: 10.20.0.0/16, gateway: 10.8.0.254 }]\npeer: { name: vb }',
      rule(900, 'iifName: va', 'table: "100"'),
      rule(901, 'src: 10.8.0.0/24', 'table: "100"'),
    ]
    await become(card, ...policy)
    const gone = await takeBack(card)
    expect(summary(gone).filter((line) => line.startsWith('delete'))).toHaveLength(gone.steps.length)
    await become(card)
    expect(await shown('ip rule | grep ^90; ip route show table 100; ip -br link')).not.toMatch(/va|10\.8/)
  })
})
