import { expect, it } from 'vitest'
import { loadCluster } from '../../src/config/cluster/load.ts'
import { EngineError } from '../../src/model/engine-error.ts'
import { brief } from './faults.ts'

const config = `apiVersion: v1alpha1\nkind: SysctlConfig\nparams: {a.b: "\${A}\${B}"}\n`

/** A folder where each name that begins with `bad` is there and cannot be read. */
const load = (cluster: string) =>
  loadCluster(
    async (path) => {
      if (path.startsWith('bad')) throw new EngineError('load/unreadable', `${path} cannot be read`, { hint: 'Look.' })
      return path === 'cluster.yaml' ? cluster : path === 'c.yaml' ? config : undefined
    },
    { env: {}, home: '/home/me' },
  )

it('files that cannot be read are told where they are named, beside every other fault', async () => {
  const { diagnostics } = await load(`include: [bad.yaml]
values: {A: {file: bad.txt}, B: {age: bad.age}}
config: [{file: bad}]
nodes:
  - {name: a, address: a, config: [c.yaml, bad.yaml], patches: [badly, none.yaml]}
`)
  expect(brief(diagnostics)).toEqual([
    '1:11 load/unreadable',
    '2:20 load/unreadable',
    '2:39 load/unreadable',
    '3:17 load/unreadable',
    '5:44 load/unreadable',
    '5:65 load/unreadable',
    '5:72 load/missing-file',
  ])
})

it('a fault of ours is no fault of a file', async () => {
  const broken = loadCluster(
    async (path) => {
      if (path !== 'cluster.yaml') throw new TypeError('ours')
      return 'nodes: [{name: a, config: [c.yaml]}]'
    },
    { env: {}, home: '/home/me' },
  )
  await expect(broken).rejects.toThrow('ours')
})
