import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pair } from '../../../src/model/plan/pair.ts'
import { type NfTablesChain, nfTablesChain } from '../../../src/providers/linux/kinds/nf-tables-chain.ts'
import { NetworkLinkIngressConfig } from '../../../src/schema/documents/network-link-ingress-config.ts'
import { NetworkNATRuleConfig } from '../../../src/schema/documents/network-nat-rule-config.ts'
import { configOf } from '../../kinds/words.ts'
import { chainLines } from '../../support/firewall.ts'
import { type Lab, type LabNode, labLacks, startLab } from '../../support/lab.ts'
import { carryOut, look } from './hands.ts'

const byte = fc.integer({ min: 0, max: 255 })
const prefix4 = fc
  .tuple(byte, byte, byte, fc.integer({ min: 0, max: 32 }))
  .map(([a, b, c, n]) => `10.${a}.${b}.${c}/${n}`)
const word = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16))
const prefix6 = fc.tuple(word, word, fc.integer({ min: 0, max: 128 })).map(([a, b, n]) => `2001:db8:${a}::${b}/${n}`)
const prefix = fc.oneof(prefix4, prefix6)
const source = fc.record({ subnet: prefix, except: prefix }, { requiredKeys: ['subnet'] })
const port = fc.integer({ min: 0, max: 65_535 })
const ports = fc.array(
  fc.tuple(port, port).map(([a, b]) => (a === b ? `${a}` : `${Math.min(a, b)}-${Math.max(a, b)}`)),
  { minLength: 1, maxLength: 4 },
)
const rule = fc.record({
  name: fc.constant('r'),
  portSelector: fc.record(
    { ports, protocol: fc.constantFrom('tcp', 'udp', 'icmp', 'icmpv6') },
    { requiredKeys: ['ports'] },
  ),
  ingress: fc.array(source, { maxLength: 4 }),
})
const firewall = fc.record({
  action: fc.constantFrom('accept', 'block'),
  rules: fc.array(rule, { maxLength: 4 }),
  own: fc.array(
    prefix.map((text) => text.replace(/\/.*/, '')),
    { maxLength: 4 },
  ),
})

const someSubnets = fc.record({ includeSubnets: fc.array(prefix, { minLength: 1, maxLength: 3 }) })
/** What the kernel, a ruleset, or nobody takes as a name: what comes through is between quotes. */
const linkName = fc.oneof(
  fc.constantFrom('eth0', 'br-lan', 'wan.7', 'a', 'xy', 'drop', 'accept', '#', '$x', '{a}', "';", 'ü', '0', '-x', '@'),
  fc.constantFrom('eth*', 'a"b', 'a\\', '"; flush ruleset; #', 'x y'),
  fc.string({ minLength: 1, maxLength: 15 }),
)
const interfaces = fc.record({ interfaceNames: fc.array(linkName, { minLength: 1, maxLength: 3 }) })
const address = prefix.map((text) => text.replace(/\/.*/, ''))
const natPort = fc.integer({ min: 1, max: 65_535 })
const natRule = fc.record(
  {
    ...{ type: fc.constantFrom('masquerade', 'snat', 'dnat'), sourceAddress: someSubnets },
    ...{ destinationAddress: someSubnets, outputInterface: interfaces, inputInterface: interfaces },
    ...{ snatAddress: address, snatPort: natPort, dnatAddress: address, dnatPort: natPort },
  },
  { requiredKeys: ['type', 'snatAddress', 'dnatAddress'] },
)
const linkIngress = fc.record(
  { name: linkName, destinationAddresses: fc.array(prefix, { maxLength: 3 }) },
  { requiredKeys: ['name'] },
)

const noLab = await labLacks()
describe.skipIf(noLab !== undefined)(`the firewall on a real kernel${noLab ? ` (skipped: ${noLab})` : ''}`, () => {
  let lab: Lab
  beforeAll(async () => {
    lab = await startLab({ nodes: ['firewall'] })
  })
  afterAll(() => lab?.[Symbol.asyncDispose]())

  test('nft prints back every rule we can compile, word for word', async () => {
    const node = lab.nodes[0] as LabNode
    await fc.assert(
      fc.asyncProperty(firewall, async ({ action, rules, own }) => {
        const { ingress = [], prerouting = [] } = chainLines(action, rules, own)
        const base = { name: 'ingress', type: 'filter', hook: 'input', priority: -140, policy: 'accept' }
        const wanted = { ...base, rules: [...ingress, ...prerouting] }
        for (const command of nfTablesChain.commands(pair(null, wanted))) await carryOut(node, command)
        expect((await look(node, nfTablesChain, [])).get('ingress')).toEqual(wanted)
      }),
      { numRuns: 150 },
    )
  })

  test('nor does a name, a translation or a filter of a link come back otherwise, and no name ends a rule', async () => {
    const node = lab.nodes[0] as LabNode
    const run = async (before: NfTablesChain | null, after: NfTablesChain | null) => {
      for (const command of nfTablesChain.commands(pair(before, after) as never)) await carryOut(node, command)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(natRule, { minLength: 1, maxLength: 4 }),
        fc.array(linkIngress, { minLength: 1, maxLength: 3 }),
        async (nat, links) => {
          const wanted = nfTablesChain.fromResources(
            configOf(
              ...nat.map((one, n) => [NetworkNATRuleConfig, { name: `n${n}`, ...one }] as const),
              ...links.map((one) => [NetworkLinkIngressConfig, one] as const),
            ),
          )
          for (const chain of wanted) await run(null, chain)
          const seen = await look(node, nfTablesChain, [])
          for (const chain of wanted) expect(seen.get(chain.name)).toEqual(chain)
          for (const chain of wanted.toReversed()) await run(chain, null)
          expect((await look(node, nfTablesChain, [])).size).toBe(0)
        },
      ),
      { numRuns: 25 },
    )
  })
})
