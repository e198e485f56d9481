import { execa } from 'execa'
import type { RunEvent } from '../../src/model/plan/event.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { openTransports } from '../../src/transport/open.ts'
import type { ReadTransport, Transports, WriteTransport } from '../../src/transport/transport.ts'
import { siteOf } from '../../test/real/transaction/site.ts'
import { type NamespaceNode, startLab } from '../../test/support/lab.ts'
import { type Figure, median } from './rounds.ts'

const steps = 30
const rounds = 5

/**
 * What all that protects a small change costs, beside the same change written by hand, for one `ip -batch` in one SSH command: how
 * often the controller waits for the node, new connections among that, and what the node computes. Further how long a step that
 * fails takes to become a rollback that was looked at.
 */
export async function protectionAgainstNone(): Promise<Figure[]> {
  await using lab = await startLab({ nodes: 1, nics: 1 })
  await using opened = openTransports({ env: {}, home: '/root', concurrency: 4 })
  const node = lab.nodes[0] as NamespaceNode
  const counted = counting(opened)
  const site = siteOf(node, counted)
  const cpu = { ours: [] as number[], hand: [] as number[] }
  const waits: number[] = []
  const connections: number[] = []
  const backs: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const plan = await site.plan(config(steps))
    counted.reset()
    const start = await cpuOf(node)
    const run = await site.apply(plan, { checks: linux.afterChecks })
    if (run.outcome !== 'confirmed') throw new Error(`the bench was not confirmed: ${JSON.stringify(run.diagnostics)}`)
    await quiet(node)
    if (round > 0) cpu.ours.push((await cpuOf(node)) - start)
    if (round > 0) waits.push(counted.exchanges)
    if (round > 0) connections.push(counted.connections)
    await byHand(node, 'del', steps)
    const hand = await cpuOf(node)
    await byHand(node, 'replace', steps)
    if (round > 0) cpu.hand.push((await cpuOf(node)) - hand)
    await byHand(node, 'del', steps)
    backs.push(await failing(site))
  }
  const more = median(cpu.ours) - median(cpu.hand)
  return [
    {
      what: `what protects a change of ${steps} steps: how often the node is waited for`,
      figure: `${median(waits)} (${median(connections)} connections)`,
      reference: '1 (ssh, ip -batch)',
      ratio: `+${median(waits) - 1}`,
      target: '≤ +4',
      met: median(waits) - 1 <= 4,
    },
    {
      what: `what protects a change of ${steps} steps: CPU of the node`,
      figure: `${median(cpu.ours).toFixed(2)} s`,
      reference: `${median(cpu.hand).toFixed(2)} s (ssh, ip -batch)`,
      ratio: `+${more.toFixed(2)} s`,
      target: '≤ +0.5 s',
      met: more <= 0.5,
    },
    {
      what: 'from a step that fails to a rollback that was looked at',
      figure: `${median(backs).toFixed(2)} s`,
      reference: '',
      ratio: '',
      target: '',
      met: true,
    },
  ]
}

const address = (n: number): string => `10.60.0.${n + 1}/32`

const config = (count: number, more: readonly object[] = []): string =>
  JSON.stringify({
    ...{ apiVersion: 'v1alpha1', kind: 'LinkConfig', name: 'eth1' },
    addresses: Array.from({ length: count }, (_, n) => ({ address: address(n) })),
    ...(more.length > 0 && { routes: more }),
  })

async function byHand(node: NamespaceNode, verb: 'replace' | 'del', count: number): Promise<void> {
  const { identityFiles, knownHostsFiles, user } = node.connection
  const words = ['-i', `${identityFiles[0]}`, '-o', `UserKnownHostsFile=${knownHostsFiles[0]}`, '-o', 'BatchMode=yes']
  const lines = Array.from({ length: count }, (_, n) => `address ${verb} ${address(n)} dev eth1`)
  await execa('ssh', [...words, `${user}@${node.address}`, 'ip -batch -'], { input: `${lines.join('\n')}\n` })
}

/** Seconds from the event that a step failed to the end of the run: the route has a gateway that nothing leads to. */
async function failing(site: ReturnType<typeof siteOf>): Promise<number> {
  let failedAt = 0
  const plan = await site.plan(config(3, [{ destination: '10.62.0.0/16', gateway: '10.63.0.1' }]))
  const onEvent = ({ type }: RunEvent) => {
    if (type === 'step-failed') failedAt = performance.now()
  }
  const { outcome } = await site.apply(plan, { onEvent })
  if (outcome !== 'rolled-back' || failedAt === 0) throw new Error(`the bench was not rolled back: ${outcome}`)
  return (performance.now() - failedAt) / 1000
}

/** Seconds of processor that all on the node took so far: what has ended counts for whoever waited for it. */
async function cpuOf(node: NamespaceNode): Promise<number> {
  const { stdout } = await node.exec(['sh', '-c', 'cat /proc/[0-9]*/stat 2>/dev/null'])
  const ticks = stdout
    .trim()
    .split('\n')
    .flatMap((line) =>
      line
        .replace(/^.*\) /, '')
        .split(' ')
        .slice(11, 15)
        .map(Number),
    )
  return ticks.reduce((sum, one) => sum + one, 0) / 100
}

/** Waits until nothing of ours runs any more. */
async function quiet(node: NamespaceNode): Promise<void> {
  for (;;) {
    const { stdout } = await node.exec(['sh', '-c', 'cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " "'])
    if (!stdout.includes('/var/lib/netloom')) return
  }
}

function counting(transports: Transports) {
  const count = { exchanges: 0, connections: 0 }
  const reading = <T extends ReadTransport>(one: T): T => ({
    ...one,
    node: one.node,
    probe: (...words) => {
      count.exchanges += 1
      return one.probe(...words)
    },
    [Symbol.asyncDispose]: () => one[Symbol.asyncDispose](),
  })
  const writing = (one: WriteTransport): WriteTransport => ({
    ...reading(one),
    converse: (script, onLine, signal) => {
      count.exchanges += 1
      const heard: typeof onLine = (line, reply) =>
        onLine(line, (text) => {
          if (text !== null) count.exchanges += 1
          reply(text)
        })
      return one.converse(script, heard, signal)
    },
  })
  return {
    get exchanges() {
      return count.exchanges
    },
    get connections() {
      return count.connections
    },
    reset() {
      count.exchanges = 0
      count.connections = 0
    },
    forReading: async (...words: Parameters<Transports['forReading']>) => {
      count.connections += 1
      return reading(await transports.forReading(...words))
    },
    forWriting: async (...words: Parameters<Transports['forWriting']>) => {
      count.connections += 1
      return writing(await transports.forWriting(...words))
    },
    [Symbol.asyncDispose]: () => transports[Symbol.asyncDispose](),
  }
}
