import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTransports } from '../../../src/transport/open.ts'
import type { Transports } from '../../../src/transport/transport.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../../support/lab.ts'
import { must, siteOf } from '../transaction/site.ts'

const lacks = await labLacks()

describe.skipIf(lacks)(`kernel parameters on a real kernel${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let transports: Transports
  let free: NamespaceNode[]
  beforeAll(async () => {
    lab = await startLab({ nodes: 4, nics: 1 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 2 })
    free = [...lab.nodes]
  })
  afterAll(async () => {
    await transports?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })

  const fresh = () => {
    const node = free.pop() as NamespaceNode
    return { ...siteOf(node, transports), node }
  }
  const written = (params: Record<string, string>) =>
    `apiVersion: v1alpha1\nkind: SysctlConfig\nparams: ${JSON.stringify(params)}\n`
  const shown = async (node: NamespaceNode, path: string) =>
    (await node.exec(['cat', `/proc/sys/net/${path}`])).stdout.trim()
  const secret = '2001:0db8:0000:0000:0000:0000:0000:0001'

  it.each(['eth1', 'default'])('the secret of %s, which was never set, is set, kept, and released', async (name) => {
    const { node, plan, apply } = fresh()
    const config = written({ [`net.ipv6.conf.${name}.stable_secret`]: '2001:db8::1' })
    const first = await plan(config)
    expect(first.diagnostics).toMatchObject([{ severity: 'warning', code: 'plan/no-way-back' }])
    expect(await apply(first)).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
    expect(await shown(node, `ipv6/conf/${name}/stable_secret`)).toBe(secret)
    expect(await plan(config)).toMatchObject({ steps: [], diagnostics: [] })

    const released = await plan(written({}))
    expect(released.steps).toMatchObject([{ action: 'forget' }])
    expect(await apply(released)).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
    expect(await plan(written({}))).toMatchObject({ steps: [], diagnostics: [] })
  })

  it('a secret that is taken back: what came with it goes, and what stays is named', async () => {
    const { node, plan, apply } = fresh()
    await must(node, ['sh', '-c', 'echo 1 >/proc/sys/net/ipv6/conf/eth1/addr_gen_mode'])
    const stop = new AbortController()
    const run = await apply(await plan(written({ 'net.ipv6.conf.default.stable_secret': '2001:db8::1' })), {
      signal: stop.signal,
      onEvent: ({ type }) => type === 'verifying' && stop.abort(),
    })
    expect(run).toMatchObject({ outcome: 'rollback-incomplete' })
    expect(run.diagnostics).toMatchObject([
      { code: 'apply/stopped' },
      { code: 'rollback/not-so', at: { kind: 'KernelParam', id: 'net.ipv6.conf.default.stable_secret' } },
    ])
    expect(await shown(node, 'ipv6/conf/eth1/addr_gen_mode')).toBe('1')
  })

  it('a link with a dot in its name, however it is written; and what no node has is told by its name', async () => {
    const { node, plan, apply } = fresh()
    await must(node, ['ip', 'link', 'add', 'br8.5', 'type', 'bridge'])
    const config = written({ 'net.ipv4.conf.br8.5.rp_filter': '2', 'net/ipv6/neigh/br8.5/mcast_solicit': '5' })
    expect(await apply(await plan(config))).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
    expect(await shown(node, 'ipv4/conf/br8.5/rp_filter')).toBe('2')
    expect(await shown(node, 'ipv6/neigh/br8.5/mcast_solicit')).toBe('5')
    expect(await plan(config)).toMatchObject({ steps: [], diagnostics: [] })

    const refused = async (key: string) => (await plan(written({ [key]: '1' }))).diagnostics
    expect(await refused('net.ipv4.conf.br8.5.nosuch')).toMatchObject([
      { code: 'plan/missing', summary: expect.stringContaining('/proc/sys/net/ipv4/conf/br8.5/nosuch') },
    ])
    expect(await refused('net.ipv4.route.flush')).toMatchObject([
      { code: 'plan/unreadable', summary: expect.stringContaining('(Permission denied)') },
    ])
    expect(await refused('net.ipv4.conf')).toMatchObject([
      { code: 'plan/unreadable', summary: expect.stringContaining('(Is a directory)') },
    ])

    const coming = 'apiVersion: v1alpha1\nkind: VethConfig\nname: va\npeer: { name: vb }\n---\n'
    const run = await apply(await plan(coming + written({ 'net.ipv4.conf.va.nosuch': '1' })))
    expect(run).toMatchObject({ outcome: 'rolled-back' })
    expect(run.diagnostics[0]?.summary).toMatch(
      /failed: tee: \/proc\/sys\/net\/ipv4\/conf\/va\/nosuch: No such file or directory$/,
    )
  })
})
