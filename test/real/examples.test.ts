import { readdir } from 'node:fs/promises'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindExample, nodesOf } from '../support/example.ts'
import { kernelLacks, type Lab, labLacks, startLab, startVm, vmLacks } from '../support/lab.ts'
import { program } from '../support/program.ts'

const root = new URL('../../', import.meta.url).pathname

/** Every folder of examples/clusters, with the device types its nodes need, and which nodes are started, if not all. */
const examples: readonly (readonly [example: string, devices: readonly string[], nodes?: readonly string[]])[] = [
  ['edge', ['bridge']],
  ['legacy', ['bridge']],
  ['gateway', []],
  ['homelab', ['bridge']],
  ['hub-and-spoke', ['wireguard'], ['hub']],
  ['fleet', [], ['r01-n01', 'r01-n02', 'r02-n05']],
  ['fabric', ['bond', 'vlan', 'dummy', 'bridge', 'vrf', 'macvlan', 'vxlan']],
  ['bare-metal', ['bond', 'vlan'], ['c3']],
]

it('no example goes untried', async () => {
  expect((await readdir(`${root}examples/clusters`)).sort()).toEqual(examples.map(([example]) => example).sort())
})

for (const [example, devices, some] of examples) {
  const missing = (await Promise.all(devices.map(kernelLacks))).some((reason) => reason !== undefined)
  const lacks = missing ? await vmLacks() : await labLacks()
  const where = missing ? 'in a VM' : 'on namespace nodes'

  describe.skipIf(lacks !== undefined)(`the example ${example}, ${where}${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
    let lab: Lab
    let folder: string
    beforeAll(async () => {
      const nodes = some ?? (await nodesOf(example))
      lab = await (missing ? startVm : startLab)({ nodes, nics: 2 })
      folder = await bindExample(example, lab)
    })
    afterAll(() => lab?.[Symbol.asyncDispose]())

    /** The program as users run it, in the example's folder. */
    async function netloom(...words: readonly string[]) {
      const { exitCode, stdout, stderr } = await execa(program[0], [program[1], ...words, '-C', folder], {
        ...{ reject: false, stdin: 'ignore', env: { NO_COLOR: '1' } },
      })
      return { code: exitCode, output: `${stdout}\n${stderr}` }
    }

    it('is valid, and becomes what it says: the second plan is empty', { timeout: 1_800_000 }, async () => {
      expect(await netloom('validate')).toMatchObject({ code: 0 })
      expect(await netloom('plan', '--detailed-exitcode')).toMatchObject({ code: 2 })
      const applied = await netloom('apply', '--yes', '--deadline', '600')
      expect(applied, applied.output).toMatchObject({ code: 0 })
      const again = await netloom('plan', '--detailed-exitcode')
      expect(again, again.output).toMatchObject({ code: 0, output: expect.stringContaining('No changes.') })
      expect(await netloom('drift')).toMatchObject({ code: 0 })
    })
  })
}
