import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { confirmTransaction, rollbackTransaction, statusOf } from '../../src/apply/transaction.ts'
import type { RunEvent } from '../../src/model/plan/event.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'
import {
  bendNft,
  eventually,
  expectQuiet,
  firstEvent,
  goOn,
  hangUp,
  isClosed,
  isHeld,
  mishapAt,
  must,
  type Site,
  siteOf,
  wanted,
} from './transaction/site.ts'

const { kinds, afterChecks: checks } = linux

const lacks = await labLacks()

const blockedButForLogins = `apiVersion: v1alpha1
kind: NetworkDefaultActionConfig
ingress: block
---
apiVersion: v1alpha1
kind: NetworkRuleConfig
name: ssh
portSelector: { ports: [22], protocol: tcp }
ingress: [{ subnet: 0.0.0.0/0 }]
---
${wanted.split('---').at(-2)}`

describe.skipIf(lacks)(`the transaction on a node${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let transports: Transports
  let free: NamespaceNode[]

  beforeAll(async () => {
    lab = await startLab({ nodes: 24, nics: 1 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 8 })
    free = [...lab.nodes]
  })
  afterAll(async () => {
    await transports?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })

  /** Each test has a node that nobody touched before. */
  const fresh = (): Site & { readonly node: NamespaceNode } => {
    const node = free.pop() as NamespaceNode
    return { ...siteOf(node, transports), node }
  }
  const inventoryNode = (node: NamespaceNode) => ({ ...node, role: '', labels: {}, groups: [] })
  const openOn = async (node: NamespaceNode) => {
    await using transport = await transports.forReading(node.name, node.connection)
    return (await statusOf(transport)).open
  }

  it('ends as planned: confirmed, nothing open, nothing running, nothing left to do', async () => {
    const site = fresh()
    const run = await site.apply(await site.plan())
    expect(run).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
    expect((await site.plan()).steps).toEqual([])
    expect(await openOn(site.node)).toBeUndefined()
    const [took] = (await site.look()).took ?? []
    expect(took).toMatchObject({ steps: run.stepsDone })
    expect(took?.stepSeconds).toBeGreaterThan(0)
    expect(took?.seconds).toBeGreaterThan(took?.stepSeconds ?? 0)
    await expectQuiet(site.node)
  })

  it('a step that fails: the node is as it was, and says which step and why', async () => {
    const site = fresh()
    const before = await site.fingerprint()
    const mend = await bendNft(site.node, 'fails')
    const plan = await site.plan()
    const run = await site.apply(plan)
    await mend()
    expect(run.outcome).toBe('rolled-back')
    expect(run.stepsDone).toBeGreaterThan(3)
    expect(run.diagnostics[0]).toMatchObject({
      code: 'apply/step-failed',
      summary: expect.stringContaining('injected fault'),
    })
    expect(await site.fingerprint()).toBe(before)
    expect(await openOn(site.node)).toBeUndefined()
    await expectQuiet(site.node)
  })

  it('a node that moved since the plan: refused, naming what moved, and untouched', async () => {
    const site = fresh()
    const plan = await site.plan()
    await must(site.node, ['ip', 'link', 'set', 'eth1', 'mtu', '1300'])
    const before = await site.fingerprint()
    const run = await site.apply(plan)
    expect(run).toMatchObject({
      outcome: 'refused',
      diagnostics: [{ code: 'apply/stale', summary: expect.stringContaining('Link/eth1') }],
    })
    expect(await site.fingerprint()).toBe(before)
    expect((await site.node.exec(['ls', '/var/lib/netloom/tx'])).stdout).toBe('')
  })

  it('a second controller: locked out, told who is at work; wrong ids end nothing', async () => {
    const site = fresh()
    const mend = await bendNft(site.node, 'is slow')
    const plan = await site.plan()
    const isUnderWay = ({ type }: RunEvent) => type === 'step-started'
    const {
      happened,
      onEvent,
      transports: held,
    } = mishapAt(transports, isUnderWay, async () => ({
      second: await site.apply(plan, { holder: 'bob@desk' }),
      ends: await Promise.all(
        [confirmTransaction, rollbackTransaction].map((end) =>
          end(transports, inventoryNode(site.node), '20260101000000-00000000', kinds),
        ),
      ),
    }))
    const first = siteOf(site.node, held).apply(plan, { holder: 'alice@desk', onEvent, deadlineSeconds: 600 })
    const { second, ends } = await happened
    expect(second).toMatchObject({
      outcome: 'locked',
      diagnostics: [{ code: 'transaction/locked', summary: expect.stringContaining('alice@desk') }],
    })
    expect(ends).toMatchObject([{ outcome: 'refused' }, { outcome: 'refused' }])
    expect(await first).toMatchObject({ outcome: 'confirmed' })
    await mend()
  })

  it('a controller that is killed: the node rolls back by itself', async () => {
    const site = fresh()
    const before = await site.fingerprint()
    const mend = await bendNft(site.node, 'is held')
    await killedWhileApplying(site.node, '25')
    expect((await openOn(site.node))?.state).toBe('applying')
    expect(await eventually(async () => (await openOn(site.node)) === undefined)).toBe(true)
    await mend()
    expect(await site.fingerprint()).toBe(before)
    await expectQuiet(site.node)
  })

  it('a link that is lost for a while: the controller attaches again, and the change is confirmed', async () => {
    const site = fresh()
    const mend = await bendNft(site.node, 'is held')
    const plan = await site.plan()
    const { seen, onEvent } = firstEvent((event) => event.type === 'step-started' && event.title.includes('NfTables'))
    const running = site.apply(plan, { onEvent, deadlineSeconds: 300 })
    await seen
    await site.node.unplug()
    await sleep(3000)
    await site.node.plug()
    await goOn(site.node)
    expect(await running).toMatchObject({ outcome: 'confirmed' })
    await mend()
    expect((await site.plan()).steps).toEqual([])
  })

  it('a step that fails after the line was lost: it is named all the same', async () => {
    const site = fresh()
    const before = await site.fingerprint()
    const mend = await bendNft(site.node, 'is held, and fails')
    const plan = await site.plan()
    const isHeldStep = (event: RunEvent) => event.type === 'step-started' && event.title.includes('NfTables')
    const { happened, onEvent, transports: held } = mishapAt(transports, isHeldStep, () => hangUp(site.node))
    const running = siteOf(site.node, held).apply(plan, { onEvent, deadlineSeconds: 300 })
    await happened
    await goOn(site.node)
    const run = await running
    await mend()
    expect(run.outcome).toBe('rolled-back')
    expect(run.diagnostics[0]).toMatchObject({
      code: 'apply/step-failed',
      summary: expect.stringContaining('injected fault'),
    })
    expect(await site.fingerprint()).toBe(before)
  })

  it('a link that is lost for longer than the deadline: the node rolls back, and the controller learns of it', async () => {
    const site = fresh()
    const before = await site.fingerprint()
    const plan = await site.plan()
    const isUnderWay = (event: RunEvent) => event.type === 'step-started' && event.n === 2
    const { happened, onEvent, transports: held } = mishapAt(transports, isUnderWay, () => site.node.unplug())
    const running = siteOf(site.node, held).apply(plan, { onEvent, deadlineSeconds: 20 })
    await happened
    expect(await eventually(() => isClosed(site.node))).toBe(true)
    await site.node.plug()
    const { outcome, diagnostics } = await running
    expect(['rolled-back', 'unknown']).toContain(outcome)
    // Whether the old session heard of the end once the cable was back, or a new one did, is the network's choice.
    if (outcome === 'rolled-back')
      expect(diagnostics.at(0)?.code).toMatch(
        /^(apply.(not-reached|turned-back|ended-early)|verify.no-time|transport.*)$/,
      )
    expect(await site.fingerprint()).toBe(before)
    expect(await openOn(site.node)).toBeUndefined()
  })

  it('a full disk: nothing is touched', async () => {
    const site = fresh()
    await must(site.node, ['mkdir', '-p', '/var/lib/netloom'])
    await must(site.node, ['mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/var/lib/netloom'])
    const before = await site.fingerprint()
    const run = await site.apply(await site.plan())
    expect(run).toMatchObject({ outcome: 'unfit', diagnostics: [{ code: 'node/disk-full' }] })
    expect(await site.fingerprint()).toBe(before)
  })

  it('a disk that fills up in the middle: the node is as it was', async () => {
    const site = fresh()
    await must(site.node, ['mkdir', '-p', '/var/lib/netloom'])
    await must(site.node, ['mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', '/var/lib/netloom'])
    const before = await site.fingerprint()
    const mend = await bendNft(site.node, 'fills the disk')
    const run = await site.apply(await site.plan())
    await mend()
    expect(run.outcome).toBe('rolled-back')
    expect(await site.fingerprint()).toBe(before)
    expect(await openOn(site.node)).toBeUndefined()
    await expectQuiet(site.node)
  })

  it('an undo that fails: what it left behind is planned back', async () => {
    const site = fresh()
    const before = await site.fingerprint()
    const mend = await bendNft(site.node, 'gets stuck')
    const run = await site.apply(await site.plan())
    await mend()
    expect(run).toMatchObject({ outcome: 'rolled-back', diagnostics: [{ code: 'apply/step-failed' }] })
    expect(await site.fingerprint()).toBe(before)
    expect((await site.node.exec(['cat', '/var/lib/netloom/history'])).stdout).toMatch(
      /^\S+ rollback-incomplete .*\n said: step 6 failed\n new: nft table inet netloom .*\n\S+ confirmed .*\n$/,
    )
    expect((await site.look()).ledger.entries).toEqual([])
    await expectQuiet(site.node)
  })

  const byHand = async (node: NamespaceNode) => {
    for (const [address, link] of [
      ['10.66.0.1/24', 'eth1'],
      ['10.66.1.1/32', 'lo'],
    ] as const)
      await must(node, ['ip', 'address', 'add', address, 'dev', link])
  }

  it('what no step speaks of is compared, too: near the change it is mended, far from it told', async () => {
    const site = fresh()
    await byHand(site.node)
    const before = await site.fingerprint()
    const mend = await bendNft(site.node, 'takes more along')
    const run = await site.apply(await site.plan())
    await mend()
    expect(run).toMatchObject({
      outcome: 'rolled-back',
      diagnostics: [
        { code: 'apply/step-failed' },
        { code: 'rollback/changed-by-others', at: { kind: 'Address', id: 'lo/10.66.1.1/32' } },
      ],
    })
    await must(site.node, ['ip', 'address', 'add', '10.66.1.1/32', 'dev', 'lo'])
    expect(await site.fingerprint()).toBe(before)
    await expectQuiet(site.node)
  })

  it('and by the node itself, where nobody else looks', async () => {
    const site = fresh()
    await byHand(site.node)
    const mend = await bendNft(site.node, 'takes more along')
    const { seen, onEvent } = firstEvent((event) => event.type === 'step-started' && event.title.includes('NfTables'))
    const running = site.apply(await site.plan(), { onEvent, deadlineSeconds: 300 })
    await seen
    await site.node.unplug()
    expect(await eventually(async () => (await stateOf(site.node)).includes('rollback-incomplete'))).toBe(true)
    expect((await stateOf(site.node)).split('\n').filter((line) => line.includes('gone'))).toEqual([
      expect.stringContaining('meanwhile gone: address dev lo inet 10.66.1.1/32'),
    ])
    await site.node.plug()
    await running
    await mend()
  })
  it('what is left over is found by the node itself, kept, and told by whoever asks it', async () => {
    const site = fresh()
    await must(site.node, ['ip', 'link', 'set', 'eth1', 'up'])
    const before = await site.fingerprint()
    const mend = await bendNft(site.node, 'leaves more behind')
    const { seen, onEvent } = firstEvent((event) => event.type === 'step-started' && event.title.includes('NfTables'))
    const running = site.apply(await site.plan(), { onEvent, deadlineSeconds: 30 })
    await seen
    await site.node.unplug()
    expect(await eventually(() => isClosed(site.node))).toBe(true)
    await site.node.plug()
    await running
    await mend()
    await using transport = await transports.forReading(site.node.name, site.node.connection)
    const { history } = await statusOf(transport)
    expect(history).toMatchObject([{ outcome: 'rolled-back', differs: expect.any(Array) }])
    expect(history[0]?.differs?.map((line) => line.replace(/ +/g, ' '))).toEqual([
      expect.stringMatching(/^new: address dev eth1 inet 10\.66\.2\.1\/24 /),
      expect.stringMatching(/^new: address dev eth1 inet6 fe80::66\/64 /),
      expect.stringMatching(/^meanwhile new: address dev lo inet 10\.66\.3\.1\/32 /),
    ])
    for (const address of ['10.66.2.1/24', 'fe80::66/64'])
      await must(site.node, ['ip', 'address', 'del', address, 'dev', 'eth1'])
    await must(site.node, ['ip', 'address', 'del', '10.66.3.1/32', 'dev', 'lo'])
    expect(await site.fingerprint()).toBe(before)
  })

  const stateOf = async (node: NamespaceNode) => (await node.exec(['cat', '/var/lib/netloom/open/journal'])).stdout

  it('a runner that is killed: the node rolls back at once', async () => {
    const site = fresh()
    const before = await site.fingerprint()
    const mend = await bendNft(site.node, 'is held')
    const { seen, onEvent } = firstEvent((event) => event.type === 'step-started' && event.title.includes('NfTables'))
    const running = site.apply(await site.plan(), { onEvent })
    await seen
    await must(site.node, ['sh', '-c', 'read -r pid _ </var/lib/netloom/open/run && kill -KILL "$pid"'])
    expect(await running).toMatchObject({ outcome: 'rolled-back', diagnostics: [{ code: 'apply/ended-early' }] })
    await mend()
    expect(await site.fingerprint()).toBe(before)
    await expectQuiet(site.node)
  })

  it('a default gateway that answered and falls silent: the node rolls back', async () => {
    const site = fresh()
    const neighbour = (lab.nodes[0] as NamespaceNode).address
    await must(site.node, ['ip', 'route', 'add', 'default', 'via', neighbour, 'metric', '1024'])
    const before = await site.fingerprint()
    const dead = `${neighbour.split('.').slice(0, 3).join('.')}.249`
    const plan = await site.plan(`apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\nroutes:\n  - gateway: ${dead}\n`)
    const run = await site.apply(plan, { checks })
    expect(run).toMatchObject({ outcome: 'rolled-back', diagnostics: [{ code: 'verify/check-failed' }] })
    expect(await site.fingerprint()).toBe(before)
    const hurried = await site.apply(await site.plan(), { checks, deadlineSeconds: 10 })
    expect(hurried).toMatchObject({ outcome: 'refused', diagnostics: [{ code: 'apply/deadline-too-short' }] })
  })

  for (const picksUp of ['1', '0']) {
    it(`a firewall where no session was tracked (tcp_loose ${picksUp}): the change is confirmed all the same`, async () => {
      const site = fresh()
      await must(site.node, ['sh', '-c', `echo ${picksUp} >/proc/sys/net/netfilter/nf_conntrack_tcp_loose`])
      let opened = 0
      const counting: Transports = {
        ...{ forReading: transports.forReading, [Symbol.asyncDispose]: async () => {} },
        forWriting: (...words) => {
          opened += 1
          return transports.forWriting(...words)
        },
      }
      const plan = await site.plan(blockedButForLogins)
      const run = await siteOf(site.node, counting).apply(plan, { deadlineSeconds: 120 })
      expect(run).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
      // Where what our side acknowledges is dropped, a slow node waits for it in vain, and is followed over another line.
      expect([2, ...(picksUp === '0' ? [3] : [])], 'lines for the steps, and one to confirm').toContain(opened)
    })
  }

  it('from accept to block, with translation and a filter of the link, and back: a session lives through it all', async () => {
    const site = fresh()
    await using line = await transports.forReading(site.node.name, site.node.connection)
    const lives = async () =>
      expect((await line.probe([{ argv: ['echo', 'here'] }])).outputs[0]).toMatchObject({ stdout: 'here\n' })
    await lives()
    const documents = (...all: string[]) => all.map((one) => `apiVersion: v1alpha1\n${one}`).join('---\n')
    const link = 'kind: LinkConfig\nname: eth1\naddresses: [{ address: 10.61.0.1/24 }]\n'
    const action = (ingress: string) => `kind: NetworkDefaultActionConfig\ningress: ${ingress}\n`
    const rule = (name: string, port: number) =>
      `kind: NetworkRuleConfig\nname: ${name}\nportSelector: { ports: [${port}], protocol: tcp }\ningress: [{ subnet: 0.0.0.0/0 }, { subnet: '::/0' }]\n`
    const nat = [
      'kind: NetworkNATRuleConfig\nname: out\n',
      'kind: NetworkNATRuleConfig\nname: in\ntype: dnat\ninputInterface: { interfaceNames: [eth1] }\ndnatAddress: 10.61.0.9\n',
      'kind: NetworkLinkIngressConfig\nname: eth0\n',
    ]
    const applied = async (text: string) => {
      expect(await site.apply(await site.plan(text))).toMatchObject({ outcome: 'confirmed', diagnostics: [] })
      await lives()
      expect((await site.plan(text)).steps).toEqual([])
    }
    await applied(documents(link, action('accept'), rule('web', 80)))
    await applied(documents(link, action('block'), rule('ssh', 22)))
    await applied(documents(link, action('block'), rule('ssh', 22), ...nat))
    await applied(documents(link, ...nat))
    await applied(documents(link))
    const { stdout } = await site.node.exec(['nft', 'list', 'tables'])
    expect(stdout).not.toContain('netloom')
  })

  it('asked to stop in the middle: the node is as it was', async () => {
    const site = fresh()
    const before = await site.fingerprint()
    const mend = await bendNft(site.node, 'is held')
    const stop = new AbortController()
    const { seen, onEvent } = firstEvent((event) => event.type === 'step-started' && event.title.includes('NfTables'))
    const running = site.apply(await site.plan(), { onEvent, signal: stop.signal })
    await seen
    stop.abort()
    expect((await running).outcome).toBe('rolled-back')
    await mend()
    expect(await site.fingerprint()).toBe(before)
  })

  it('an address that gave way to another of its network is given back by the node itself', async () => {
    const site = fresh()
    const holding = (address: string) => `apiVersion: v1alpha1
kind: LinkConfig
name: eth1
up: true
addresses:
  - address: ${address}/24
routes:
  - destination: 10.88.0.0/16
    gateway: 10.77.0.254
`
    await site.apply(await site.plan(holding('10.77.0.1')))
    const before = await site.fingerprint()
    const stop = new AbortController()
    const events: RunEvent[] = []
    const onEvent = (event: RunEvent) => {
      events.push(event)
      if (event.type === 'verifying') stop.abort()
    }
    const run = await site.apply(await site.plan(holding('10.77.0.2')), { onEvent, signal: stop.signal })
    expect(run.outcome).toBe('rolled-back')
    expect(events.flatMap((event) => (event.type === 'rolling-back' ? [event.why] : []))).toEqual([
      'it was asked to stop',
    ])
    expect(await site.fingerprint()).toBe(before)
  })

  for (const { story, meanwhile, leftOver } of [
    { story: 'the node is as it was, and closed', meanwhile: [] },
    {
      story: 'what was changed by hand meanwhile where it can reach is put back',
      meanwhile: ['link set dev eth1 mtu 1280'],
    },
    {
      story: 'what is new on what it changed is told',
      meanwhile: ['address add 10.66.4.1/24 dev eth1'],
      leftOver: '10.66.4.1/24',
    },
  ]) {
    it(`taken back by its id: ${story}`, async () => {
      const site = fresh()
      const before = await site.fingerprint()
      const mend = await bendNft(site.node, 'is held')
      await killedWhileApplying(site.node, '600')
      for (const words of meanwhile) await must(site.node, ['ip', ...words.split(' ')])
      const id = (await openOn(site.node))?.id ?? ''
      const run = await rollbackTransaction(transports, inventoryNode(site.node), id, kinds)
      await mend()
      expect(run).toMatchObject({ outcome: 'rolled-back' })
      const told = [{ code: 'rollback/left-over', detail: expect.stringContaining(leftOver ?? '') }]
      expect(run.diagnostics).toMatchObject(leftOver ? told : [])
      expect((await site.fingerprint()) === before).toBe(leftOver === undefined)
      expect(await openOn(site.node)).toBeUndefined()
    })
  }

  /** A controller in a process of its own, killed while the node is at the firewall. */
  async function killedWhileApplying(node: NamespaceNode, deadline: string): Promise<void> {
    const words = ['apply', '-C', await clusterOf(node), '--yes', '--no-rehearse', '--deadline', deadline]
    const controller = spawn(program[0], [program[1], ...words], {
      stdio: 'ignore',
    })
    expect(await eventually(() => isHeld(node))).toBe(true)
    controller.kill('SIGKILL')
    await once(controller, 'exit')
  }

  async function clusterOf({ name, connection }: NamespaceNode): Promise<string> {
    const folder = join(lab.folder, `cluster-${name}`)
    await mkdir(folder)
    const reach = await reachFrom(folder, connection)
    const nodes = [{ name, address: connection.host, config: ['node.yaml'], connection: reach }]
    await writeFile(join(folder, 'cluster.yaml'), stringify({ nodes }))
    await writeFile(join(folder, 'node.yaml'), wanted)
    return folder
  }
})
