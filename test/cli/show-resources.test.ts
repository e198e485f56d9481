import { expect, it } from 'vitest'
import { showResources } from '../../src/cli/show-resources.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { toWorld } from './to-world.ts'

const { kinds } = linux

const show = (id: string | undefined, partly: boolean) =>
  toWorld(async (world) => showResources(world, kinds, [], { output: 'table', id, partly }))

it('says that there is nothing only where all was seen', async () => {
  expect(await show(undefined, false)).toEqual({ code: 0, out: '', err: 'There are none.\n' })
  expect(await show('br9', false)).toMatchObject({ code: 1, err: expect.stringContaining('there is no Link br9') })
  for (const id of [undefined, 'br9']) expect(await show(id, true)).toEqual({ code: 0, out: '', err: '' })
})
