import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { type ApplyRequest, applyPlan } from '../../../src/apply/apply-plan.ts'
import { observeNode } from '../../../src/apply/observe.ts'
import { loadCluster } from '../../../src/config/cluster/load.ts'
import { hasErrors } from '../../../src/model/diagnostic.ts'
import type { Resource } from '../../../src/model/node/resource.ts'
import type { Snapshot } from '../../../src/model/node/snapshot.ts'
import type { RunEvent } from '../../../src/model/plan/event.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import { desiredOf } from '../../../src/planner/desired.ts'
import { planNode } from '../../../src/planner/plan-node.ts'
import { linux } from '../../../src/providers/linux/index.ts'
import { wantedResources } from '../../../src/resources/wanted.ts'
import type { Transports } from '../../../src/transport/transport.ts'
import type { LabNode } from '../../support/lab.ts'

const { kinds } = linux

/** Links, addresses, routes, kernel settings, files, and a firewall late in the order. */
export const wanted = `apiVersion: v1alpha1
kind: BridgeConfig
name: br0
links: [eth1]
mtu: 1400
addresses:
  - address: 10.77.0.1/24
  - address: fd77::1/64
routes:
  - destination: 10.88.0.0/16
    gateway: 10.77.0.254
---
apiVersion: v1alpha1
kind: NetworkRuleConfig
name: metrics
portSelector:
  ports: [9100]
  protocol: tcp
ingress:
  - subnet: 10.0.0.0/8
---
apiVersion: v1alpha1
kind: SysctlConfig
params:
  net.ipv4.conf.all.rp_filter: "2"
---
apiVersion: v1alpha1
kind: ResolverConfig
nameservers:
  - address: 10.77.0.53
`

export async function desiredIn(text: string): Promise<readonly Resource[]> {
  const files: Record<string, string> = { 'cluster.yaml': 'nodes: [{ name: n, config: [n.yaml] }]', 'n.yaml': text }
  const { nodes, diagnostics } = await loadCluster(async (path) => files[path], { env: {}, home: '/root' })
  const [node] = nodes
  if (!node || hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics))
  return desiredOf(kinds, wantedResources(node.machine))
}

export interface Site {
  readonly node: LabNode
  readonly transports: Transports
  look(text?: string): Promise<Snapshot>
  plan(text?: string): Promise<Plan>
  apply(plan: Plan, request?: Partial<ApplyRequest>): ReturnType<typeof applyPlan>
  /** Everything we could have changed, in the machine's own words, to compare moments with. */
  fingerprint(): Promise<string>
}

/** On the wire that all nodes of a lab share, each has an address of its own. */
const ownOf = ({ name }: LabNode, text: string): string =>
  text.replace('fd77::1/', `fd77::${name.replace(/\D/g, '') || '1'}/`)

export function siteOf(node: LabNode, transports: Transports): Site {
  const look = async (text = wanted) => {
    const refs = await desiredIn(ownOf(node, text))
    await using transport = await transports.forReading(node.name, node.connection)
    return await observeNode(transport, kinds, { refs })
  }
  return {
    node,
    transports,
    look,
    plan: async (text = wanted) =>
      planNode({ kinds, desired: await desiredIn(ownOf(node, text)), snapshot: await look(text) }),
    apply: (plan, request = {}) =>
      applyPlan(transports, { ...node, role: '', labels: {}, groups: [] }, plan, {
        ...{ kinds, onEvent: () => {}, signal: new AbortController().signal, holder: 'a test' },
        ...request,
      }),
    fingerprint: async () =>
      (
        await Promise.all(
          [
            ['ip', '-o', 'link', 'show'],
            ['ip', '-o', 'address', 'show', 'scope', 'global'],
            ['ip', 'route', 'show', 'table', 'all', 'proto', 'static'],
            ['ip', '-4', 'route', 'show'],
            ['nft', '-s', 'list', 'ruleset'],
            ['cat', '/proc/sys/net/ipv4/conf/all/rp_filter', '/etc/resolv.conf', '/etc/hosts', '/etc/hostname'],
          ].map((argv) => node.exec(argv)),
        )
      )
        .map(({ stdout }) =>
          stdout
            .replace(/^\d+: /gm, '')
            .replace(/ qlen \d+| qdisc \w+| state \w+|NO-CARRIER,?|,LOWER_UP| linkdown/g, ''),
        )
        .join('\n'),
  }
}

/** Resolves with the first event that fits. */
export function firstEvent(fits: (event: RunEvent) => boolean) {
  let found: (event: RunEvent) => void
  const seen = new Promise<RunEvent>((resolve) => {
    found = resolve
  })
  return { seen, onEvent: (event: RunEvent) => void (fits(event) && found(event)) }
}

/**
 * A run that meets a mishap at the first event that fits. It is held at its next connection until the mishap has
 * happened, because a fast node would otherwise be confirmed before.
 */
