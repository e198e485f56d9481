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
    "2 of 2 nodes differ.

    + create   ~ change in place   - remove

    On a1 and a2:
      ~ ResolverSpec/resolvers  # all.yaml:3 (layer)
          dnsServers   [192.0.2.53] -> [192.0.2.54]
          nameServers
            - {addr: 192.0.2.53, protocol: Do53, tlsServerName: ""}
            + {addr: 192.0.2.54, protocol: Do53, tlsServerName: ""}

    On a1:
      ~ LinkSpec/wg0  # a1.yaml:9 (node file)
          wireguard.privateKey  "(sensitive)" -> "(sensitive, changed)"
      - AddressSpec/eth0/10.0.0.1/24  # a1.yaml:4 (node file)
          address   10.0.0.1/24
          linkName  eth0
          family    inet4
          scope     global
          flags     permanent
      + AddressSpec/eth0/10.0.0.7/24  # a1.yaml:4 (node file)
          address   10.0.0.7/24
          linkName  eth0
          family    inet4
          scope     global
          flags     permanent
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
  expect(out).toMatch(/^1 of 2 nodes differs\.\nNot compared: a2\. /)
  expect(err).toContain('a2.yaml')
})

it('tells once what is the same but for what is each one’s own, in every form', async () => {
  await git('reset', '-q', '--hard')
  const names = ['w1', 'w2', 'w3', 'w4']
  const more = names.map((name) => `{ name: ${name}, address: ${name}.example, role: worker, config: [${name}.yaml] }`)
  const cluster = (protect: string) =>
    write('cluster.yaml', `name: site\nnodes: [${[...nodes, ...more]}]\nconfig: [{ file: all.yaml }]\n${protect}`)
  const link = (n: number, mtu: number) =>
    `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\nmtu: ${mtu}\naddresses: [{ address: 10.1.0.${n}/24 }]\n`
  await cluster('protect: [{ kind: Link, id: eth1, for: { role: worker } }]\n')
  for (const [n, name] of names.entries()) await write(`${name}.yaml`, link(n + 1, 1500))
  await commit()
  await cluster('')
  for (const [n, name] of names.entries()) await write(`${name}.yaml`, link(n + 11, 9000))
  const text = (await netloom('diff', 'HEAD')).out.replaceAll(join(folder, 'site/'), '')
  expect(text).toMatchInlineSnapshot(`
    "4 of 6 nodes differ.

    + create   ~ change in place   - remove
    What stands in ‹ › is of each node its own; -o json has it.

    On 4 nodes (w1…w4):
      - Protection/Link/eth1  # cluster.yaml:4 (cluster)

    On 4 nodes, the same but for what is each one’s own (w1…w4):
      ~ LinkSpec/eth1  # ‹its name›.yaml:4 (node file)
          mtu  1500 -> 9000
      - AddressSpec/eth1/‹its address in 10.1.0.0/24›/24  # ‹its name›.yaml:5 (node file)
          address   "‹its address in 10.1.0.0/24›/24"
          linkName  eth1
          family    inet4
          scope     global
          flags     permanent
      + AddressSpec/eth1/‹its address in 10.1.0.0/24, no. 2›/24  # ‹its name›.yaml:5 (node file)
          address   "‹its address in 10.1.0.0/24, no. 2›/24"
          linkName  eth1
          family    inet4
          scope     global
          flags     permanent
    "
  `)
  const markdown = (await netloom('diff', 'HEAD', '-o', 'markdown')).out
  expect(markdown).toMatch(/^## 4 of 6 nodes differ\n\nCluster `site`, from `HEAD` to the files as they are\.\n\n/)
  expect(markdown).toContain(
    '<details><summary>all 4 nodes (<code>worker</code>), the same but for what is each one’s own: 3 changes</summary>',
  )
  expect(markdown).toContain('- Protection/Link/eth1  # ')
  const html = (await netloom('diff', 'HEAD', '-o', 'html')).out
  expect(html).toContain('<h1>4 of 6 nodes differ</h1>')
  expect(html).not.toContain('<script')
  expect(html).toContain('mtu  1500 -&#62; 9000')
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
