import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pair } from '../../../src/model/plan/pair.ts'
import { nfTablesChain } from '../../../src/providers/linux/kinds/nf-tables-chain.ts'
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
})
