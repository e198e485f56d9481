import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOf, statusOf } from '../../src/apply/transaction.ts'
import type { CheckResult } from '../../src/model/node/check-after.ts'
import type { RunEvent } from '../../src/model/plan/event.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { Transports } from '../../src/transport/transport.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { bendNft, expectQuiet, must, siteOf, wanted } from './transaction/site.ts'

const { afterChecks: checks } = linux
const lacks = await labLacks()

describe.skipIf(lacks)(`checks after a change${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let transports: Transports
  let free: NamespaceNode[]

  beforeAll(async () => {
    lab = await startLab({ nodes: 6, nics: 1 })
    transports = openTransports({ env: {}, home: '/root', concurrency: 8 })
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
  /** The first node is everybody's neighbour. */
  const neighbour = () => lab.nodes[0] as NamespaceNode
  const about = (results: readonly CheckResult[] | undefined, check: string) =>
    (results ?? []).filter((one) => one.check === check).map(({ verdict, saw }) => `${verdict}: ${saw}`)
  const told = async (node: NamespaceNode, id: string) => {
    await using transport = await transports.forReading(node.name, node.connection)
    return { last: (await statusOf(transport)).history.at(-1), bundle: await bundleOf(transport, id) }
  }

  it('asks what the change is about, says what it saw, and tells of what is new and does not work', async () => {
    const site = fresh()
    await must(site.node, ['ip', 'route', 'add', 'default', 'via', neighbour().address, 'metric', '1024'])
    const events: RunEvent[] = []
    const run = await site.apply(await site.plan(), { checks, onEvent: (event) => void events.push(event) })
    expect(run.outcome).toBe('confirmed')
    const mac = (await neighbour().exec(['cat', '/sys/class/net/eth0/address'])).stdout.trim()
    expect(about(run.checks, 'default-gateway')).toEqual([`passed: it answers from ${mac}`])
    expect(about(run.checks, 'carrier')).toEqual(['passed: carrier', 'passed: carrier'])
    expect(about(run.checks, 'next-hops')).toEqual(['failed: nobody answers for it'])
    expect(about(run.checks, 'own-name')).toEqual([`passed: ${site.node.name} is known`])
    expect(about(run.checks, 'firewall-counters')).toEqual([expect.stringMatching(/^passed: 2 chains take packets/)])
    expect(run.diagnostics).toEqual([expect.objectContaining({ code: 'verify/check-noted', severity: 'warning' })])
    expect(events).toContainEqual({ node: site.node.name, type: 'checked', results: run.checks })
  })

  it('an address that another machine holds: nothing is touched', async () => {
    const site = fresh()
    await must(neighbour(), ['ip', 'address', 'add', '10.78.0.9/24', 'dev', 'eth1'])
    await must(neighbour(), ['ip', 'link', 'set', 'eth1', 'up'])
    await must(site.node, ['ip', 'link', 'set', 'eth1', 'up'])
    const before = await site.fingerprint()
    const config = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\naddresses: [{ address: 10.78.0.9/24 }]\n'
    const run = await site.apply(await site.plan(config), { checks })
    expect(run).toMatchObject({
      outcome: 'refused',
      diagnostics: [{ code: 'apply/check-forbids', summary: expect.stringContaining('holds it') }],
    })
    expect(await site.fingerprint()).toBe(before)
  })

  it('probes of the config that no longer succeed: the node rolls back, and keeps why and all that there is to tell', async () => {
    const site = fresh()
    const { address } = neighbour()
    await must(neighbour(), ['sh', '-c', `timeout 100 perl -MIO::Socket::INET -e '${page}' >/dev/null 2>&1 &`])
    await must(site.node, ['bash', '-c', `until (exec 3<>/dev/tcp/${address}/8080); do sleep 0.1; done`])
    const before = await site.fingerprint()
    const probes = [
      { tcp: { endpoint: `${address}:22` }, seconds: 1, tries: 0 },
      { tcp: { endpoint: `${address}:1` }, seconds: 1, tries: 0 },
      { http: { url: `http://me:hush@${address}:8080/ok` }, seconds: 1, tries: 0 },
    ]
    const config = `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\nroutes: [{ destination: ${address}/32, gateway: ${address.replace(/\d+$/, '249')} }]\n`
    const run = await site.apply(await site.plan(config), { checks, probes })
    expect(run).toMatchObject({ outcome: 'rolled-back', transaction: expect.anything() })
    const failed = run.diagnostics.filter(({ code }) => code === 'verify/check-failed').map(({ summary }) => summary)
    expect(failed).toEqual([
      `tcp-probe: probe of ${address}:22 (TCPProbeConfig): no answer in time`,
      `http-probe: probe of http://${address}:8080/ok (HTTPProbeConfig): no answer in time`,
    ])
    // What did not work before is not waited for.
    expect(about(run.checks, 'tcp-probe')[1]).toMatch(/^not-checked: it did not work before/)
    expect(await site.fingerprint()).toBe(before)
    await expectQuiet(site.node)

    const { last, bundle } = await told(site.node, run.transaction as string)
    expect(last).toMatchObject({
      outcome: 'rolled-back',
      bundle: true,
      why: expect.stringContaining(failed[0] as string),
    })
    const lines = Object.fromEntries((bundle ?? []).map(({ name, lines }) => [name, lines.join('\n')]))
    expect(lines.before).not.toContain(`route 1 ${address} via`)
    expect(lines.after).toContain(`route 1 ${address} via`)
    expect(lines.plan).toContain('do 1\n')
    expect(lines.journal).toContain('state rolling-back')
    expect(lines.why).toContain(failed[0])
    expect(JSON.stringify(bundle)).not.toContain('hush')
    const mode = await site.node.exec([
      'stat',
      '-c',
      '%a %U',
      '/var/lib/netloom/bundles',
      `/var/lib/netloom/bundles/${run.transaction}`,
    ])
    expect(mode.stdout).toBe('700 root\n600 root\n')
  })

  it('a way that carries less than the link now does: the node rolls back', async () => {
    const site = fresh()
    await must(neighbour(), ['ip', 'address', 'add', '10.79.0.1/24', 'dev', 'eth1'])
    await must(neighbour(), ['ip', 'link', 'set', 'eth1', 'up', 'mtu', '1400'])
    for (const words of [
      'link set eth1 up mtu 1400',
      'address add 10.79.0.2/24 dev eth1',
      'route add 10.99.0.0/16 via 10.79.0.1',
    ])
      await must(site.node, ['ip', ...words.split(' ')])
    const before = await site.fingerprint()
    const config = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\nmtu: 1500\n'
    const run = await site.apply(await site.plan(config), { checks })
    expect(run).toMatchObject({
      outcome: 'rolled-back',
      diagnostics: [{ code: 'verify/check-failed', summary: expect.stringContaining('no answer to 1500 bytes') }],
    })
    expect(await site.fingerprint()).toBe(before)
  })

  it('a step that fails is told of later, in a sentence, without secrets of the plan', async () => {
    const site = fresh()
    const mend = await bendNft(site.node, 'fails')
    const plan = await site.plan(wanted)
    const run = await site.apply(plan, { secrets: { sealed: [], open: ['10.88.0.0'] } })
    await mend()
    expect(run.outcome).toBe('rolled-back')
    const { last, bundle } = await told(site.node, run.transaction as string)
    expect(last?.why).toMatch(/^step \d+ failed: nft: injected fault$/)
    const text = JSON.stringify(bundle)
    expect(text).toContain('10.77.0.1/24')
    expect(text).toContain('a line with a secret in it')
    expect(text).not.toContain('10.88.0.0')
    expect((await site.node.exec(['find', '/var/lib/netloom/tx', '-name', 'concealed'])).stdout).toBe('')
  })
})

/** A server that answers everybody the same. */
const page = `
  my $s = IO::Socket::INET->new(LocalPort => 8080, Listen => 9, ReuseAddr => 1) or die;
  while (my $c = $s->accept) { while (<$c>) { last if /^\\r?\\n/ } print $c "HTTP/1.0 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok"; close $c }
`
