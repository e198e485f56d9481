import type { ClusterNode } from '../../config/cluster/load.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { wantedResources } from '../../resources/wanted.ts'
import { readSnapshot } from '../../state/snapshots.ts'
import type { CliProcess } from '../process.ts'
import { heldTexts } from '../secrets/sealed.ts'
import type { Answers } from './ask-nodes.ts'
import type { SeenNode } from './gather.ts'

export interface Recorded extends Answers<SeenNode> {
  /** When the oldest of what was used was recorded, ISO 8601; absent where there was none. */
  readonly taken?: string
}

/** What was recorded of nodes in a folder, as if they had been looked at. */
export async function recordedIn(
  { provider }: CliProcess,
  folder: string,
  nodes: readonly ClusterNode[],
): Promise<Recorded> {
  const read = await Promise.all(nodes.map(async (one) => ({ one, ...(await readSnapshot(folder, one.node.name)) })))
  const answers: SeenNode[] = []
  const problems: Diagnostic[] = []
  const times: string[] = []
  for (const found of read) {
    if ('fault' in found) problems.push(found.fault)
    else if (heldTexts(provider.kinds, wantedResources(found.one.machine)).length > 0)
      problems.push(onlyTheNodeKnows(found.one.node.name))
    else {
      answers.push({ ...found.one, snapshot: found.saved.snapshot, sealOf: new Map() })
      times.push(found.saved.taken)
    }
  }
  const [taken] = times.sort()
  return { answers, problems, unread: problems.flatMap(({ node = [] }) => node), ...(taken !== undefined && { taken }) }
}

const onlyTheNodeKnows = (node: string): Diagnostic => ({
  severity: 'error',
  code: 'snapshot/secret',
  summary: 'the config has a key here of which only the node knows whether it holds it',
  hint: 'Plan this node without --snapshot.',
  node,
})
