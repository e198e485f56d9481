import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { chooseMachines, chooseNodes } from '../../src/cli/load.ts'
import { toWorld } from './to-world.ts'

const folder = await mkdtemp(join(tmpdir(), 'netloom-load-'))
afterAll(() => rm(folder, { recursive: true }))
await writeFile(join(folder, 'half.yaml'), 'machine: [')
await writeFile(
  join(folder, 'cluster.yaml'),
  'nodes: [{ name: a, address: 192.0.2.1, config: [half.yaml, gone.yaml] }]',
)

const machines = (words: object = {}) =>
  toWorld(async (world) => ((await chooseMachines(world, { cluster: folder, ...words })).refused ? 1 : 0))

it('a config that is broken keeps nobody from the machines themselves', async () => {
  const full = await toWorld(async (world) => ((await chooseNodes(world, { cluster: folder })).refused ? 1 : 0))
  expect(full).toMatchObject({ code: 1, err: expect.stringContaining('half.yaml') })
  expect(await machines()).toEqual({ code: 0, out: '', err: '' })
})

it('words about machines, and faults in what lists them, are told all the same', async () => {
  expect(await machines({ node: ['b'] })).toMatchObject({ code: 1, err: expect.stringContaining('there is no node b') })
  await writeFile(join(folder, 'twice.yaml'), 'nodes: [{ name: a }, { name: a }]')
  expect(await machines({ cluster: join(folder, 'twice.yaml') })).toMatchObject({ code: 1 })
})
