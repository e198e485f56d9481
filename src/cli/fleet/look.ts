import { observeNode } from '../../apply/observe.ts'
import { makeSealKey } from '../../apply/seal-key.ts'
import type { ClusterMachine } from '../../config/cluster/machines.ts'
import type { MachineConfig } from '../../model/config/machine-config.ts'
import type { Snapshot } from '../../model/node/snapshot.ts'
import type { Ref } from '../../model/ref.ts'
import { wantedResources } from '../../resources/wanted.ts'
import type { ReadTransport, Transports } from '../../transport/transport.ts'
import type { NodeOptions } from '../options.ts'
import type { CliProcess } from '../process.ts'
import { foundSecrets } from '../secrets/found.ts'
import { heldTexts, type SealOf } from '../secrets/sealed.ts'
import { connectionFor } from './ask-nodes.ts'

/** A node, and what is to be looked for on it. */
export interface Look extends ClusterMachine {
  readonly machine: MachineConfig
  readonly refs: readonly Ref[]
  readonly statuses?: boolean
  /** A change follows, and needs seals that last. */
  readonly before?: 'change'
}

export interface Seen {
  readonly snapshot: Snapshot
  readonly sealOf: SealOf
}

/** Looks at a node, and at whether it holds the secrets of its config. A node whose seals have to last makes its key first. */
export async function lookAt(
  cli: CliProcess,
  transports: Transports,
  { node, machine, refs, statuses = false, before }: Look,
  options: NodeOptions,
  { transport, signal }: { readonly transport: ReadTransport; readonly signal: AbortSignal },
): Promise<Seen> {
  const { kinds, checks } = cli.provider
  const resources = wantedResources(machine)
  const secrets = heldTexts(kinds, resources)
  cli.hide(secrets)
  const look = () => observeNode(transport, kinds, { refs, secrets, statuses, checks, wanted: resources }, signal)
  let snapshot = await look()
  if (before === 'change' && snapshot.seals?.passing) {
    const reached = { ...node, connection: connectionFor(node.connection, options) }
    await makeSealKey(transports, reached, signal)
    snapshot = await look()
  }
  cli.hide(foundSecrets(kinds, snapshot).map(({ text }) => text))
  const { wanted = [] } = snapshot.seals ?? {}
  return { snapshot, sealOf: new Map(secrets.flatMap((text, n) => (wanted[n] ? [[text, wanted[n]] as const] : []))) }
}
