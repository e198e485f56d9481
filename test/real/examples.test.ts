import { readdir } from 'node:fs/promises'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindExample, nodesOf } from '../support/example.ts'
import { kernelLacks, type Lab, labLacks, startLab, startVm, vmLacks } from '../support/lab.ts'
import { atNight, onlyAtNight } from '../support/nightly.ts'
import { program } from '../support/program.ts'
import type { VmNode } from '../support/vm.ts'
import { allThereIs, foreign } from './kinds/all-there-is.ts'
import { eventually } from './transaction/site.ts'

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

/** Whatever of these needs a VM takes too long for every landing; the others have what is most used in them. */
const inVmAtNight = ['fabric', 'hub-and-spoke']

it('no example goes untried', async () => {
  expect((await readdir(`${root}examples/clusters`)).sort()).toEqual(examples.map(([example]) => example).sort())
})

/** Those that an example names are nowhere in the lab. */
const withoutNameServers = ['resolvers', 'resolver-order'].flatMap((id) => ['--skip-check', id])

for (const [example, devices, some] of examples) {
  const missing = (await Promise.all(devices.map(kernelLacks))).some((reason) => reason !== undefined)
  const tooLong = missing && !atNight && inVmAtNight.includes(example)
  const lacks = tooLong ? 'only in `npm run nightly -- machines`' : missing ? await vmLacks() : await labLacks()
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

    const nothing = { code: 0, output: expect.stringContaining('No changes.') }
    const everywhere = (script: string) =>
      Promise.all(
        lab.nodes.map(async (node) => {
          const { code, stdout, stderr } = await node.exec(['sh', '-c', script])
          expect(code, stderr).toBe(0)
          return stdout
        }),
      )
    const theirs = async () =>
      (await everywhere(allThereIs)).map((text) => text.split('\n').filter((line) => foreign.mark.test(line)))
    const planIsEmpty = async (when: string) => {
      const again = await netloom('plan', '--detailed-exitcode')
      expect(again, `${when}: ${again.output}`).toMatchObject(nothing)
    }
    let before: readonly string[]

    it('is valid, and becomes what it says: the second plan is empty, and what others made is as it was', async () => {
      await everywhere(`set -e\n${foreign.make}`)
      before = await everywhere(allThereIs)
      const foreignBefore = await theirs()
      expect(await netloom('validate')).toMatchObject({ code: 0 })
      expect(await netloom('plan', '--detailed-exitcode')).toMatchObject({ code: 2 })
      const words = ['--yes', '--all-at-once', '--deadline', '600']
      const applied = await netloom('apply', ...words, ...withoutNameServers)
      expect(applied, applied.output).toMatchObject({ code: 0 })
      await planIsEmpty('at once')
      expect(await netloom('drift')).toMatchObject({ code: 0 })
      expect(await theirs()).toEqual(foreignBefore)
    })

    it.skipIf(!atNight)(
      `stays so: after a minute, a restart of who else is there, and a boot${onlyAtNight}`,
      async () => {
        await everywhere('sleep 60')
        await planIsEmpty('after a minute')
        if (!missing) return
        await everywhere('systemctl try-restart systemd-networkd networking NetworkManager')
        expect(await eventually(async () => (await netloom('drift')).code === 0), 'after a restart').toBe(true)
        await planIsEmpty('after a restart')
        for (const node of lab.nodes) await (node as VmNode).reboot()
        for (const node of lab.nodes) await node.exec(['systemctl', 'is-system-running', '--wait'])
        await planIsEmpty('after a boot')
        await everywhere(`set -e\n${foreign.make}`)
      },
    )

    it.skipIf(!atNight)(`goes without a trace${onlyAtNight}`, async () => {
      const released = await netloom('release', ...lab.nodes.map(({ name }) => name), '--yes', '--deadline', '600')
      expect(released, released.output).toMatchObject({ code: 0 })
      expect(await everywhere(allThereIs)).toEqual(before)
    })
  })
}
