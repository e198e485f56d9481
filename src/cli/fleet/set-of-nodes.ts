import { unreachedAcross } from '../../apply/checks/across.ts'
import type { Together } from '../../apply/together.ts'
import { acrossSeconds } from '../../apply/together.ts'
import type { InventoryNode } from '../../model/config/inventory.ts'
import type { AcrossCheck, SetMember } from '../../model/node/across.ts'
import { timeoutAfter } from '../../model/timeout.ts'
import type { Fleet } from '../../rollout/fleet.ts'
import type { Member } from '../../rollout/node-set.ts'
import type { Transports } from '../../transport/transport.ts'
import type { PlannedNode } from './planned-node.ts'

interface World {
  readonly transports: Transports
  readonly checks: readonly AcrossCheck[]
  readonly deadlineSeconds?: number
  /** Aborted, nodes in change are taken back. */
  readonly signal: AbortSignal
  readonly nodeOf: (name: string) => InventoryNode
}

/** What was seen of nodes that change together, so that they are asked for each other. */
export interface SetsOfNodes {
  readonly set: Fleet['set']
  /** How a node takes part, and what is seen of it meanwhile. */
  readonly together: (one: PlannedNode, member: Member) => Together
}

export function setsOfNodes({ transports, checks, deadlineSeconds, signal, nodeOf }: World): SetsOfNodes {
  const seen = new Map<string, SetMember>()
  const askAcross = (nodes: readonly string[], before: ReadonlySet<string>, patient: boolean) => {
    const members = nodes.flatMap((name) => seen.get(name) ?? [])
    const until = AbortSignal.any([signal, timeoutAfter(acrossSeconds * 1000)])
    return unreachedAcross(members, { before, patient }, { transports, nodeOf, checks, signal: until })
  }
  return {
    set: (nodes) => {
      let before: ReadonlySet<string> = new Set()
      return {
        ...(deadlineSeconds !== undefined && { deadlineSeconds }),
        signal,
        onLooked: async () => {
          before = new Set((await askAcross(nodes, before, false)).map(({ words }) => words))
        },
        across: async () => (await askAcross(nodes, before, true)).map(({ words, saw }) => `${words}: ${saw}`),
      }
    },
    together: ({ plan, texts }, member) => ({
      begin: (needs, before) => {
        const hides = (text: string) => texts.open.some((secret) => text.includes(secret))
        seen.set(plan.node, { node: plan.node, plan, before, now: before, hides })
        return member.begin(needs, before)
      },
      applied: (transaction, secondsLeft, now) => {
        const known = seen.get(plan.node)
        if (known) seen.set(plan.node, { ...known, now })
        return member.applied(transaction, secondsLeft, now)
      },
    }),
  }
}
