import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { privateKey } from '../support/wireguard.ts'
import { inProcess } from './in-process.ts'

let folder: string
const write = (name: string, text: string) => writeFile(join(folder, 'site', name), text)
const git = (...words: readonly string[]) =>
  execa('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.org', ...words], { cwd: folder })
const commit = async () => {
  await git('add', '-A')
  await git('commit', '-qm', 'x')
}
const netloom = (...words: readonly string[]) => inProcess(['-C', join(folder, 'site'), ...words], { home: folder })

const node = (address: string, key: string) => `apiVersion: v1alpha1
kind: LinkConfig
name: eth0
addresses: [{ address: ${address} }]
---
apiVersion: v1alpha1
kind: WireguardConfig
name: wg0
privateKey: ${key}
`
const resolver = (address: string) =>
  `apiVersion: v1alpha1\nkind: ResolverConfig\nnameservers: [{ address: ${address} }]\n`
const nodes = ['a1', 'a2'].map((name, n) => `{ name: ${name}, address: 192.0.2.${n}, config: [${name}.yaml] }`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-diff-'))
  await mkdir(join(folder, 'site'))
  await git('init', '-q')
  await write('cluster.yaml', `name: site\nnodes: [${nodes}]\nconfig: [{ file: all.yaml }]\n`)
  await write('all.yaml', resolver('192.0.2.53'))
  await write('a1.yaml', node('10.0.0.1/24', privateKey(1)))
  await write('a2.yaml', node('10.0.0.2/24', privateKey(2)))
  await commit()
  await write('all.yaml', resolver('192.0.2.54'))
  await write('a1.yaml', node('10.0.0.7/24', privateKey(3)))
  await commit()
})
afterAll(() => rm(folder, { recursive: true }))

it('shows what two revisions mean differently, where it is written, and no key', async () => {
  const { code, out } = await netloom('diff', 'HEAD~1..HEAD')
  expect(code).toBe(0)
  expect(out.replaceAll(join(folder, 'site/'), '')).toMatchInlineSnapshot(`
    "+ create   ~ change in place   - remove

    On a1 and a2:
      ~ ResolverSpec/resolvers  # all.yaml:3
          dnsServers   [192.0.2.53] -> [192.0.2.54]
          nameServers  [{addr: 192.0.2.53, protocol: Do53, tlsServerName: ""}] -> [{addr: 192.0.2.54, protocol: Do53, tlsServerName: ""}]

    On a1:
      ~ LinkSpec/wg0  # a1.yaml:9
          wireguard.privateKey  "(sensitive)" -> "(sensitive)"
      - AddressSpec/eth0/10.0.0.1/24  # a1.yaml:4
          address   10.0.0.1/24
          linkName  eth0
          family    inet4
          scope     global
          flags     permanent
      + AddressSpec/eth0/10.0.0.7/24  # a1.yaml:4
          address   10.0.0.7/24
          linkName  eth0
          family    inet4
          scope     global
          flags     permanent

    Specs: 5 changes on 2 nodes of 2.
    "
  `)
})

it('compares with the files as they are, by the exit code too', async () => {
  expect(await netloom('diff', 'HEAD', '--detailed-exitcode')).toMatchObject({
    ...{ code: 0, out: 'The config means the same as before for 2 nodes.\n' },
  })
  await write('a2.yaml', node('10.0.0.2/24', privateKey(4)))
  const { code, out } = await netloom('diff', 'HEAD', '--detailed-exitcode', '-o', 'json')
  expect(code).toBe(2)
  const key = { path: 'wireguard.privateKey', before: '(sensitive)', after: '(sensitive)' }
  expect(JSON.parse(out)).toMatchObject({
    differs: true,
    nodes: [
      { node: 'a1', changes: [] },
      { node: 'a2', changes: [{ id: 'wg0', fields: [key] }] },
    ],
  })
  expect(out).not.toContain(privateKey(4))
})

it('leaves out a node of which one side cannot be read, and compares the others', async () => {
  await write('a2.yaml', node('10.0.0.2/24', 'no key'))
  await write('all.yaml', resolver('192.0.2.55'))
  const { code, out, err } = await netloom('diff', 'HEAD')
  expect(code).toBe(1)
  expect(out).toContain('On a1:')
  expect(out).toContain('Specs: 1 change on 1 node of 1.\nNot compared: a2.')
  expect(err).toContain('a2.yaml')
})

it.each([
  ['..HEAD', 'usage/words'],
  ['HEAD..', 'usage/words'],
  ['', 'usage/words'],
  ['a..b..c', 'usage/words'],
  ['nosuch', 'trust/no-revision'],
])('%j is refused', async (word, code) => {
  const ended = netloom('diff', word).catch((error) => ({ code: 1, err: `error[${error.code}]` }))
  expect(await ended).toMatchObject({ code: 1, err: expect.stringContaining(`error[${code}]`) })
})
