import { afterAll, beforeAll, describe, test } from 'vitest'
import { linux } from '../../src/providers/linux/index.ts'
import { kernelLacks, type Lab, type LabNode, labLacks, startLab, startVm, vmLacks } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { keepsItsWord } from './kinds/contract.ts'
import { carryOutAll } from './kinds/hands.ts'
import { type Examples, moreExamples } from './kinds/more-examples.ts'
import { keepsItsBounds, makings } from './kinds/mtu-bounds.ts'

const { kinds } = linux

const types = [...new Set([...moreExamples, ...Object.values(makings)].flatMap(({ type }) => type ?? []))]
const missing = new Set<string>()
for (const type of types) if (await kernelLacks(type)) missing.add(type)
const needsVm = ({ type }: Examples): boolean => type !== undefined && missing.has(type)

const bounded = (inVm: boolean): string[] =>
  Object.entries(makings).flatMap(([document, { type }]) => (missing.has(type) === inVm ? [document] : []))

const title = ({ kind, title }: Examples): string => `${kind.kind}: ${title}`

async function hold(node: LabNode, { kind, setUp, takeDown, examples, ...circumstances }: Examples): Promise<void> {
  await carryOutAll(
    node,
    setUp.map((argv) => ({ argv })),
  )
  try {
    await keepsItsWord(node, kind, examples, circumstances)
  } finally {
    await carryOutAll(
      node,
      takeDown.map((argv) => ({ argv })),
    )
  }
}

const noLab = await labLacks()
describe.skipIf(noLab !== undefined)(
  `every kind keeps its word in a namespace${noLab ? ` (skipped: ${noLab})` : ''}`,
  () => {
    let lab: Lab
    beforeAll(async () => {
      lab = await startLab({ nodes: ['contract'], nics: 2 })
    })
    afterAll(() => lab?.[Symbol.asyncDispose]())

    // A namespace has no modules and services of its own, the clock and the DHCP clients of the machine around it, and perhaps no ethtool.
    const ofMachines = ['Ethernet', 'KernelModule', 'ManagerDropIn', 'Operator', 'TimeServer']
    for (const kind of kinds.filter(({ kind }) => !ofMachines.includes(kind))) {
      test(kind.kind, () => keepsItsWord(lab.nodes[0] as LabNode, kind, kind.examples))
    }
    test.each(bounded(false))('the MTUs that %s says are those that the kernel takes', (document) =>
      keepsItsBounds(lab.nodes[0] as LabNode, document),
    )
    for (const one of moreExamples.filter((one) => !needsVm(one))) {
      test(title(one), () => hold(lab.nodes[0] as LabNode, one))
    }
  },
)

const forVm = moreExamples.filter(needsVm)
/** Of so many one is tried at every landing, and all of them at night. */
const sampled = 3
const noVm = forVm.length > 0 ? await vmLacks() : 'this kernel makes every device type'
describe.skipIf(noVm !== undefined)(
  `and in a VM, what this kernel cannot make${noVm ? ` (skipped: ${noVm})` : ''}`,
  () => {
    let lab: Lab
    beforeAll(async () => {
      lab = await startVm({ nodes: ['contract'] })
    })
    afterAll(() => lab?.[Symbol.asyncDispose]())

    test.each(bounded(true))('the MTUs that %s says are those that the kernel takes', (document) =>
      keepsItsBounds(lab.nodes[0] as LabNode, document),
    )
    for (const [n, one] of forVm.entries()) {
      const daily = atNight || n % sampled === 0
      test.skipIf(!daily)(`${title(one)}${daily ? '' : onlyAtNight}`, () => hold(lab.nodes[0] as LabNode, one))
    }
  },
)
