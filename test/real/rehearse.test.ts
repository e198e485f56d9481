import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRehearsal, rehearse } from '../../src/apply/rehearse.ts'
import type { Plan, Step } from '../../src/model/plan/plan.ts'
import { rehearsalScript } from '../../src/node/rehearsal-script.ts'
import { remade } from '../../src/planner/remade.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { ip } from '../../src/providers/linux/iproute.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { killPlans } from './kill/plans.ts'
import { inNamespace } from './kill/victim.ts'
import { commandLine } from './transaction/command-line.ts'
import { must, siteOf, wanted } from './transaction/site.ts'

const lacks = await labLacks()

/** All that a rehearsal could have left: links, what is on them, tables, parameters, files, mounts. */
const everything = `ip -d -o link; ip -o address; ip route show table all; ip -6 route show table all; ip rule; ip -6 rule
ip -o neigh show nud permanent; nft list ruleset; grep -rs '' /proc/sys/net/ipv4/conf /proc/sys/net/ipv6/conf /proc/sys/kernel/hostname
cat /proc/self/mounts; find /etc /run /var /root /tmp /home -xdev -type f -exec cksum {} + ; find /etc /run /var /root /tmp /home -xdev`

/** Without what comes and goes by itself: clocks of bridges, what the kernel makes of link-local addresses, logs. */
const calm = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/stable_secret|fe80::|\/var\/log\//.test(line))
    .map((line) => line.replace(/_timer +[\d.]+|valid_lft.*/g, ''))
    .sort()
    .join('\n')

