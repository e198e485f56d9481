import { setTimeout as sleep } from 'node:timers/promises'
import { forth } from '../../../src/apply/goal.ts'
import { readOutput } from '../../../src/apply/node-output.ts'
import { statusOf } from '../../../src/apply/transaction.ts'
import { transactionClient } from '../../../src/apply/transaction-client.ts'
import { changesNode, type Plan } from '../../../src/model/plan/plan.ts'
import { planHash } from '../../../src/model/plan/plan-hash.ts'
import { beginScript } from '../../../src/node/script.ts'
import { linux } from '../../../src/providers/linux/index.ts'
import type { Transports, WriteTransport } from '../../../src/transport/transport.ts'
import { must, siteOf } from '../transaction/site.ts'
import type { Fault } from './faults.ts'
import type { KillPlan } from './plans.ts'
import type { Victim } from './victim.ts'

const { kinds, path } = linux

/** A step's number, while it is begun; or while what was confirmed is being made permanent. */
export type Moment = number | 'confirm'

export interface Ordeal<N extends Victim> {
  readonly plan: KillPlan<N>
  readonly moment: Moment
  readonly fault: Fault<N>
}

/** What became of the node. LOST: nobody can log in. BETWEEN: neither as before nor as planned, or still open. */
export type Fate = 'before' | 'after' | 'LOST' | 'BETWEEN'

export interface Ended {
  readonly fate: Fate
  /** From the deadline until nothing was open any more; negative where that came earlier. Absent where its clock began anew. */
  readonly secondsLate?: number
  /** Why it is called so, where it is neither as before nor as planned. */
  readonly found?: string
}

/** Cron comes once a minute, and then there is the rollback, on a machine that may be busy. */
const patienceSeconds = 240

