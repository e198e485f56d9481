import type { Connection } from '../../model/config/inventory.ts'
import { type Ask, askKey } from '../../model/config/trust.ts'
import { inside } from '../cluster/paths.ts'
import type { ClusterFiles } from '../cluster/read.ts'
import type { Way } from '../cluster/way.ts'
import { fileOfValue, howKept } from '../secrets/named-values.ts'
import { type Origin, rangeOf } from '../yaml/source.ts'
import type { Ground, Purpose } from './ground.ts'
import { type Power, powers, type Surroundings } from './powers.ts'

/** What the ways to nodes ask of this machine, each once, with all nodes it is asked for. */
export async function connectionAsks(ways: ReadonlyMap<string, Way>, around: Surroundings): Promise<readonly Ask[]> {
  const found = new Map<string, Ask & { readonly nodes: string[] }>()
  for (const [node, way] of ways) {
    for (const [power, { connection, places }] of used(way, way.connection.transport)) {
      const { wants, setting, by: _, ...rest } = power
      const place = places.get(setting)
      // What nobody wrote is the user's own.
      if (place === undefined) continue
      for (const { content, part = [] } of await wants(connection, around)) {
        const ask = { ...rest, setting: `connection.${setting}`, content, at: rangeOf(place(...part)), nodes: [node] }
        const key = `${setting} ${askKey(ask)}`
        const known = found.get(key)
        if (known === undefined) found.set(key, ask)
        else if (known.nodes.at(-1) !== node) known.nodes.push(node)
      }
    }
  }
  return [...found.values()]
}

/** Jump hosts are entered by the transport of the node behind them. */
const used = (way: Way, transport: Connection['transport']): readonly (readonly [Power, Way])[] => [
  ...powers.filter(({ by }) => by.includes(transport)).map((power) => [power, way] as const),
  ...(way.jump && transport !== 'local' ? used(way.jump, transport) : []),
]

/** Takes up what the files that a cluster names ask for, without reading them. */
export async function askForFiles(
  { layers, nodes, values }: ClusterFiles,
  root: string,
  ground: Ground,
): Promise<void> {
  const named: readonly (readonly [string | undefined, string, Purpose, Origin])[] = [
    ...layers.map(({ entry, folder, place }) =>
      entry.file === undefined
        ? ([entry.patch, folder, 'config', place('patch')] as const)
        : ([entry.file, folder, 'config', place('file')] as const),
    ),
    ...nodes.flatMap(({ entry, folder, place }) => [
      ...(entry.config ?? []).map((path, n) => [path, folder, 'config', place('config', n)] as const),
      ...(entry.patches ?? []).map((path, n) => [path, folder, 'config', place('patches', n)] as const),
    ]),
    ...values.map(({ entry, folder, place }) => [fileOfValue(entry), folder, 'value', place(howKept(entry))] as const),
  ]
  for (const [written, folder, purpose, origin] of named) {
    const path = written === undefined ? undefined : inside(root, folder, written)
    if (path !== undefined) await ground.ask(path, purpose, origin)
  }
}

/** Each ask once, at the place where it is written first. */
export const distinctAsks = (asks: readonly Ask[]): readonly Ask[] =>
  [...new Map(asks.toReversed().map((ask) => [`${askKey(ask)} ${ask.learning === true}`, ask])).values()].reverse()
