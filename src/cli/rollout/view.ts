import type { NodeState, RunState, RunView } from '../../render/rollout.ts'
import { wishOf } from '../../state/runs/entries.ts'
import type { KeptRun } from '../../state/runs/runs.ts'

/** A run as it is shown; `said` by the nodes goes before what was written down of them. */
export function viewOf(run: KeptRun, said: ReadonlyMap<string, NodeState> = new Map()): RunView {
  const { header, outcomes, inDoubt, wishes, approvals, unsettledGates, ended, writer, back } = run
  const { id, created, author, reason, clusterName, hash, commit, waves, down } = header
  const stateOf = (node: string): NodeState =>
    said.get(node) ??
    (back?.left.includes(node) && !ended ? 'taking back' : undefined) ??
    outcomes.get(node) ??
    (inDoubt.includes(node) ? (writer ? 'in change' : 'in doubt') : notPlanned(node))
  const notPlanned = (node: string): NodeState => {
    const out = down.find((one) => one.node === node)?.outcome
    return out === 'unreachable' ? 'down' : (out ?? 'not begun')
  }
  return {
    ...{ id, state: stateIn(run), created, author, cluster: clusterName, hash },
    ...(reason !== undefined && { reason }),
    ...(commit !== undefined && { commit }),
    ...(writer && { writer: { who: writer.who, host: writer.host, pid: writer.pid, since: writer.since } }),
    ...(approvals.length > 0 && { approvals: approvals.map(({ wave, by, at }) => ({ wave, by, at })) }),
    ...(unsettledGates.length > 0 && !ended && { waitsFor: unsettledGates }),
    ...(back && { back: { wave: back.in, nodes: back.nodes } }),
    wishes: wishes.map(({ wish, by, at }) => ({ wish, by, at })),
    ...(ended && {
      ended: { at: ended.at, exitCode: ended.exitCode, ...(ended.stopped !== undefined && { stopped: ended.stopped }) },
    }),
    waves: waves.map(({ name, together, nodes }) => {
      const states = nodes.map(({ node }) => ({ node, state: stateOf(node) }))
      return { name, ...(together && { together, ...(isHalf(states) && { half: true }) }), nodes: states }
    }),
  }
}

/** Of those that nobody could ask it is not known. */
function isHalf(nodes: readonly { readonly state: NodeState }[]): boolean {
  const isKept = ({ state }: { readonly state: NodeState }) =>
    ['confirmed', 'unchanged', 'not-taken-back', 'taking back'].includes(state)
  return nodes.some(isKept) && nodes.some((one) => !isKept(one) && one.state !== 'unread')
}

function stateIn(run: KeptRun): RunState {
  if (run.ended) return 'over'
  if (!run.writer) return 'left'
  return wishOf(run) === 'pause' ? 'paused' : 'running'
}
