import { expect } from 'vitest'
import type { RunEvent } from '../../../src/model/plan/event.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import { openTransports } from '../../../src/transport/open.ts'
import { type NamespaceNode, startLab } from '../../support/lab.ts'
import { must, siteOf } from '../transaction/site.ts'

export const documents = (...texts: readonly string[]): string =>
  texts.map((text) => `apiVersion: v1alpha1\n${text.trim()}\n`).join('---\n')

/** What a person would compare who is told that all is as it was, without what moves by itself. */
const print = `
ip -d -o link show | sed -E 's/^[0-9]+: //; s/@if[0-9]+|@NONE//; s/ (numtxqueues|numrxqueues|gso_[a-z]+|tso_[a-z]+|gro_[a-z]+|bridge_id|designated_[a-z]+|[a-z_]*timer|root_[a-z]+|topology_[a-z_]+) +[^ ]+//g; s/ state [A-Z]+| qlen [0-9]+| qdisc [a-z]+//g; s/NO-CARRIER,?|,LOWER_UP//g'
ip -o address show | grep -v ' fe80:' | sed -E 's/^[0-9]+: //; s/ (valid|preferred)_lft [0-9]+sec//g; s/ tentative//; s/ metric 256//'
{ ip -4 route show table all; ip -6 route show table all | grep -v 'table local\\|^fe80\\|^multicast'; } | sed -E 's/ linkdown//; s/ expires [0-9]+sec//'
ip -4 rule; ip -6 rule
nft -s list ruleset
grep -s . /proc/sys/net/ipv6/conf/*/disable_ipv6 /proc/sys/net/ipv4/conf/*/forwarding
cd /etc; for file in resolv.conf hosts hostname; do stat -c '%n %F %a %U:%G' $file; cat $file; done
`

export type Behaving = Awaited<ReturnType<typeof behavingLab>>['fresh'] extends () => infer B ? B : never

/** A lab of nodes with NICs of their own to spare, each given out once. */
export async function behavingLab(nodes: number, nics = 2) {
  const lab = await startLab({ nodes, nics })
  const transports = openTransports({ env: {}, home: '/root', concurrency: 4 })
  const free = [...lab.nodes]
  return {
    lab,
    fresh: () => behaving(free.shift() as NamespaceNode, transports),
    [Symbol.asyncDispose]: async () => {
      await transports[Symbol.asyncDispose]()
      await lab[Symbol.asyncDispose]()
    },
  }
}

function behaving(node: NamespaceNode, transports: ReturnType<typeof openTransports>) {
  const site = siteOf(node, transports)
  const shown = async (line: string) => (await node.exec(['sh', '-c', line])).stdout
  const stateOf = () => shown(print)
  const summary = ({ steps }: Plan) => steps.map(({ action, kind, id }) => `${action} ${kind}/${id}`)
  const byHand = (...lines: readonly string[]) => must(node, ['sh', '-ec', lines.join('\n')])
  /** A sign in what the kernel tells: made until it is told. */
  const signal = (name: string) =>
    expect
      .poll(
        async () => {
          await byHand(`ip link add ${name} type veth peer name ${name}p`, `ip link del ${name}`)
          return await shown('cat /root/monitor')
        },
        { timeout: 60_000 },
      )
      .toContain(`${name}@`)
  const goAndReturn = async (texts: readonly string[]): Promise<Plan> => {
    const before = await stateOf()
    const plan = await site.plan(documents(...texts))
    expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const stop = new AbortController()
    const onEvent = ({ type }: RunEvent) => type === 'verifying' && stop.abort()
    const run = await site.apply(plan, { signal: stop.signal, onEvent })
    expect(run).toMatchObject({ outcome: 'rolled-back', diagnostics: [{ code: 'apply/stopped' }] })
    expect(run.stepsDone).toBe(plan.steps.length)
    await expect.poll(stateOf, { timeout: 60_000 }).toBe(before)
    return plan
  }
  return {
    node,
    site,
    shown,
    summary,
    state: stateOf,
    /** By hand, as somebody else would. */
    byHand,
    /** What the kernel tells of links and addresses meanwhile, a line each. */
    told: async (meanwhile: () => Promise<unknown>): Promise<readonly string[]> => {
      await byHand('ip -o monitor link address route >/root/monitor 2>&1 </dev/null & echo $! >/root/monitor.pid')
      await signal('began')
      await meanwhile()
      await signal('ended')
      await byHand('kill "$(cat /root/monitor.pid)"')
      return (await shown('cat /root/monitor')).split('\n').filter((line) => !/\b(began|ended)p?@/.test(line))
    },
    plan: (...texts: readonly string[]) => site.plan(documents(...texts)),
    /** Applies, and has nothing to do when it looks again. */
    become: async (...texts: readonly string[]): Promise<Plan> => {
      const plan = await site.plan(documents(...texts))
      expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      const outcome = plan.steps.length === 0 ? 'unchanged' : 'confirmed'
      expect(await site.apply(plan)).toMatchObject({ outcome, diagnostics: [] })
      expect(summary(await site.plan(documents(...texts)))).toEqual([])
      return plan
    },
    /** Carries all of it out, is then told to stop, and has the node as it was, by what the node does alone. */
    takeBack: async (...texts: readonly string[]): Promise<Plan> => {
      const plan = await goAndReturn(texts)
      expect(await shown('cat /var/lib/netloom/history')).not.toContain('incomplete')
      return plan
    },
    /** The same, whoever takes it back. */
    goAndReturn: (...texts: readonly string[]) => goAndReturn(texts),
  }
}
