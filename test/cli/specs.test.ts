import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../src/cli/commands/specs.ts'
import { kindNamed } from '../../src/cli/kind-word.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { toProcess } from './to-process.ts'

const { kinds } = linux

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-specs-'))
  await writeFile(join(folder, 'cluster.yaml'), 'nodes: [{ name: a, address: 192.0.2.1, config: [a.yaml] }]')
  await writeFile(
    join(folder, 'a.yaml'),
    `apiVersion: v1alpha1
kind: LinkConfig
name: eth0
mtu: 1500
addresses: [{ address: 10.1.2.3/24 }]
routes: [{ destination: 10.9.0.0/16, gateway: 10.1.2.1, metric: 1024 }]
---
apiVersion: v1alpha1
kind: SysctlConfig
params: { net.ipv4.ip_forward: "1" }
---
apiVersion: v1alpha1
kind: RoutingRuleConfig
name: "100"
src: 10.1.0.0/16
table: 100
`,
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const specs = (word?: string) =>
  toProcess((cli) =>
    run(cli, { arguments: [word, undefined], options: { cluster: folder, output: 'table', color: false } as never }),
  )

it.each([
  ['params', 'KernelParamSpecs'],
  ['kernelparams', 'KernelParamSpecs'],
  ['kernelparamspec', 'KernelParamSpecs'],
  ['rules', 'RoutingRuleSpecs'],
  ['routingrules', 'RoutingRuleSpecs'],
  ['addresses', 'AddressSpecs'],
  ['RouteSpecs.net.talos.dev', 'RouteSpecs'],
])('specs %s are %s, and `get` understands the same word', async (word, type) => {
  const { code, out } = await specs(word)
  expect(code).toBe(0)
  expect(out).toContain(type)
  expect(kindNamed(kinds, word)).toHaveProperty('kind')
})

it('says that there are none of a kind that it knows, and what there is when it knows none', async () => {
  expect(await specs('chains')).toEqual({ code: 0, out: '', err: 'There are none.\n' })
  expect(await specs('bananas')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/There are: addresses, .*params/),
  })
})

it('cuts nothing where it goes to a program', async () => {
  const { out } = await specs('route')
  expect(out).not.toContain('…')
  expect(out).toContain('protocol=static')
})
