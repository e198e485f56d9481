import { expect, it } from 'vitest'
import { showResources } from '../../src/cli/show-resources.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { toProcess } from './to-process.ts'

const { kinds } = linux

const show = (id: string | undefined, partly: boolean) =>
  toProcess(async (cli) => showResources(cli, kinds, [], { output: 'table', id, partly }))

it('says that there is nothing only where all was seen', async () => {
  expect(await show(undefined, false)).toEqual({ code: 0, out: '', err: 'There are none.\n' })
  expect(await show('br9', false)).toMatchObject({ code: 1, err: expect.stringContaining('there is no Link br9') })
  for (const id of [undefined, 'br9']) expect(await show(id, true)).toEqual({ code: 0, out: '', err: '' })
})
