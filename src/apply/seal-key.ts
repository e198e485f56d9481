import type { InventoryNode } from '../model/config/inventory.ts'
import { EngineError } from '../model/engine-error.ts'
import { verbScript } from '../node/script.ts'
import type { Transports } from '../transport/transport.ts'

/** Has a node make the key that its seals are made with, unless it has one. Throws `EngineError` when it cannot. */
export async function makeSealKey(transports: Transports, node: InventoryNode, signal: AbortSignal): Promise<void> {
  await using transport = await transports.forWriting(node.name, node.connection, signal)
  const lines: string[] = []
  const { stderr } = await transport.converse(verbScript('make-key'), (line) => void lines.push(line), signal)
  if (lines.includes('end made')) return
  throw new EngineError(
    'node/no-seal-key',
    `the node could not make a key for secrets: ${stderr.trim() || 'silently'}`,
    {
      hint: 'See that /var/lib/netloom can be written by root and that its disk is not full.',
    },
  )
}
