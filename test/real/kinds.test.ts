import { afterAll, beforeAll, describe, test } from 'vitest'
import { kinds } from '../../src/providers/index.ts'
import { kernelLacks, type Lab, type LabNode, startLab } from '../support/lab.ts'
import { keepsItsWord } from './kinds/contract.ts'
import { carryOut } from './kinds/hands.ts'
import { moreExamples } from './kinds/more-examples.ts'

let lab: Lab
let node: LabNode
beforeAll(async () => {
  lab = await startLab({ nodes: ['contract'], nics: 2 })
  node = lab.nodes[0] as LabNode
})
afterAll(() => lab?.[Symbol.asyncDispose]())

describe('every kind keeps its word on a real kernel', () => {
  for (const kind of kinds) {
    test(kind.kind, async () => {
      await keepsItsWord(node, kind, kind.examples)
    })
  }
})

const lacking = new Map<string, string | undefined>()
for (const { type } of moreExamples) if (type) lacking.set(type, await kernelLacks(type))

describe('and between more states than its own examples', () => {
  for (const { kind, type, title, setUp, takeDown, examples, ...circumstances } of moreExamples) {
    const reason = type && lacking.get(type)
    test.skipIf(reason !== undefined)(`${kind.kind}: ${title}${reason ? ` (skipped: ${reason})` : ''}`, async () => {
      for (const argv of setUp) await carryOut(node, { argv })
      try {
        await keepsItsWord(node, kind, examples, circumstances)
      } finally {
        for (const argv of takeDown) await carryOut(node, { argv })
      }
    })
  }
})
