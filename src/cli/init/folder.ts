import { isDeepStrictEqual } from 'node:util'
import { stringify } from 'yaml'
import type { Description, Omitted, PlainDocument } from '../../model/config/description.ts'
import { visible } from '../../model/visible.ts'
import type { Host } from './hosts.ts'

/** A machine that was looked at, under the name it gets. */
export interface Described extends Description {
  readonly name: string
  readonly host: Host
}

/** The files of a new cluster, by their paths in its folder; the cluster's own comes last. */
export function folderOf(cluster: string, nodes: readonly Described[]): ReadonlyMap<string, string> {
  const shared = nodes.length > 1 ? (nodes[0]?.documents ?? []).filter((one) => nodes.every(has(one))) : []
  const own = nodes.map((node) => ({
    ...node,
    documents: node.documents.filter((one) => !shared.some((other) => isDeepStrictEqual(one, other))),
  }))
  return new Map([
    ...(shared.length > 0 ? [[common, `# What all nodes have.\n${streamOf(shared)}`] as const] : []),
    ...own.map((node) => [fileOf(node), nodeText(node)] as const),
    ['cluster.yaml', clusterText(cluster, nodes, shared.length > 0)],
  ])
}

/** The cluster's file by itself: enough to reach its machines. */
export const clusterText = (
  name: string,
  nodes: readonly Pick<Described, 'name' | 'host'>[],
  shares?: boolean,
): string => {
  const users = new Set(nodes.map(({ host }) => host.user))
  const [user] = users.size === 1 ? users : []
  return stringify(
    {
      name,
      ...(user && { connection: { user } }),
      ...(shares && { config: [{ file: common }] }),
      nodes: nodes.map((node) => entryOf(node, user, shares !== undefined)),
    },
    layout,
  )
}

const common = 'common.yaml'
const fileOf = ({ name }: { readonly name: string }): string => `nodes/${name}.yaml`
const layout = { lineWidth: 0, indentSeq: true } as const
const has =
  (one: PlainDocument) =>
  ({ documents }: Description): boolean =>
    documents.some((other) => isDeepStrictEqual(one, other))

function entryOf({ name, host }: Pick<Described, 'name' | 'host'>, user: string | undefined, isKnown: boolean) {
  const own = { ...(host.user !== user && { user: host.user ?? 'root' }), ...(host.port && { port: host.port }) }
  return {
    name,
    ...(host.host !== name && { address: host.host }),
    ...(Object.keys(own).length > 0 && { connection: own }),
    ...(isKnown && { config: [fileOf({ name })] }),
  }
}

const nodeText = ({ name, documents, omitted }: Described): string =>
  [
    `# What ${name} held of lasting things when \`netloom init\` looked at it.\n`,
    ...(omitted.length > 0 ? [`# Left out, and so left alone:\n${omitted.map(omittedLine).join('')}`] : []),
    streamOf(documents),
  ].join('')

const omittedLine = ({ what, why }: Omitted): string => `#   ${visible(what)}: ${visible(why)}\n`

const streamOf = (documents: readonly PlainDocument[]): string =>
  documents.map((one) => stringify({ apiVersion: 'v1alpha1', ...one }, layout)).join('---\n')