describe.skipIf(lacks)(`a rehearsal on the node${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let transports: Transports
  let free: NamespaceNode[]
  beforeAll(async () => {
    lab = await startLab({ nodes: killPlans.length + 8, nics: 2 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 2 })
    free = [...lab.nodes]
  })
  afterAll(async () => {
    await transports?.[Symbol.asyncDispose]()
    await lab?.[Symbol.asyncDispose]()
  })
  const fresh = () => free.pop() as NamespaceNode

  const shown = async (node: NamespaceNode) => calm((await node.exec(['sh', '-c', everything])).stdout)

  const scriptFor = async (node: NamespaceNode, plan: Plan, text = wanted) =>
    rehearsalScript({ plan, remade: remade(linux.kinds, await siteOf(node, transports).look(text)), secrets: [] })

  const rehearseOn = async (node: NamespaceNode, plan: Plan, text = wanted) => {
    const snapshot = await siteOf(node, transports).look(text)
    await using transport = await transports.forReading(node.name, node.connection)
    return await rehearse(transport, { plan, remade: remade(linux.kinds, snapshot), secrets: [] })
  }

  it.each(killPlans.map((plan) => [plan.name, plan] as const))(
    'a good plan passes, and nothing is touched: %s',
    async (_, { before = () => '', config }) => {
      const node = inNamespace(fresh())
      await must(node, ['ip', '-batch', '-'], before(node))
      const text = config(node)
      const plan = await siteOf(node, transports).plan(text)
      const was = await shown(node)
      const rehearsal = await rehearseOn(node, plan, text)
      expect(await shown(node)).toBe(was)
      expect(rehearsal).toMatchObject({ verdict: 'passed', diagnostics: [] })
      const out = new Set(rehearsal?.leftOut.flatMap(({ steps }) => steps))
      expect(rehearsal?.rehearsed).toBe((rehearsal?.of ?? 0) - out.size)
      if (out.size > 0)
        expect(rehearsal?.leftOut.map(({ because }) => because)).toEqual(['the name of the node', 'files'])
    },
  )

  it('what the kernel refuses is found with its words, and apply touches nothing', async () => {
    const node = fresh()
    // Whoever takes the packets of a link keeps a bridge from taking them.
    await must(node, ['ip', 'link', 'add', 'name', 'mv7', 'link', 'eth1', 'type', 'macvlan'])
    const config = 'apiVersion: v1alpha1\nkind: BridgeConfig\nname: br0\nlinks: [eth1]\n'
    const netloom = await commandLine(await mkdtemp(join(tmpdir(), 'netloom-rehearse-')), node, config)
    const was = await shown(node)
    const plan = await netloom('plan', '--rehearse')
    expect(plan).toMatchObject({ code: 3, output: expect.stringContaining('Device or resource busy') })
    expect(plan.output).toContain('rehearsal/step-failed')
    expect(await netloom('plan')).toMatchObject({ code: 0 })
    const json = await netloom('plan', '--rehearse', '-o', 'json')
    expect(JSON.parse(json.stdout).nodes[0].plan.rehearsal).toMatchObject({ verdict: 'failed' })
    expect(await netloom('apply', '--yes')).toMatchObject({
      code: 3,
      output: expect.stringContaining('Device or resource busy'),
    })
    expect(await shown(node)).toBe(was)
    expect(await netloom('apply', '--yes', '--no-rehearse')).toMatchObject({ code: 4 })
  })

  it('apply rehearses before it changes anything, and says so', async () => {
    const node = fresh()
    const netloom = await commandLine(await mkdtemp(join(tmpdir(), 'netloom-rehearse-')), node, wanted)
    const applied = await netloom('apply', '--yes')
    expect(applied.output).toMatch(
      /Rehearsed on node\d+: \d of \d steps and their rollback; not rehearsed: files \(step \d\)\./,
    )
    expect(applied.code, applied.output).toBe(0)
    const commands = await netloom('plan', '--commands', '--reverse')
    expect(commands.output).toContain('Nothing runs on any node.')
  })

  it('what the planner does not know to take back is found', async () => {
    const node = fresh()
    const plan = await siteOf(node, transports).plan()
    const forgetful = changed(plan, ({ kind }) => kind === 'Route', { undo: [] })
    // It falls with its bridge; the address of a link that stays does not.
    expect(await rehearseOn(node, forgetful)).toMatchObject({ verdict: 'passed' })
    const link =
      'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\nmtu: 1400\naddresses: [{ address: 10.77.0.1/24 }]\n'
    const bare = changed(await siteOf(node, transports).plan(link), ({ kind }) => kind === 'Address', { undo: [] })
    expect(await rehearseOn(node, bare, link)).toMatchObject({
      verdict: 'failed',
      diagnostics: [
        {
          ...{ severity: 'error', code: 'rehearsal/not-as-before' },
          detail: expect.stringMatching(/^new: address dev eth1 inet 10\.77\.0\.1\/24/m),
        },
      ],
    })
    const wrong = changed(await siteOf(node, transports).plan(link), ({ kind }) => kind === 'Address', {
      undo: [ip('address', 'del', '10.77.0.1/24', 'dev', 'eth1', 'bogus')],
    })
    const stuck = await rehearseOn(node, wrong, link)
    expect(stuck?.diagnostics.map(({ code }) => code)).toEqual(['rehearsal/step-stays', 'rehearsal/not-as-before'])
  })

  it('nft refuses rules in it, and where no namespace can be made', async () => {
    const node = fresh()
    const plan = await siteOf(node, transports).plan()
    const isFirewall = ({ kind, id }: Step) => kind === 'NfTablesChain' && id === 'ingress'
    const broken = changed(plan, isFirewall, {
      commands: [{ argv: ['nft', '-f', '-'], stdin: 'table inet netloom { chain x { tcp dprot 22 accept } }\n' }],
    })
    const was = await shown(node)
    expect(await rehearseOn(node, broken)).toMatchObject({
      verdict: 'failed',
      diagnostics: [{ code: 'rehearsal/step-failed', detail: expect.stringContaining('syntax error') }],
    })
    const nowhere = "unshare() { echo 'unshare: unshare failed: Operation not permitted' >&2; return 1; }\n"
    const ask = async (one: Plan) =>
      readRehearsal(one, (await node.exec(['sh', '-s'], `${nowhere}${await scriptFor(node, one)}`)).stdout)
    expect(await ask(broken)).toMatchObject({
      verdict: 'failed',
      rehearsed: 0,
      leftOut: [{ because: 'unshare: unshare failed: Operation not permitted' }],
      diagnostics: [{ code: 'rehearsal/ruleset-refused', detail: expect.stringContaining('syntax error') }],
    })
    expect(await ask(plan)).toMatchObject({ verdict: 'none', diagnostics: [] })
    expect(await shown(node)).toBe(was)
  })

  it('a module is not loaded for it: what needs one is left out', async () => {
    const node = fresh()
    const plan = await siteOf(node, transports).plan()
    // Of a kernel that would have to load it.
    await must(
      node,
      ['sh', '-c', 'mkdir /root/bin; cat >/root/bin/modprobe; chmod 755 /root/bin/modprobe'],
      '#!/bin/sh\ncase $* in *rtnl-link-bridge) echo insmod /lib/modules/bridge.ko ;; esac\n',
    )
    const { stdout } = await node.exec(['sh', '-c', 'PATH=/root/bin:$PATH exec sh -s'], await scriptFor(node, plan))
    const rehearsal = readRehearsal(plan, stdout)
    const out = rehearsal.leftOut.find(({ because }) => because.includes('module'))
    const kinds = out?.steps.map((n) => plan.steps.find((step) => step.n === n)?.kind)
    expect(new Set(kinds)).toEqual(new Set(['Link', 'Address', 'Route']))
    expect(rehearsal).toMatchObject({ verdict: 'passed', diagnostics: [] })
    expect(rehearsal.rehearsed).toBeGreaterThan(0)
  })

  it.each(['the first of its processes is killed', 'the session is lost'])('nothing stays when %s', async (how) => {
    const node = fresh()
    const plan = await siteOf(node, transports).plan()
    const slow = changed(plan, ({ n }) => n === 1, { commands: Array.from({ length: 4000 }, () => ip('link', 'show')) })
    const was = await shown(node)
    const lost = new AbortController()
    const snapshot = await siteOf(node, transports).look()
    const transport = await transports.forReading(node.name, node.connection)
    const ended = rehearse(
      transport,
      { plan: slow, remade: remade(linux.kinds, snapshot), secrets: [], mostSeconds: 4 },
      lost.signal,
    ).then(
      (rehearsal) => rehearsal,
      () => undefined,
    )
    const [pid, namespace] = await until(async () => {
      const { stdout } = await node.exec(['sh', '-c', rehearsing])
      return stdout.trim() === '' ? undefined : stdout.trim().split(' ')
    })
    if (how.endsWith('killed')) await must(node, ['kill', '-KILL', String(pid)])
    else {
      lost.abort()
      await transport[Symbol.asyncDispose]()
    }
    const rehearsal = await ended
    if (rehearsal) expect(rehearsal).toMatchObject({ verdict: 'none', diagnostics: [] })
    await until(async () => {
      const { stdout } = await node.exec(['sh', '-c', `readlink /proc/[0-9]*/ns/net | grep -cF '${namespace}'`])
      return stdout.trim() === '0' ? 'gone' : undefined
    })
    expect(await shown(node)).toBe(was)
  })
})

/** The process that made the namespaces of a rehearsal of this node, and the network namespace. */
const rehearsing = `own=$(readlink /proc/self/ns/net)
for process in /proc/[0-9]*; do
  case $(tr '\\0' ' ' <$process/cmdline) in 'unshare --mount '*) ;; *) continue ;; esac
  parent=$(sed -n 's/^PPid:\\t//p' $process/status)
  [ "$(readlink /proc/$parent/ns/net)" = "$own" ] && [ "$(readlink $process/ns/net)" != "$own" ] &&
    echo "\${process#/proc/} $(readlink $process/ns/net)"
done 2>/dev/null
:`

const changed = (plan: Plan, fits: (step: Step) => boolean, to: Partial<Step>): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => (fits(step) ? { ...step, ...to } : step)),
})

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
