import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseMachines, chooseNodes } from '../../src/cli/fleet/load.ts'
import { toProcess } from './to-process.ts'

const folder = await mkdtemp(join(tmpdir(), 'netloom-load-'))
afterAll(() => rm(folder, { recursive: true }))
await writeFile(join(folder, 'half.yaml'), 'machine: [')
await writeFile(
  join(folder, 'cluster.yaml'),
  'nodes: [{ name: a, address: 192.0.2.1, config: [half.yaml, gone.yaml] }]',
)

const machines = (words: object = {}) =>
  toProcess(async (cli) => ((await chooseMachines(cli, { cluster: folder, ...words })).refused ? 1 : 0))

it('a config that is broken keeps nobody from the machines themselves', async () => {
  const full = await toProcess(async (cli) => ((await chooseNodes(cli, { cluster: folder })).refused ? 1 : 0))
  expect(full).toMatchObject({ code: 1, err: expect.stringContaining('half.yaml') })
  expect(await machines()).toEqual({ code: 0, out: '', err: '' })
})

describe('one broken file', () => {
  const place = join(folder, 'mixed')
  const choose = async (words: object = {}) => {
    let chosen: unknown
    const { err } = await toProcess(async (cli) => {
      const { nodes, leftOut, faulty, refused } = await chooseNodes(cli, { cluster: place, ...words })
      chosen = { nodes: nodes.map(({ node }) => node.name), leftOut, faulty, refused }
      return 0
    })
    return { chosen, err }
  }
  beforeAll(async () => {
    await mkdir(place)
    const link = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n'
    await writeFile(join(place, 'good.yaml'), `${link}mtu: 1500\n`)
    await writeFile(join(place, 'typo.yaml'), `${link}mut: 1500\n`)
    await writeFile(
      join(place, 'late.yaml'),
      'machine: { network: { interfaces: [{ interface: eth0, cidr: 10.0.0.1/24 }] } }\n',
    )
    await writeFile(
      join(place, 'cluster.yaml'),
      `config: [{ file: good.yaml, for: { group: a } }, { patch: absent.yaml, for: { node: c1 } }]
nodes:
  - { name: a1, address: 192.0.2.1, groups: [a] }
  - { name: a2, address: 192.0.2.2, groups: [a] }
  - { name: b1, address: 192.0.2.3, groups: [b], config: [typo.yaml] }
  - { name: c1, address: 192.0.2.4, groups: [c], config: [good.yaml] }
`,
    )
  })

  it('keeps no node from being chosen that does not use it, and is not even told where that is the wish', async () => {
    const chosen = { nodes: ['a1'], leftOut: [], faulty: false, refused: undefined }
    expect(await choose({ node: ['a1'] })).toEqual({ chosen, err: '' })
  })

  it('leaves out those that use it, with its fault, where all are meant', async () => {
    const { chosen, err } = await choose()
    expect(chosen).toEqual({ nodes: ['a1', 'a2'], leftOut: ['b1', 'c1'], faulty: true, refused: undefined })
    expect(err).toContain('typo.yaml:4:1')
    expect(err).toContain('there is no file')
  })

  it('refuses a choice of which nothing is left', async () => {
    const { chosen } = await choose({ group: ['b', 'c'] })
    expect(chosen).toEqual({ nodes: [], leftOut: ['b1', 'c1'], faulty: true, refused: 1 })
  })

  it('counts with --strict what is a warning without', async () => {
    await writeFile(join(place, 'good.yaml'), await readFile(join(place, 'late.yaml'), 'utf8'))
    expect((await choose({ node: ['a1'] })).chosen).toMatchObject({ faulty: false })
    expect((await choose({ node: ['a1'], strict: true })).chosen).toMatchObject({ leftOut: ['a1'], refused: 1 })
  })
})

it('words about machines, and faults in what lists them, are told all the same', async () => {
  expect(await machines({ node: ['b'] })).toMatchObject({ code: 1, err: expect.stringContaining('there is no node b') })
  await writeFile(join(folder, 'twice.yaml'), 'nodes: [{ name: a }, { name: a }]')
  expect(await machines({ cluster: join(folder, 'twice.yaml') })).toMatchObject({ code: 1 })
})
