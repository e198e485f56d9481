import type { InventoryNode } from '../../model/config/inventory.ts'
import type { Guard } from '../../model/plan/guards.ts'
import type { Kind } from '../../model/plan/kind.ts'
import type { Transports } from '../../transport/transport.ts'
import type { NodeOptions } from '../options.ts'
import { connectionFor } from './ask-nodes.ts'

/** Guards with what each has stopped by now. Without a count where there is none, or the node does not answer. */
export async function counted(
  guards: readonly Guard[],
  kinds: readonly Kind[],
  transports: Transports,
  { name, connection }: InventoryNode,
  options: NodeOptions,
  signal: AbortSignal,
): Promise<readonly Guard[]> {
  const asked = kinds
    .filter(({ kind, stopped }) => stopped && guards.some((guard) => guard.kind === kind))
    .map((kind) => ({ kind, probes: [...kind.probes([]), ...(kind.statusProbes ?? [])] }))
  if (asked.length === 0) return guards
  try {
    await using transport = await transports.forReading(name, connectionFor(connection, options), signal)
    const { outputs } = await transport.probe(
      asked.flatMap(({ probes }) => probes),
      signal,
    )
    const left = [...outputs]
    const counts = new Map<string, number>()
    for (const { kind, probes } of asked) {
      const own = left.splice(0, probes.length)
      const seen = kind.observe(own.slice(0, kind.probes([]).length), [])
      for (const [n, status] of (kind.statuses?.(seen, own) ?? []).entries())
        for (const [what, packets] of kind.stopped?.(status) ?? [])
          counts.set(keyOf({ kind: kind.kind, id: kind.id(seen[n] as object), what }), packets)
    }
    return guards.map((guard) => {
      const packets = counts.get(keyOf(guard))
      return packets === undefined ? guard : { ...guard, packets }
    })
  } catch {
    return guards
  }
}

const keyOf = ({ kind, id, what }: Guard): string => JSON.stringify([kind, id, what])
