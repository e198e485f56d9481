import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kernelLacks, labLacks } from '../../support/lab.ts'
import { commandLine } from '../transaction/command-line.ts'
import { type Behaving, behavingLab, documents } from './behaving.ts'
import { bendIp } from './bend-ip.ts'

const lacks = await labLacks()
const hasDummies = lacks === undefined && !(await kernelLacks('dummy'))

describe.skipIf(lacks)(`what a kernel refuses${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let nodes: Awaited<ReturnType<typeof behavingLab>>
  beforeAll(async () => {
    nodes = await behavingLab(6)
  })
  afterAll(async () => await nodes?.[Symbol.asyncDispose]())

  const card = (more = '') => `kind: LinkConfig\nname: eth1\nup: true\naddresses: [{ address: 10.9.0.5/24 }]\n${more}`
  const vxlan = (name: string, id: number) => `kind: VXLANConfig\nname: ${name}\nid: ${id}\nparent: eth1`

  /** It fails, says why in both words, and leaves nothing. */
  const fails = async ({ site, state, shown }: Behaving, texts: readonly string[]) => {
    const before = await state()
    const plan = await site.plan(documents(...texts))
    expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const run = await site.apply(plan)
    expect(run.outcome).toBe('rolled-back')
    expect(await shown('cat /var/lib/netloom/history')).not.toContain('incomplete')
    await expect.poll(state, { timeout: 60_000 }).toBe(before)
    return run.diagnostics
  }

  it.skipIf(hasDummies)(
    'a device type it does not have: told with its words before anything is touched, and when it was not asked',
    async () => {
      const { node, state } = nodes.fresh()
      const before = await state()
      const run = await commandLine(
        nodes.lab.folder,
        node,
        documents(card(), 'kind: DummyLinkConfig\nname: dummy0\naddresses: [{ address: 10.8.0.1/32 }]'),
      )
      expect(await run('apply', '--yes')).toMatchObject({
        code: 3,
        output: expect.stringMatching(/error\[rehearsal\/step-failed\][^\n]*(Unknown device type|not supported)/),
      })
      const { code, output } = await run('apply', '--yes', '--no-rehearse')
      expect({ code, output }).toMatchObject({
        code: 4,
        output: expect.stringMatching(/Unknown device type|not supported/),
      })
      expect(output).toMatch(
        /error\[apply\/step-failed\]: step \d+ \(create Link\/dummy0\) failed: .*\n.*\n {2}help: It ran: ip link add name dummy0 /,
      )
      expect(await state()).toBe(before)
      expect((await run('status')).stdout).toMatch(/^Nothing is open/)
    },
  )

  it('what only one link can have is refused before anything is changed, whoever has it', async () => {
    const { byHand, plan } = nodes.fresh()
    await byHand('ip link set eth1 up', 'ip link add other type vxlan id 7 dev eth1 dstport 4789')
    const refused = await plan(card(), vxlan('vx7', 7))
    expect(refused).toMatchObject({
      steps: [],
      diagnostics: [{ severity: 'error', code: 'plan/claimed', summary: expect.stringContaining('Link/other holds') }],
    })
  })

  it('a port that is busy with something else', async () => {
    const one = nodes.fresh()
    await one.byHand('ip link set eth1 up', 'ip link add link eth1 name mv type macvlan mode bridge')
    expect(await fails(one, ['kind: BridgeConfig\nname: br0\nlinks: [eth1]'])).toMatchObject([
      { code: 'apply/step-failed', summary: expect.stringMatching(/Link\/eth1.*busy/i) },
    ])
  })

  it('a parent that goes between the plan and its step', async () => {
    const one = nodes.fresh()
    await one.byHand('ip link add va type veth peer name vb')
    const mend = await bendIp(one.node, "*'name mv'*", 'ip link del va')
    const before = await one.state()
    const plan = await one.plan(card(), 'kind: MacVLANConfig\nname: mv\nparent: va')
    const run = await one.site.apply(plan)
    await mend()
    expect(run).toMatchObject({
      outcome: 'rolled-back',
      diagnostics: [
        { code: 'apply/step-failed', summary: expect.stringMatching(/Link\/mv.*(Cannot find device|No such device)/) },
        { code: 'rollback/changed-by-others', at: { kind: 'Link' } },
        { code: 'rollback/changed-by-others', at: { kind: 'Link' } },
      ],
    })
    await one.byHand('ip link add va type veth peer name vb')
    const macs = / (link\/ether|addr) [0-9a-f:]{17}/g
    expect((await one.state()).replace(macs, '')).toBe(before.replace(macs, ''))
  })

  it('a name that somebody takes between the plan and its step', async () => {
    const one = nodes.fresh()
    const mend = await bendIp(one.node, "*'name vx7'*", 'ip link add vx7 type bridge')
    const before = await one.state()
    const run = await one.site.apply(await one.plan(card(), vxlan('vx7', 7)))
    await mend()
    expect(run).toMatchObject({
      outcome: 'rolled-back',
      diagnostics: [
        { code: 'apply/step-failed', summary: expect.stringMatching(/Link\/vx7.*File exists/) },
        { code: 'rollback/left-over', at: { kind: 'Link', id: 'vx7' } },
      ],
    })
    // It is not ours to take away.
    await one.byHand('ip link del vx7')
    expect(await one.state()).toBe(before)
  })

  it('a route that is said to be there and is not', async () => {
    const one = nodes.fresh()
    await one.become(card())
    const mend = await bendIp(one.node, "'route replace 10.20'*", 'exit 0')
    const found = await fails(one, [card('routes: [{ destination: 10.20.0.0/16, gateway: 10.9.0.254 }]')])
    await mend()
    expect(found).toMatchObject([{ code: 'verify/not-so', summary: 'Route/main/10.20.0.0/16/1024 is not there' }])
  })
})