export function mishapAt<T>(transports: Transports, fits: (event: RunEvent) => boolean, mishap: () => Promise<T>) {
  const { seen, onEvent } = firstEvent(fits)
  const happened = seen.then(mishap)
  let isSeen = false
  return {
    happened,
    onEvent: (event: RunEvent) => {
      isSeen ||= fits(event)
      onEvent(event)
    },
    transports: {
      forReading: async (...node) => {
        if (isSeen) await happened
        return await transports.forReading(...node)
      },
      forWriting: async (...node) => {
        if (isSeen) await happened
        return await transports.forWriting(...node)
      },
      [Symbol.asyncDispose]: () => transports[Symbol.asyncDispose](),
    } satisfies Transports as Transports,
  }
}

/** What `nft` does on a bent node when it is to change a ruleset. */
const bends = {
  fails: 'echo "nft: injected fault" >&2; exit 1',
  'is slow': 'sleep 4',
  /** The first time, until it is told to go on, or the node loses patience with a step. */
  'is held': '[ -e /root/held ] || { : >/root/held; until [ -e /root/go ]; do sleep 0.1; done; }',
  'is held, and fails':
    '[ -e /root/held ] || { : >/root/held; until [ -e /root/go ]; do sleep 0.1; done; echo "nft: injected fault" >&2; exit 1; }',
  /** It does what it was asked, says it did not, and refuses to undo it. */
  'gets stuck':
    'n=$(cat /root/n 2>/dev/null || echo 0); echo $((n+1)) >/root/n; [ $n = 0 ] && /root/nft.real "$@"; [ $n -gt 1 ] || exit 1',
  /** So much that there is no room for what it has to say. */
  'fills the disk': 'cat /dev/zero >>/var/lib/netloom/junk 2>/dev/null; echo "nft: full" >&2 || exit 1',
  /** As a kernel would that leaves something behind: on a link that the plan is about, and on one that it is not. */
  'leaves more behind':
    '[ -e /root/left ] && exec /root/nft.real "$@"; : >/root/left; ip address add 10.66.2.1/24 dev eth1; ip address add fe80::66/64 dev eth1 nodad; ip address add 10.66.3.1/32 dev lo; exit 1',
  /** As a kernel would that does more than we know of: on a link that the plan is about, and on one that it is not. */
  'takes more along': 'ip address del 10.66.0.1/24 dev eth1; ip address del 10.66.1.1/32 dev lo; exit 1',
}

/** Replaces `nft` on the node, by a mount over it. Gives back what takes the mount away. */
export async function bendNft(node: LabNode, how: keyof typeof bends): Promise<() => Promise<void>> {
  const script = `#!/bin/sh\ncase "$*" in *-f*) ${bends[how]};; esac\nexec /root/nft.real "$@"\n`
  await must(node, ['cp', '/usr/sbin/nft', '/root/nft.real'])
  await must(node, ['sh', '-c', 'cat >/root/nft.bent && chmod +x /root/nft.bent'], script)
  await must(node, ['mount', '--bind', '/root/nft.bent', '/usr/sbin/nft'])
  // Lazily: a shell that was just killed may still hold it.
  return () => must(node, ['umount', '-l', '/usr/sbin/nft'])
}

/** Whether a step waits in an `nft` that is held. */
export const isHeld = async (node: LabNode): Promise<boolean> =>
  (await node.exec(['test', '-e', '/root/held'])).code === 0

export const goOn = (node: LabNode): Promise<void> => must(node, ['touch', '/root/go'])

/** Ends every SSH connection to the node, from its side. */
export const hangUp = (node: LabNode): Promise<void> =>
  must(node, [
    'sh',
    '-c',
    `for dir in /proc/[0-9]*; do
       case $(tr '\\0' ' ' <"$dir/cmdline" 2>/dev/null) in *listener*) ;; 'sshd: '*) kill -KILL "\${dir#/proc/}" || :;; esac
     done`,
  ])

export async function must(node: LabNode, argv: readonly string[], stdin?: string): Promise<void> {
  const { code, stderr } = await node.exec(argv, stdin)
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`)
}

/** Looks again and again, for far longer than a watchdog or a boot may take. */
export async function eventually(what: () => Promise<boolean>): Promise<boolean> {
  for (const until = performance.now() + 400_000; performance.now() < until; await sleep(250)) {
    if (await what()) return true
  }
  return false
}

/** Whether no transaction is open on the node, asked beside its network. */
export const isClosed = async (node: LabNode): Promise<boolean> =>
  (await node.exec(['test', '-L', '/var/lib/netloom/open'])).code === 1

/** Nothing of ours runs on the node: no runner, no watchdog. What was killed may take a moment to be gone. */
export const expectQuiet = (node: LabNode): Promise<void> =>
  expect.poll(() => ourProcesses(node), { timeout: 60_000 }).toBe('')

async function ourProcesses(node: LabNode): Promise<string> {
  const { stdout } = await node.exec([
    'sh',
    '-c',
    'cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " " | grep -o "/var/lib/netloom[^ ]*program [a-z]*"',
  ])
  return stdout
}