/** Lets one change meet one fault on a node that nobody touched before. `turn` is waited for by whatever costs time of the processor. */
export async function undergo<N extends Victim>(
  { plan, moment, fault }: Ordeal<N>,
  node: N,
  transports: Transports,
  turn: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<Ended> {
  const site = siteOf(node, transports)
  const { deadlineSeconds } = node
  const text = plan.config(node)
  const id = `20260101000000-${Math.random().toString(16).slice(2, 10).padEnd(8, '0')}`

  const { before, deadline, controller } = await turn(async () => {
    if (plan.before) await must(node, ['ip', '-batch', '-'], plan.before(node))
    await fault.prepare?.(node)
    const planned = await site.plan(text)
    const before = await fingerprint()
    const held = moment === 'confirm' ? planned : heldAt(planned, moment)
    const persisted = forth(kinds, planned).persisted ?? {}
    const script = (id: string) =>
      beginScript({
        ...{ id, plan: held, planHash: planHash(planned), holder: 'a test', deadlineSeconds, patienceSeconds: 60 },
        ...{ arrivals: path.arrivals(planned.steps), ...persisted },
      })
    if (moment === 'confirm') await holdDate()
    const line = await transports.forWriting(node.name, node.connection)
    const client = transactionClient(
      transports,
      { ...node, role: '', labels: {}, groups: [] },
      {
        ...{ id, deadlineSeconds: () => deadlineSeconds, readOutput: () => readOutput(node.name, held, () => {}) },
      },
    )
    const controller = attend(line, client, script(id), planHash(planned), held)
    await until(async () => (await node.has('/root/held')) || ((await wasOpen()) && !(await isOpen())))
    const meta = await node.exec(['cat', `/var/lib/netloom/tx/${id}/meta`])
    const deadline = Number(/^deadline (\d+)$/m.exec(meta.stdout)?.[1])
    if (fault.controllerDies) controller.die()
    await fault.act(node, { begin: () => begunBy(script('20260101000001-ffffffff')) })
    if (!fault.holds) await must(node, ['touch', '/root/go'])
    return { before, deadline, controller }
  })

  await until(isClosed, fault.needsLook ? deadline + 5 - (await node.uptime()) : patienceSeconds)
  await fault.mend?.(node)
  if (fault.needsLook && (await isOpen())) {
    await look()
    await until(isClosed)
  }
  const secondsLate = Math.round(((await node.uptime()) - deadline) * 10) / 10
  await controller.over
  return { ...(await turn(fate)), ...(!fault.boots && { secondsLate }) }

  async function fate(): Promise<Pick<Ended, 'fate' | 'found'>> {
    try {
      if ((await look()).open)
        return { fate: 'BETWEEN', found: (await node.exec(['cat', '/var/lib/netloom/open/journal'])).stdout }
    } catch (error) {
      return { fate: 'LOST', found: (error as Error).message }
    }
    let left = await nowDiffers()
    for (const end = performance.now() + 15_000; left !== '' && performance.now() < end; left = await nowDiffers())
      await sleep(500)
    if (left === '') return { fate: 'before' }
    const steps = (await site.plan(text)).steps.filter(changesNode)
    if (steps.length === 0) return { fate: 'after' }
    return {
      fate: 'BETWEEN',
      found: `${left}\nstill planned: ${steps.map(({ kind, id }) => `${kind}/${id}`).join(', ')}`,
    }
  }

  async function nowDiffers(): Promise<string> {
    const [was, is] = [before.split('\n'), (await fingerprint()).split('\n')]
    return [
      ...was.filter((one) => !is.includes(one)).map((one) => `- ${one}`),
      ...is.filter((one) => !was.includes(one) && !isOfBoot(one)).map((one) => `+ ${one}`),
    ].join('\n')
  }

  /** ifupdown brings its own again, which the plan had to have out of the way. */
  function isOfBoot(line: string): boolean {
    return fault.boots === true && /^default via \S+ dev eth0 onlink ?$/.test(line)
  }

  async function fingerprint(): Promise<string> {
    const more =
      // The kernel makes that rule with its first VRF, for good.
      "hostname; ip -N route show table all proto 110; ip -N -6 route show proto 110; ip rule | grep -v 'lookup .l3mdev-table.$'; ls /etc/cron.d 2>/dev/null"
    // The metric that the kernel gives a network by itself is shown where it was given.
    const shown = `${await site.fingerprint()}\n${(await node.exec(['sh', '-c', more])).stdout}`
    return shown.replaceAll(' metric 256 ', ' ')
  }

  async function look() {
    await using transport = await transports.forReading(node.name, node.connection)
    return await statusOf(transport)
  }

  async function begunBy(script: string): Promise<readonly string[]> {
    const lines: string[] = []
    await using second = await transports.forWriting(node.name, node.connection)
    await second.converse(script, (line, reply) => {
      lines.push(line)
      if (line === 'look') reply('stop\n')
    })
    return lines
  }

  /** Where what was confirmed is made permanent, it stays while the history is shortened. */
  async function holdDate(): Promise<void> {
    const script =
      '#!/bin/sh\n[ -e /root/held ] || { : >/root/held; until [ -e /root/go ]; do sleep 0.05; done; }\nexec /root/date.real "$@"\n'
    await must(node, ['cp', '/usr/bin/date', '/root/date.real'])
    await must(node, ['sh', '-c', 'cat >/root/date.bent && chmod +x /root/date.bent'], script)
    await must(node, ['mount', '--bind', '/root/date.bent', '/usr/bin/date'])
  }

  async function wasOpen(): Promise<boolean> {
    return /^state armed$/m.test(await node.read(`/var/lib/netloom/tx/${id}/journal`))
  }

  function isOpen(): Promise<boolean> {
    return node.has('/var/lib/netloom/open')
  }

  async function isClosed(): Promise<boolean> {
    return !(await isOpen())
  }
}

async function until(what: () => Promise<boolean>, seconds = 120): Promise<void> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end && !(await what()); ) await sleep(100)
}

/** The step waits where it begins, until it is told to go on. */
const heldAt = (plan: Plan, n: number): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => (step.n === n ? { ...step, commands: [hold, ...step.commands] } : step)),
})
const hold = { argv: ['sh', '-c', ': >/root/held; until [ -e /root/go ]; do sleep 0.05; done'] as const }

interface Controller {
  die(): void
  readonly over: Promise<void>
}

/** As `apply` does it, but for its looks: confirms what was applied, takes back all else, unless it dies first. */
function attend(
  line: WriteTransport,
  client: ReturnType<typeof transactionClient>,
  script: string,
  hash: string,
  plan: Plan,
): Controller {
  let isDead = false
  const output = readOutput(line.node, plan, () => {})
  const work = async () => {
    await line.converse(
      script,
      (text, reply) => (text === 'look' ? reply('go\n') : output.read(text)),
      client.patience(),
    )
    if (isDead) return
    const state = output.ended() ?? (await client.insist('follow'))
    if (state === 'applied') await client.confirm(hash)
    else if (state !== 'rolled-back') await client.insist('rollback', 'a test')
    if (state !== 'applied') await client.close('rolled-back')
  }
  return {
    die: () => {
      isDead = true
      void line[Symbol.asyncDispose]()
    },
    over: work()
      .catch(() => {})
      .finally(() => line[Symbol.asyncDispose]()),
  }
}
