import { posix } from 'node:path'
import { digest } from '../../model/canonical.ts'
import type { Gate } from '../../model/config/gate.ts'
import type { Rollout } from '../../model/config/rollout.ts'
import type { Ask } from '../../model/config/trust.ts'
import type { ClusterConfig } from '../../schema/cluster/index.ts'
import { inside } from '../cluster/paths.ts'
import type { Written } from '../cluster/written.ts'
import { rangeOf } from '../yaml/source.ts'

interface Around {
  readonly root: string
  /** The text of a file; undefined where there is none. */
  readonly read: (path: string) => Promise<string | undefined>
  /** Where a path really leads, absolute. */
  readonly end: (path: string) => Promise<string>
}

/** What gates ask of this machine: programs, and what lets one in elsewhere. It counts for whoever changes nodes of the cluster. */
export async function gateAsks(
  main: Written<ClusterConfig> | undefined,
  { gates = [] }: Rollout,
  nodes: readonly string[],
  around: Around,
): Promise<readonly Ask[]> {
  if (main === undefined) return []
  const found = await Promise.all(gates.map((gate) => wants(gate, main.folder, around)))
  return found.flatMap((want, n): Ask[] =>
    want === undefined
      ? []
      : [
          {
            ...want,
            setting: `the gate ${gates[n]?.name}`,
            at: rangeOf(main.place('rollout', 'gates', n)),
            nodes,
            changing: true,
          },
        ],
  )
}

async function wants(
  { question }: Gate,
  folder: string,
  around: Around,
): Promise<Pick<Ask, 'power' | 'content' | 'does'> | undefined> {
  switch (question.type) {
    case 'command':
      return {
        power: 'gate-command',
        does: 'runs this program here, each file of the cluster that it names as it is now',
        content: [...question.argv, ...(await filesIn(question.argv, folder, around))],
      }
    case 'prometheus': {
      const { token, url } = question
      if (token === undefined) return undefined
      const kept = 'file' in token ? await around.end(token.file) : `$${token.env}`
      return { power: 'gate-token', does: 'gives the token kept there to this server', content: [kept, url] }
    }
    case 'kubernetes':
      return {
        power: 'gate-kubeconfig',
        does: 'logs in to the Kubernetes that this kubeconfig names',
        content: [await around.end(question.kubeconfig), ...(question.context === undefined ? [] : [question.context])],
      }
    default:
      return undefined
  }
}

/** A program of the cluster's own folder is another one once it was edited. */
async function filesIn(words: readonly string[], folder: string, { root, read }: Around): Promise<readonly string[]> {
  const found = await Promise.all(
    words.map(async (word) => {
      const path = inside(root, folder, word)
      const text = path === undefined ? undefined : await read(path).catch(() => undefined)
      return path === undefined || text === undefined ? [] : [`${posix.basename(path)} is ${digest(text)}`]
    }),
  )
  return found.flat()
}
