import type { ClusterNode } from '../../config/cluster/load.ts'
import type { Secret } from '../../model/config/secret.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { readSnapshot } from '../../state/snapshots.ts'
import { openedSnapshot } from '../secrets/closed-snapshot.ts'
import type { Answers } from './ask-nodes.ts'
import type { SeenNode } from './gather.ts'

export interface Recorded extends Answers<SeenNode> {
  /** When the oldest of what was used was recorded, ISO 8601; absent where there was none. */
  readonly taken?: string
}

/** What was recorded of nodes in a folder, as if they had been looked at. */
export async function recordedIn(
  folder: string,
  nodes: readonly ClusterNode[],
  named: readonly Secret[],
): Promise<Recorded> {
  const read = await Promise.all(nodes.map(async (one) => ({ one, ...(await readSnapshot(folder, one.node.name)) })))
  const answers: SeenNode[] = []
  const problems: Diagnostic[] = []
  const times: string[] = []
  for (const found of read) {
    if ('fault' in found) {
      problems.push(found.fault)
      continue
    }
    const { snapshot, taken, seals = [], secrets = [] } = found.saved
    const opened = openedSnapshot({ snapshot, secrets }, named)
    if ('other' in opened) {
      problems.push(otherSecret(found.one.node.name, opened.other))
      continue
    }
    answers.push({ ...found.one, ...opened, sealOf: new Map(), recorded: seals })
    times.push(taken)
  }
  const [taken] = times.sort()
  return { answers, problems, unread: problems.flatMap(({ node = [] }) => node), ...(taken !== undefined && { taken }) }
}

const otherSecret = (node: string, name: string): Diagnostic => ({
  severity: 'error',
  code: 'snapshot/other-secret',
  summary: `what was recorded of this node has the secret ${name} in it, which the config no longer has as it was encrypted then`,
  hint: 'Record it anew: netloom snapshot --out DIR; or plan this node without --snapshot.',
  node,
})
