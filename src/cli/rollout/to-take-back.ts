import { statusOf } from '../../apply/transaction.ts'
import type { ClusterMachine } from '../../config/cluster/machines.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { pastProbe, readPast } from '../../node/records.ts'
import type { Confirmed, ToTakeBack } from '../../planner/take-back.ts'
import type { Transports } from '../../transport/transport.ts'
import { askNodes } from '../fleet/ask-nodes.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'

interface Found {
  readonly changes: ToTakeBack
  readonly diagnostics: readonly Diagnostic[]
  readonly unread: readonly string[]
  /** Node to the transaction that took it back already. */
  readonly back: ReadonlyMap<string, string>
  /** Nodes on which somebody who takes it back is not done. */
  readonly open: readonly string[]
}

type Is = (one: { readonly transaction: string; readonly holder: string }) => boolean

interface Whose {
  /** Whether a change on a node is one that is to be taken back. */
  readonly isOurs: (node: string) => Is
  /** Whether it is what took that back. */
  readonly isBack?: (node: string) => (one: { readonly holder: string }) => boolean
}

/** What nodes keep of changes that they confirmed, and of those after them. */
export async function toTakeBack(
  cli: CliProcess,
  transports: Transports,
  nodes: readonly ClusterMachine[],
  { isOurs, isBack = () => () => false }: Whose,
  options: NodeOptions,
): Promise<Found> {
  const { answers, problems, unread } = await askNodes(
    cli,
    transports,
    nodes,
    options,
    async (transport, { node }, signal) => {
      const { history, open } = await statusOf(transport, { signal })
      const { outputs } = await transport.probe([pastProbe], signal)
      const past = readPast(node.name, outputs[0])
      const confirmed = history.filter(({ outcome }) => outcome === 'confirmed')
      const at = confirmed.findLastIndex(isOurs(node.name))
      const back = at < 0 ? undefined : confirmed.slice(at + 1).findLast(isBack(node.name))
      const kept = (at < 0 ? [] : confirmed.slice(at)).flatMap(({ transaction, holder }): Confirmed[] => {
        const before = past.get(transaction)
        return before ? [{ transaction, holder, before: before.entries }] : []
      })
      return {
        ...{ node: node.name, isThere: at >= 0, isWhole: at >= 0 && kept.length === confirmed.length - at, kept },
        ...{ back: back?.transaction, isOpen: open !== undefined && isBack(node.name)(open) },
      }
    },
  )
  const whole = answers.filter(({ isWhole }) => isWhole)
  return {
    changes: new Map(whole.map(({ node, kept: [first, ...later] }) => [node, [first as Confirmed, ...later]])),
    diagnostics: [
      ...problems,
      ...answers.filter(({ isThere, isWhole }) => isThere && !isWhole).map(({ node }) => notKept(node)),
    ],
    unread,
    back: new Map(answers.flatMap(({ node, back }) => (back === undefined ? [] : [[node, back] as const]))),
    open: answers.filter(({ isOpen }) => isOpen).map(({ node }) => node),
  }
}

export const notKept = (node: string): Diagnostic => ({
  severity: 'error',
  code: 'rollout/not-kept',
  summary: 'it no longer keeps what was there before the run, so nothing can be taken back',
  hint: 'A node keeps it of its last ten changes. Write the config as it was, then plan.',
  node,
})
